# Ints of subclasses, bools, objects with __index__ and ints too large, wherever an index, a count or a flag is asked for.
import collections


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


class Int(int):
    def __repr__(self):
        return f"Int({int(self)})"


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


def assigned(v, i, x):
    v[i] = x
    return v


def deleted(v, i):
    del v[i]
    return v


show(lambda: list(enumerate("ab", True)))
show(lambda: list(enumerate("ab", Int(5))))
show(lambda: list(enumerate((x for x in "ab"), Int(5))))
show(lambda: slice(2, 3).indices(Int(2)))
show(lambda: slice(None, None, None).indices(True))
for flag in (None, [], "", 0, 1, True, False, Int(1), Index(1), 2**40, 1.0):
    show(lambda: sorted([2, 1, 3], reverse=flag))
    show(lambda: sorted((x for x in [2, 1, 3]), reverse=flag))
    show(lambda: sorted([2, 1, 3], key=lambda x: -x, reverse=flag))
    show(lambda: [2, 1, 3].sort(reverse=flag))
for v in ([1, 2], (1, 2), "ab", b"ab", bytearray(b"ab"), range(2)):
    for i in (2**70, -2**70, Index(2**70), Index(-2**70), Index(1), Index(5), True):
        show(lambda: v[i])
    for n in (2**70, Index(2), Index(-1)):
        show(lambda: v * n)
        show(lambda: n * v)
for v in ([1, 2], bytearray(b"ab"), collections.deque([1, 2])):
    for i in (5, -5, Index(5), Index(1)):
        show(lambda: assigned(v.copy(), i, 97))
        show(lambda: deleted(v.copy(), i))
for i in (2**70, Index(2**70), -2**63):
    show(lambda: assigned([1], i, 97))
    show(lambda: deleted([1], i))
for v in ([1, 2], bytearray(b"ab")):
    same = v
    v *= Index(2)
    print(v, same is v)
    v *= Index(-1)
    print(v, same is v)
for place in (None, "a", 1.5, Index(0), Int(1), 2**70):
    show(lambda: [1, 2].index(1, place))
    show(lambda: (1, 2).index(2, place))
    show(lambda: collections.deque([1, 2]).index(1, place))
for state in (True, Int(1), 2**70, "a", 1):
    it = iter([1, 2, 3])
    show(lambda: it.__setstate__(state))
    show(lambda: list(it))
show(lambda: b"abcdef".hex(":", -2**63))
show(lambda: b"abcdef".hex(":", 2**70))
show(lambda: "a\tb".expandtabs(2**40))
show(lambda: chr(Int(-2**60)))
show(lambda: collections.deque([1], 2**70))
