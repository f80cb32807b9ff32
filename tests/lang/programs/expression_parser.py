# A recursive-descent parser, simplifier, differentiator and evaluator for arithmetic expressions.
class ParseError(Exception):
    def __init__(self, message, position):
        super().__init__("%s at %d" % (message, position))
        self.position = position


class Lexer:
    def __init__(self, text):
        self.text = text
        self.tokens = list(self.scan())
        self.i = 0

    def scan(self):
        text, i = self.text, 0
        while i < len(text):
            c = text[i]
            if c.isspace():
                i += 1
            elif c.isdigit() or c == ".":
                j = i
                while j < len(text) and (text[j].isdigit() or text[j] == "."):
                    j += 1
                number = text[i:j]
                try:
                    yield "num", (float(number) if "." in number else int(number)), i
                except ValueError:
                    raise ParseError("bad number %r" % number, i) from None
                i = j
            elif c.isalpha():
                j = i
                while j < len(text) and text[j].isalnum():
                    j += 1
                yield "name", text[i:j], i
                i = j
            elif text[i:i + 2] == "**":
                yield "op", "**", i
                i += 2
            elif c in "+-*/()^,":
                yield "op", "**" if c == "^" else c, i
                i += 1
            else:
                raise ParseError("unexpected %r" % c, i)
        yield "end", None, len(text)

    def peek(self):
        return self.tokens[self.i]

    def take(self, *values):
        kind, value, position = self.tokens[self.i]
        if kind == "op" and value in values:
            self.i += 1
            return value
        return None

    def expect(self, value):
        if not self.take(value):
            kind, got, position = self.peek()
            raise ParseError("expected %r, got %r" % (value, got), position)


class Node:
    precedence = 9

    def __add__(self, other):
        return Binary("+", self, other)

    def __eq__(self, other):
        return type(self) is type(other) and self.key() == other.key()

    def __hash__(self):
        return hash(self.key())

    def paren(self, child, strict=False):
        text = str(child)
        if child.precedence < self.precedence or strict and child.precedence == self.precedence:
            return "(" + text + ")"
        return text


class Num(Node):
    def __init__(self, value):
        self.value = value

    def key(self):
        return self.value

    def eval(self, env):
        return self.value

    def diff(self, x):
        return Num(0)

    def simplify(self):
        return self

    def __str__(self):
        return str(self.value)


class Var(Node):
    def __init__(self, name):
        self.name = name

    def key(self):
        return self.name

    def eval(self, env):
        return env[self.name]

    def diff(self, x):
        return Num(1 if x == self.name else 0)

    def simplify(self):
        return self

    def __str__(self):
        return self.name


class Neg(Node):
    precedence = 3

    def __init__(self, arg):
        self.arg = arg

    def key(self):
        return self.arg

    def eval(self, env):
        return -self.arg.eval(env)

    def diff(self, x):
        return Neg(self.arg.diff(x))

    def simplify(self):
        arg = self.arg.simplify()
        if isinstance(arg, Num):
            return Num(-arg.value)
        if isinstance(arg, Neg):
            return arg.arg
        return Neg(arg)

    def __str__(self):
        return "-" + self.paren(self.arg)


