# The functions of operator over builtin and guest operands, and the callables that fetch.
import operator
from operator import attrgetter, itemgetter, methodcaller


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __iadd__(self, other):
        self.x += other.x
        return self

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y

    def __lt__(self, other):
        return self.x < other.x

    def __eq__(self, other):
        return isinstance(other, Vector) and self.x == other.x

    def __bool__(self):
        return self.x != 0

    def __index__(self):
        return self.x

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __length_hint__(self):
        return 5

    def __repr__(self):
        return f"V({self.x}, {self.y})"


names = "add sub mul truediv floordiv mod pow lshift rshift and_ or_ xor matmul iadd isub imul itruediv ifloordiv imod ipow ilshift irshift iand ior ixor imatmul eq ne lt le gt ge concat iconcat is_ is_not contains getitem indexOf countOf".split()
operands = [(7, 2), (7.5, 2), (2**70, 3), (7, 0), ("ab", 2), ("ab", "b"), ([1, 2, 1], [3]), ([1, 2, 1], 1), (frozenset({1, 2}), frozenset({2})), ({1: 2}, {3: 4}), (True, False), (None, 1), (Vector(1, 2), Vector(3, 4)), (Vector(1, 2), 2), (2, Vector(1, 2)), (1j, 2), ((1, 2), (1,)), (b"ab", b"b")]
for name in names:
    print(name, [attempt(getattr(operator, name), *map(lambda v: v.copy() if isinstance(v, (list, dict, set)) else v, pair)) for pair in operands])
for name in ("neg", "pos", "invert", "inv", "not_", "truth", "abs", "index", "length_hint"):
    print(name, [attempt(getattr(operator, name), v) for v in (5, -2.5, True, 2**70, "", "ab", [1], Vector(3, 4), None, 1j)])
items = [1, 2, 3]
operator.setitem(items, 0, 9)
operator.delitem(items, 1)
same = operator.iadd(items, [5])
print(items, same is items, operator.call(max, 3, 9, key=lambda v: -v) if hasattr(operator, "call") else 3, operator.length_hint(iter([1, 2])), operator.length_hint(object(), 7))
print(itemgetter(1)("abc"), itemgetter(2, 0)([5, 6, 7]), itemgetter("k")({"k": 1}), itemgetter(slice(1, None))("abcd"), itemgetter(-1)(Vector(1, 2)), attempt(itemgetter(5), "ab"), attempt(itemgetter), repr(itemgetter(1, "a")))
v = Vector(Vector(1, 2), 3)
print(attrgetter("y")(v), attrgetter("x.y", "x.x", "y")(v), attempt(attrgetter("nope"), v), attempt(attrgetter, 5), repr(attrgetter("a.b", "c")))
print(methodcaller("upper")("ab"), methodcaller("split", "-", maxsplit=1)("a-b-c"), attempt(methodcaller("nope"), 1), repr(methodcaller("f", 1, k=2)), attempt(methodcaller, 5))
rows = [("b", 2), ("a", 2), ("c", 1)]
print(sorted(rows, key=itemgetter(1)), sorted(rows, key=itemgetter(1, 0)), max(rows, key=itemgetter(0)), list(map(operator.add, [1, 2], [3, 4])), list(map(operator.mul, [1.5], [2])), sorted([Vector(2, 1), Vector(1, 1)], key=attrgetter("x")), operator.__add__(1, 2), operator.__and__(6, 3), operator.abs(-3))
