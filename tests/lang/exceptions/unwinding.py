# Exceptions through deep calls, comprehensions, generators, constructors, operators and callbacks.
log = []


def dive(n):
    try:
        if n == 0:
            raise ValueError("bottom")
        return dive(n - 1) + 1
    finally:
        if n % 20 == 0:
            log.append(n)


try:
    dive(100)
except ValueError as e:
    print(e, log)


class Bomb:
    def __init__(self, where):
        if where == "init":
            raise ValueError("in init")
        self.where = where

    def __getattr__(self, name):
        raise LookupError("attr " + name)

    def __add__(self, other):
        raise ValueError("in add")

    def __eq__(self, other):
        raise ValueError("in eq")

    def __bool__(self):
        raise ValueError("in bool")

    def __len__(self):
        raise ValueError("in len")

    def __iter__(self):
        raise ValueError("in iter")

    def __getitem__(self, i):
        raise ValueError("in getitem")

    def __setitem__(self, i, v):
        raise ValueError("in setitem")

    def __call__(self):
        raise ValueError("in call")

    def __lt__(self, other):
        raise ValueError("in lt")

    def __contains__(self, x):
        raise ValueError("in contains")

    def __hash__(self):
        raise ValueError("in hash")

    def __repr__(self):
        raise ValueError("in repr")

    def __enter__(self):
        raise ValueError("in enter")

    def __exit__(self, *a):
        return False

    @property
    def prop(self):
        raise ValueError("in prop")

    def __neg__(self):
        raise ValueError("in neg")

    def __index__(self):
        raise ValueError("in index")


b = Bomb("ok")


def setitem():
    b[0] = 1


def with_block():
    with b:
        print("never")


def loop():
    for _ in b:
        print("never")


def condition():
    if b:
        print("never")


def unpack():
    x, y = b


def augmented():
    global b
    b += 1


def gen_raises():
    yield 1
    raise ValueError("in generator")


def key(v):
    if v == 3:
        raise ValueError("in key")
    return v


tests = [
    lambda: Bomb("init"), lambda: b.missing, lambda: b + 1, lambda: b == 1, lambda: not b, lambda: len(b), lambda: list(b), lambda: b[0], setitem,
    lambda: b(), lambda: b < 1, lambda: 1 in b, lambda: hash(b), lambda: {b: 1}, lambda: repr(b), lambda: f"{b}", lambda: "%s" % b, with_block, lambda: b.prop,
    lambda: -b, lambda: [1][b], loop, condition, unpack, augmented, lambda: [1, 2].index(b), lambda: b in [1, 2], lambda: sorted([b, b]), lambda: max(b, b),
    lambda: [v for v in gen_raises()], lambda: list(map(key, [1, 3])), lambda: sorted([1, 3, 2], key=key), lambda: [key(v) for v in (1, 2, 3)],
    lambda: sum(key(v) for v in (1, 3)), lambda: any(b for _ in (1,)), lambda: dict([(b, 1)]), lambda: {1: 2}[b], lambda: [*b], lambda: print(*b), lambda: range(b),
    lambda: list(filter(key, [0, 3])), lambda: min([1, 3], key=key), lambda: "".join(gen_raises()), lambda: tuple(gen_raises()), lambda: dict(a=1, **{"k": key(3)}),
    lambda: (1 if b else 2), lambda: b and 1, lambda: b or 1, lambda: [1, 2, 3][b:], lambda: "x" * b, lambda: zip(b), lambda: set(gen_raises()), lambda: next(iter(b)),
]
for test in tests:
    try:
        test()
        print("no error")
    except (ValueError, LookupError, TypeError) as e:
        print(type(e).__name__, e)
print(b.where)


def many(n):
    caught = 0
    for i in range(n):
        try:
            try:
                if i % 3 == 0:
                    raise KeyError(i)
                if i % 3 == 1:
                    [][i]
                int("x" * i)
            except LookupError:
                caught += 1
                if i % 2:
                    raise
        except (IndexError, KeyError):
            caught += 100
        except ValueError:
            caught += 10000
    return caught


print(many(200))
