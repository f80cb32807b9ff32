# sum() adds in order and asks the start value's own operator; pow() with three operands refuses what is no int in the words of its type.


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __add__(self, other):
        return Vector(*self.parts, other)

    def __repr__(self):
        return f"Vector{self.parts}"


class Three:
    def __index__(self):
        return 3


show(lambda: sum([1, 2, 3], Vector()))
show(lambda: sum((x for x in [1, 2, 3]), Vector()))
show(lambda: sum([1, 2], set()))
show(lambda: sum([0], []))
show(lambda: sum([0, 0], {}))
show(lambda: sum([0.5], ()))
show(lambda: sum([1, 2], None))
show(lambda: sum([], b"a"))
show(lambda: sum([1], b"a"))
show(lambda: sum([1], bytearray(b"a")))
show(lambda: sum([1], "a"))
# Each item is added by itself: the order decides how a float is rounded.
show(lambda: sum([1, 2**53, 1, 1], 0.5))
show(lambda: sum([2**53, 1.0, 1, 1]))
show(lambda: sum([2**53, 1, 1, 1.0]))
show(lambda: sum([2**60, 2**60, 2**60, 5]))
show(lambda: sum([2**61, 2**61, 2**61, 2**61, 5, -1], 2**64))
show(lambda: sum(range(10), 2**70))
show(lambda: sum([True, 2, 2.5]))
for base in (2, 2.5, 2j, "a"):
    for exponent in (2, 2.5, 2j, "a", Three()):
        for modulus in (5, 2.5, 2j, "a", Three()):
            show(lambda: pow(base, exponent, modulus))
