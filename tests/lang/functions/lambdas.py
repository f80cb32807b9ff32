# Lambdas in tables, sorts, defaults, nested and immediately called; pipelines and reducers.
square = lambda x: x * x
print(square(5), (lambda: 42)(), (lambda x, y=2, *a, k=3, **kw: (x, y, a, k, kw))(1, 4, 5, k=6, z=7), (lambda *a: a)(), (lambda **k: k)(a=1))
ops = {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "neg": lambda a: -a}
print(ops["add"](1, 2), ops["sub"](1, 2), ops["neg"](3), [f(4) for f in (lambda x: x + 1, lambda x: x * 2, lambda x: x ** 2)])
print(sorted(["bb", "a", "ccc"], key=lambda s: -len(s)), max([3, -5, 2], key=lambda v: v * v), list(map(lambda p: p[0] * p[1], [(1, 2), (3, 4)])), list(filter(lambda v: v & 1, range(8))))
adders = [lambda x, n=n: x + n for n in range(3)]
print([f(10) for f in adders], [(lambda y: lambda z: y * z)(3)(4)], (lambda f, *a: f(*a))(max, 1, 5, 3))


def reduce(f, items, *start):
    it = iter(items)
    total = start[0] if start else next(it)
    for item in it:
        total = f(total, item)
    return total


print(reduce(lambda a, b: a * b, range(1, 8)), reduce(lambda a, b: a + [b] if b not in a else a, "abracadabra", []), reduce(lambda a, b: f"({a}+{b})", "xyz"))
pipe = lambda *fs: lambda v: reduce(lambda acc, f: f(acc), fs, v)
print(pipe(lambda s: s.split(), lambda ws: map(len, ws), sum)("some words here"), pipe()(7))
y = lambda f: (lambda x: f(lambda v: x(x)(v)))(lambda x: f(lambda v: x(x)(v)))
print(y(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))(10))
cons = lambda a, b: lambda pick: pick(a, b)
car = lambda p: p(lambda a, b: a)
cdr = lambda p: p(lambda a, b: b)
pair = cons(1, cons(2, cons(3, None)))
print(car(pair), car(cdr(pair)), car(cdr(cdr(pair))), cdr(cdr(cdr(pair))))
zero = lambda f: lambda x: x
succ = lambda n: lambda f: lambda x: f(n(f)(x))
plus = lambda m, n: lambda f: lambda x: m(f)(n(f)(x))
number = lambda n: n(lambda v: v + 1)(0)
three = succ(succ(succ(zero)))
print(number(three), number(plus(three, three)), number(three(lambda n: plus(n, n))(succ(zero))))
print((lambda x: x if x else "empty")(""), (lambda: (yield))().__class__.__name__, (lambda a, b: a if a > b else b)(2, 9), (lambda x: [x for x in range(x)])(3), (lambda s: (n := len(s)) * n)("abc"))
memo = {}
fib = lambda n: memo[n] if n in memo else memo.setdefault(n, n if n < 2 else fib(n - 1) + fib(n - 2))
print(fib(80), len(memo), square.__name__, (lambda: 0).__name__)
