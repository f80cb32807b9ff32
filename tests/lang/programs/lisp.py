# A small Lisp: reader, macros-free evaluator with tail calls by loop, closures, errors.
class LispError(Exception):
    pass


class Symbol(str):
    pass


def tokenize(text):
    return text.replace("(", " ( ").replace(")", " ) ").replace("'", " ' ").split()


def read(tokens):
    if not tokens:
        raise LispError("unexpected end")
    t = tokens.pop(0)
    if t == "(":
        out = []
        while tokens and tokens[0] != ")":
            out.append(read(tokens))
        if not tokens:
            raise LispError("missing )")
        tokens.pop(0)
        return out
    if t == ")":
        raise LispError("unexpected )")
    if t == "'":
        return [Symbol("quote"), read(tokens)]
    for convert in (int, float):
        try:
            return convert(t)
        except ValueError:
            pass
    return {"#t": True, "#f": False}.get(t, Symbol(t))


class Env:
    def __init__(self, names=(), values=(), outer=None):
        if len(names) != len(values):
            raise LispError("expected %d arguments, got %d" % (len(names), len(values)))
        self.vars = dict(zip(names, values))
        self.outer = outer

    def find(self, name):
        env = self
        while env is not None:
            if name in env.vars:
                return env.vars
            env = env.outer
        raise LispError("undefined " + name)


class Lambda:
    def __init__(self, params, body, env):
        self.params = params
        self.body = body
        self.env = env

    def __call__(self, *args):
        return evaluate(self.body, Env(self.params, args, self.env))


def show(x):
    if x is True:
        return "#t"
    if x is False:
        return "#f"
    if isinstance(x, list):
        return "(" + " ".join(map(show, x)) + ")"
    if isinstance(x, Lambda):
        return "<lambda/%d>" % len(x.params)
    if callable(x):
        return "<builtin>"
    return str(x)


steps = 0


def evaluate(x, env):
    global steps
    while True:
        steps += 1
        if isinstance(x, Symbol):
            return env.find(x)[x]
        if not isinstance(x, list):
            return x
        if not x:
            raise LispError("empty call")
        head = x[0]
        if head == "quote":
            return x[1]
        if head == "if":
            branch = evaluate(x[1], env)
            if branch is not False and branch != []:
                x = x[2]
            elif len(x) > 3:
                x = x[3]
            else:
                return []
        elif head == "define":
            if isinstance(x[1], list):
                env.vars[x[1][0]] = Lambda(x[1][1:], [Symbol("begin")] + x[2:], env)
                return x[1][0]
            env.vars[x[1]] = evaluate(x[2], env)
            return x[1]
        elif head == "set!":
            env.find(x[1])[x[1]] = evaluate(x[2], env)
            return []
        elif head == "lambda":
            return Lambda(x[1], [Symbol("begin")] + x[2:], env)
        elif head == "begin":
            for part in x[1:-1]:
                evaluate(part, env)
            x = x[-1]
        elif head == "let":
            names = [n for n, _ in x[1]]
            env = Env(names, [evaluate(v, env) for _, v in x[1]], env)
            x = [Symbol("begin")] + x[2:]
        elif head == "cond":
            for test, *body in x[1:]:
                if test == "else" or evaluate(test, env) is not False:
                    x = [Symbol("begin")] + body
                    break
            else:
                return []
        elif head in ("and", "or"):
            value = head == "and"
            for part in x[1:]:
                value = evaluate(part, env)
                if (value is False) == (head == "and"):
                    break
            return value
        else:
            f = evaluate(head, env)
            args = [evaluate(a, env) for a in x[1:]]
            if isinstance(f, Lambda):
                env = Env(f.params, args, f.env)
                x = f.body
            elif callable(f):
                try:
                    return f(*args)
                except (TypeError, IndexError, ZeroDivisionError) as error:
                    raise LispError("%s: %s" % (show(head), type(error).__name__)) from error
            else:
                raise LispError("not callable: " + show(f))


def fold(op, unit):
    def f(*args):
        total = unit if len(args) != 1 or op in ("+", "*") else None
        if op == "+":
            return sum(args)
        if op == "*":
            for a in args:
                total = total * a
            return total
        if len(args) == 1:
            return -args[0] if op == "-" else 1 / args[0]
        total = args[0]
        for a in args[1:]:
            total = total - a if op == "-" else total / a
        return total

    return f


def standard():
    env = Env()
    env.vars.update({
        "+": fold("+", 0), "*": fold("*", 1), "-": fold("-", 0), "/": fold("/", 1),
        "<": lambda a, b: a < b, ">": lambda a, b: a > b, "=": lambda a, b: a == b, "<=": lambda a, b: a <= b,
        "mod": lambda a, b: a % b, "quotient": lambda a, b: a // b,
        "car": lambda l: l[0], "cdr": lambda l: l[1:] if l else [][0], "cons": lambda a, l: [a] + l, "list": lambda *a: list(a), "null?": lambda l: l == [],
        "length": len, "append": lambda *ls: sum(ls, []), "not": lambda v: v is False, "eq?": lambda a, b: a is b or a == b, "number?": lambda v: isinstance(v, (int, float)),
        "map": lambda f, l: [f(v) for v in l], "apply": lambda f, l: f(*l), "max": max, "min": min, "display": lambda v: print("display:", show(v)) or [],
    })
    return env


env = standard()
PROGRAM = """
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))
(fact 10)
(fact 40)
(define (fib n) (cond ((< n 2) n) (else (+ (fib (- n 1)) (fib (- n 2))))))
(map fib '(1 2 3 4 5 8 10))
(define (loop i acc) (if (= i 0) acc (loop (- i 1) (+ acc i))))
(loop 1500 0)
(define (make-counter) (let ((n 0)) (lambda () (set! n (+ n 1)) n)))
(define c1 (make-counter))
(define c2 (make-counter))
(list (c1) (c1) (c2) (c1))
(define (compose f g) (lambda (x) (f (g x))))
((compose (lambda (x) (* x x)) (lambda (x) (+ x 1))) 6)
(define (filter p l) (cond ((null? l) '()) ((p (car l)) (cons (car l) (filter p (cdr l)))) (else (filter p (cdr l)))))
(define (range a b) (if (< a b) (cons a (range (+ a 1) b)) '()))
(filter (lambda (n) (= 0 (mod n 7))) (range 0 60))
(define (qsort l) (if (null? l) l (let ((p (car l)) (r (cdr l))) (append (qsort (filter (lambda (v) (< v p)) r)) (list p) (qsort (filter (lambda (v) (not (< v p))) r))))))
(qsort '(3 1 4 1 5 9 2 6 5 3 5))
(apply + '(1 2 3))
(and 1 2 #f 3)
(or #f 5)
(if '() 1 2)
(quotient (- 17) 5)
(begin (display (list 1 'two "3" #t)) 'done)
(/ 1 4)
fact
+
(car '())
(undefined-thing 1)
(5 5)
(fact)
(/ 1 0)
((lambda (x) x) 1 2)
(let ((x 1) (y 2)) (let ((x 10)) (+ x y)))
(()
)
"""
tokens = tokenize(PROGRAM)
while tokens:
    before = steps
    try:
        form = read(tokens)
        print(show(form)[:50], "=>", show(evaluate(form, env)), steps - before)
    except LispError as error:
        print("error:", error, "| cause", type(error.__cause__).__name__)