class Binary(Node):
    LEVEL = {"+": 1, "-": 1, "*": 2, "/": 2, "**": 4}
    APPLY = {
        "+": lambda a, b: a + b,
        "-": lambda a, b: a - b,
        "*": lambda a, b: a * b,
        "/": lambda a, b: a / b,
        "**": lambda a, b: a ** b,
    }

    def __init__(self, op, left, right):
        self.op = op
        self.left = left
        self.right = right

    @property
    def precedence(self):
        return self.LEVEL[self.op]

    def key(self):
        return self.op, self.left, self.right

    def eval(self, env):
        return self.APPLY[self.op](self.left.eval(env), self.right.eval(env))

    def diff(self, x):
        a, b, da, db = self.left, self.right, self.left.diff(x), self.right.diff(x)
        if self.op in "+-":
            return Binary(self.op, da, db)
        if self.op == "*":
            return Binary("*", da, b) + Binary("*", a, db)
        if self.op == "/":
            top = Binary("-", Binary("*", da, b), Binary("*", a, db))
            return Binary("/", top, Binary("**", b, Num(2)))
        return Binary("*", Binary("*", b, Binary("**", a, Binary("-", b, Num(1)))), da)

    def simplify(self):
        a, b = self.left.simplify(), self.right.simplify()
        if isinstance(a, Num) and isinstance(b, Num):
            try:
                return Num(self.APPLY[self.op](a.value, b.value))
            except ZeroDivisionError:
                return Binary(self.op, a, b)
        zero, one = Num(0), Num(1)
        if self.op == "+":
            if a == zero:
                return b
            if b == zero:
                return a
            if a == b:
                return Binary("*", Num(2), a).simplify()
        elif self.op == "-":
            if b == zero:
                return a
            if a == b:
                return zero
        elif self.op == "*":
            if zero in (a, b):
                return zero
            if a == one:
                return b
            if b == one:
                return a
        elif self.op == "**":
            if b == one:
                return a
            if b == zero:
                return one
        elif self.op == "/" and b == one:
            return a
        return Binary(self.op, a, b)

    def __str__(self):
        right_first = self.op == "**"
        return self.paren(self.left, right_first) + " " + self.op + " " + self.paren(self.right, not right_first)


class Call(Node):
    FUNCTIONS = {"max": max, "min": min, "abs": abs, "sq": lambda v: v * v}

    def __init__(self, name, args):
        self.name = name
        self.args = args

    def key(self):
        return self.name, tuple(self.args)

    def eval(self, env):
        return self.FUNCTIONS[self.name](*[a.eval(env) for a in self.args])

    def diff(self, x):
        raise NotImplementedError("d " + self.name)

    def simplify(self):
        return Call(self.name, [a.simplify() for a in self.args])

    def __str__(self):
        return "%s(%s)" % (self.name, ", ".join(str(a) for a in self.args))


def parse(text):
    lexer = Lexer(text)
    node = parse_sum(lexer)
    if lexer.peek()[0] != "end":
        raise ParseError("trailing %r" % (lexer.peek()[1],), lexer.peek()[2])
    return node


def parse_sum(lx):
    node = parse_product(lx)
    while op := lx.take("+", "-"):
        node = Binary(op, node, parse_product(lx))
    return node


def parse_product(lx):
    node = parse_unary(lx)
    while op := lx.take("*", "/"):
        node = Binary(op, node, parse_unary(lx))
    return node


def parse_unary(lx):
    if lx.take("-"):
        return Neg(parse_unary(lx))
    node = parse_atom(lx)
    if lx.take("**"):
        return Binary("**", node, parse_unary(lx))
    return node


def parse_atom(lx):
    kind, value, position = lx.peek()
    if kind == "num":
        lx.i += 1
        return Num(value)
    if kind == "name":
        lx.i += 1
        if lx.take("("):
            args = [parse_sum(lx)]
            while lx.take(","):
                args.append(parse_sum(lx))
            lx.expect(")")
            return Call(value, args)
        return Var(value)
    if lx.take("("):
        node = parse_sum(lx)
        lx.expect(")")
        return node
    raise ParseError("unexpected %s" % (value if value else "end"), position)


env = {"x": 3, "y": 2.5, "n": 10}
for text in ("1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-x ** 2", "x*x - 2*x + 1", "(x + 1) / (x - 1)", "max(x, y, 7) - min(x, 1)", "1.5e", "2 *", "(1", "x + + 1", "a $ b", "3 3", "sq(x + 1) * n", "1..2", "zz + 1", "1 / (x - 3)", "0 * x + 1 * y + (2 - 2)", "x ^ 3 + 2 * x ^ 2 - x / 4", "x + x", "8 - (3 - 2) - 1", "2 / (3 / 4)"):
    try:
        tree = parse(text)
        print(text, "=>", tree, "=", tree.eval(env))
        print("   simplified", tree.simplify())
        print("   derivative", tree.diff("x").simplify())
    except (ParseError, NotImplementedError) as error:
        print("   %s: %s" % (type(error).__name__, error))
    except KeyError as error:
        print("   unknown name", error)
    except ZeroDivisionError as error:
        print("   %s" % error)
