# Every kind of pattern, with what it binds and what it leaves alone.

from collections import namedtuple


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


class Point3(Point):
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


class Colours:
    RED = "red"
    GREEN = ("g", 1)


Pair = namedtuple("Pair", "left right")


def describe(value):
    match value:
        case None:
            return "none"
        case True | False:
            return f"bool {value}"
        case 0:
            return "zero"
        case -1 | -1.5 | 2 + 3j:
            return "negative or complex"
        case Colours.RED | Colours.GREEN:
            return "colour"
        case "a" | "b" as letter:
            return f"letter {letter}"
        case int(n) if n > 1000:
            return f"big {n}"
        case int() | float():
            return f"number {value}"
        case str(text):
            return f"text {text}"
        case bytes(data) | bytearray(data):
            return f"bytes {bytes(data)}"
        case Pair(left=first, right=second):
            return f"pair {first} {second}"
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [x, [y, *rest]]:
            return f"nested {x} {y} {rest}"
        case ["cmd", *_, last]:
            return f"command ... {last}"
        case (1, 2, *others):
            return f"from one {others}"
        case [_, _, third, *_]:
            return f"third {third}"
        case [*all]:
            return f"all {all}"
        case {"type": "circle", "r": r}:
            return f"circle {r}"
        case {"type": kind, **rest}:
            return f"kind {kind} rest {rest}"
        case {1: one, Colours.RED: red}:
            return f"keys {one} {red}"
        case {}:
            return f"mapping of {len(value)}"
        case Point3(z=z, x=x):
            return f"3d {x} {z}"
        case Point(0, y):
            return f"on axis {y}"
        case Point(x, y=y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "point"
        case set(members) | frozenset(members) if len(members) < 3:
            return f"set {sorted(members)}"
    return "nothing"


for value in (None, True, False, 0, 0.0, -1, -1.5, 2 + 3j, "red", ("g", 1), "a", "b", 5000, 7, 2.5, "xyz", b"ab",
              bytearray(b"cd"), Pair(1, 2), [], (), [1], (2,), [1, [2, 3, 4]], ["cmd", 1, 2, "end"], ["cmd", "x"],
              [1, 2, 3, 4], (5, 6, 7, 8), [9, 8], range(2), range(5), {"type": "circle", "r": 4},
              {"type": "square", "a": 1, "b": 2}, {1: 2, "red": 3, "x": 4}, {}, {"u": 1}, Point(0, 5), Point(3, 3),
              Point(1, 2), Point3(1, 2, 3), {1, 2}, {3}, frozenset(), object, print, ...):
    print(repr(value) if value not in (object, print) else "thing", "->", describe(value))


def bindings(value):
    a = b = "unset"
    match value:
        case [a, b, 3]:
            return "first", a, b
        case [a, 2] if b:
            return "second", a, b
    return "none", a, b


print(bindings([1, 2, 3]), bindings([1, 2]), bindings([1, 2, 4]), bindings(None))


def rebinding(x):
    match x:
        case [x, 1]:
            return "a", x
        case [x, 2] if x > 5:
            return "b", x
        case _:
            return "c", x


print(rebinding([1, 1]), rebinding([9, 2]), rebinding([1, 2]))


def alternatives(value):
    match value:
        case ("add", x, y) | {"op": "add", "x": x, "y": y} | Point(x, y):
            return x + y
        case [("x" | "y") as axis, int() | float() as size]:
            return axis, size
        case [[a, b] as inner, *_]:
            return a, b, inner


print(alternatives(("add", 1, 2)), alternatives({"op": "add", "x": 3, "y": 4}), alternatives(Point(5, 6)))
print(alternatives(["x", 1]), alternatives(["y", 2.5]), alternatives(["z", 1]), alternatives([[1, 2], 3]))


class Commands:
    match "in a class":
        case str(kept):
            length = len(kept)


print(Commands.kept, Commands.length)

match 1, 2:
    case a, b:
        print(a, b)

found = []
for item in [1, "skip", 2, "stop", 3]:
    match item:
        case "skip":
            continue
        case "stop":
            break
        case n:
            found.append(n)
else:
    found.append("else")
print(found)


def generator(items):
    for item in items:
        match item:
            case [x, y]:
                got = yield x
                yield y, got
            case {"k": v}:
                yield v
            case _:
                yield "other"


print(list(generator([[1, 2], {"k": 3}, 4])))


def closure(value):
    match value:
        case [n, *rest]:
            def inner():
                return n, rest
            return inner
        case {"n": n}:
            return lambda: n


print(closure([1, 2, 3])(), closure({"n": 5})())


def counted(value):
    global last_seen
    match value:
        case [last_seen, *_]:
            return True
    return False


print(counted([7, 8]), last_seen)
