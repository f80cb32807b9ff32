# Context managers: order, suppression, several items, exceptions in enter and exit, early exits.
class CM:
    def __init__(self, name, suppress=False, fail=None):
        self.name = name
        self.suppress = suppress
        self.fail = fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise RuntimeError("enter " + self.name)
        return self.name.upper()

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind and kind.__name__, value, trace is not None)
        if self.fail == "exit":
            raise RuntimeError("exit " + self.name)
        return self.suppress


with CM("a") as a:
    print("body", a)
with CM("a") as a, CM("b") as b:
    print("body", a, b)
with (CM("p") as p, CM("q")):
    print("parenthesised", p)
with CM("s", suppress=True):
    raise ValueError("suppressed")
print("after suppressed")


def attempt(f):
    try:
        return f()
    except Exception as e:
        print("->", type(e).__name__, e, "| context", repr(e.__context__))


def f1():
    with CM("x"):
        raise KeyError("body")


def f2():
    with CM("x"), CM("y", fail="enter"):
        print("never")


def f3():
    with CM("x", fail="exit"):
        print("fine")


def f4():
    with CM("x", fail="exit"):
        raise KeyError("body")


def f5():
    with CM("x", suppress=True), CM("y", fail="exit"):
        raise KeyError("body")
    return "continued"


def f6():
    with CM("r") as r:
        return r


def f7():
    for i in range(3):
        with CM("l%d" % i):
            if i == 0:
                continue
            if i == 1:
                break
    return "loop left"


def f8():
    with CM("outer"):
        with CM("inner", suppress=True):
            raise ValueError
        print("between")
        raise TypeError("outer body")


def f9():
    with CM("t") as (first, *rest):
        return first, rest


def f10():
    try:
        with CM("x"):
            try:
                return "value"
            finally:
                print("finally inside")
    finally:
        print("finally outside")


for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10):
    print(f.__name__, attempt(f))


class NoExit:
    def __enter__(self):
        return self


class NotAManager:
    pass


for thing in (NoExit(), NotAManager(), 5):
    try:
        with thing:
            print("never")
    except TypeError as e:
        print(str(e)[:60])
    except AttributeError as e:
        print(e)


class Target:
    pass


t = Target()
d = {}
with CM("attr") as t.value, CM("item") as d["k"]:
    print(t.value, d)


class Stack:
    def __init__(self):
        self.undo = []

    def __enter__(self):
        return self

    def push(self, f, *args):
        self.undo.append((f, args))

    def __exit__(self, *exc):
        while self.undo:
            f, args = self.undo.pop()
            f(*args)
        return False


with Stack() as stack:
    for i in range(3):
        stack.push(print, "undo", i)
    print("working")


def gen():
    with CM("gen"):
        yield 1
        yield 2


print(list(gen()))
g = gen()
next(g)
g.close()
print("closed")
