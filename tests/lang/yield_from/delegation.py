# yield from: values, sends, throws, closes and results pass through any depth.
def inner():
    received = []
    try:
        for i in range(3):
            received.append((yield i))
    except ValueError as error:
        received.append("caught %s" % error)
        yield "handled"
    finally:
        print("inner finally", received)
    return received


def outer():
    print("outer start")
    result = yield from inner()
    print("result", result)
    second = yield from inner()
    return result, second


g = outer()
print(next(g), g.send("a"), g.send("b"))
print(g.send("c"))
print(g.throw(ValueError("v")))
try:
    next(g)
except StopIteration as stop:
    print(stop.value)
g = outer()
next(g)
g.close()
g = outer()
next(g)
try:
    g.throw(KeyError("through"))
except KeyError as error:
    print("out", error)


def over_iterables():
    yield from [1, 2]
    yield from "ab"
    yield from range(2)
    yield from (x * x for x in (3, 4))
    yield from {"k": 1}
    result = yield from ()
    yield result


print(list(over_iterables()))
g = over_iterables()
next(g)
try:
    g.send("x")
except AttributeError as error:
    print(error)


def chain(*its):
    for it in its:
        yield from it


def flatten(x):
    if isinstance(x, list):
        for item in x:
            yield from flatten(item)
    else:
        yield x


print(list(chain("ab", [1], chain((2,), "c"))), list(flatten([1, [2, [3, [4, []], 5]], [[6]]])))


def depth(n):
    if n == 0:
        got = yield "bottom"
        return got
    got = yield from depth(n - 1)
    return got + 1


g = depth(50)
print(next(g))
try:
    g.send(100)
except StopIteration as stop:
    print(stop.value)


class Node:
    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right

    def insert(self, value):
        side = "left" if value < self.value else "right"
        child = getattr(self, side)
        if child is None:
            setattr(self, side, Node(value))
        else:
            child.insert(value)


root = Node(50)
x = 17
for _ in range(30):
    x = x * 37 % 101
    root.insert(x)
print(list(root), sum(1 for _ in root))


def returning(v):
    return v
    yield


def use():
    a = yield from returning(1)
    b = (yield from returning(2)) + (yield from returning(3))
    yield [a, b]


print(list(use()))
try:
    list(chain(5))
except TypeError as error:
    print(error)


def delegates_custom():
    class It:
        def __init__(self):
            self.n = 0

        def __iter__(self):
            return self

        def __next__(self):
            self.n += 1
            if self.n > 3:
                raise StopIteration("custom result")
            return self.n

        def send(self, value):
            return "sent %r" % (value,)

    result = yield from It()
    yield result


d = delegates_custom()
print(next(d), d.send("hi"), list(d))


def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)


print(" ".join(hanoi(4)), sum(1 for _ in hanoi(9)))
