# Special methods that cannot be bound: what each operation does when looking one up raises.
import math
import operator
import re


def attempt(f, *a):
    try:
        return f(*a)
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


class E:
    __eq__ = property(lambda s: [].x)
    __lt__ = property(lambda s: 1 / 0)


print(attempt(lambda: E() == E()), attempt(lambda: E() < E()), attempt(lambda: E() != E()))


class Failing:
    def __iter__(self):
        raise TypeError("inside")


print(attempt(lambda: 1 in Failing()), attempt(lambda: [*Failing()]))


def drive(coroutine):
    try:
        coroutine.send(None)
    except StopIteration:
        return "done"


async def waiting(x):
    await x


async def looping(x):
    async for _ in x:
        pass


def store(x):
    x[1] = 2


def added(x):
    x += 1
    return x


TRIED = {
    "__hash__": [lambda x: hash(x), lambda x: len({x})],
    "__iter__": [list, lambda x: 1 in x, lambda x: [*x], lambda x: print(*x)],
    "__len__": [len, bool], "__bool__": [bool, lambda x: not x], "__contains__": [lambda x: 1 in x],
    "__getitem__": [lambda x: x[0], list, lambda x: 1 in x], "__setitem__": [store], "__call__": [lambda x: x()],
    "__repr__": [repr, str], "__str__": [str], "__next__": [next], "__add__": [lambda x: x + 1], "__radd__": [lambda x: 1 + x],
    "__iadd__": [added], "__neg__": [lambda x: -x], "__index__": [lambda x: [1][x]], "__int__": [int],
    "__float__": [float, math.sqrt], "__complex__": [complex], "__format__": [format], "__bytes__": [bytes],
    "__reversed__": [reversed], "__length_hint__": [operator.length_hint], "__dir__": [dir], "__round__": [round],
    "__await__": [lambda x: drive(waiting(x))], "__aiter__": [lambda x: drive(looping(x))], "__divmod__": [lambda x: divmod(x, 1)],
}
for name, tried in TRIED.items():
    missing = type("Missing", (), {name: property(lambda s: [].x)})
    failing = type("Dividing", (), {name: property(lambda s: 1 / 0)})
    unset = type("Unset", (), {"__slots__": (name,)})
    for cls in (missing, failing, unset):
        for f in tried:
            text = str(attempt(f, cls()))
            if "can't be used" in text or text.startswith("TypeError: bad operand") or "unsupported operand" in text:
                text = text.split(":")[0]
            print(name, cls.__name__, re.sub("0x[0-9a-f]+", "0x", text))
