# pickle and copy over the builtin types, by every protocol; what cannot be pickled; bad pickles.
import copy
import io
import pickle
import types
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

Point = namedtuple("Point", "x y")


class Plain:
    def __init__(self):
        self.a = 1

    def __eq__(self, other):
        return type(other) is type(self) and vars(self) == vars(other)


class Slotted:
    __slots__ = ("a", "__b")

    def __init__(self):
        self.a, self.__b = 1, [2]

    def values(self):
        return self.a, self.__b


class Stateful(Plain):
    def __getstate__(self):
        return {"a": self.a * 2}

    def __setstate__(self, state):
        self.a = state["a"] + 1


class Keyed(tuple):
    def __new__(cls, *, items):
        return tuple.__new__(cls, items)

    def __getnewargs_ex__(self):
        return (), {"items": [*self]}


class Numbers(list):
    pass


class Ratio(float):
    pass


class Wrong(ValueError):
    pass


numbers = Numbers([1, 2])
numbers.extra = "x"
wrong = Wrong("text", 5)
wrong.note = "n"
values = [None, True, 5, -5, 2**100, -2**100, 1.5, float("inf"), 1j, "text\u20ac\ud800", b"raw" * 100, bytearray(b"ab"), [1, [2]], (1, (2,)), {"a": {1: 2}}, {1, 2}, frozenset([3]),
          range(1, 9, 3), slice(1, None, 2), ..., NotImplemented, len, int, type(None), Plain, OrderedDict(b=1, a=2), Counter("aab"), defaultdict(int, {1: 2}), deque([1, 2], 3),
          Point(1, 2), Plain(), Stateful(), Keyed(items=[1, 2]), numbers, Ratio(2.5), types.SimpleNamespace(a=1), [].append.__name__, str.upper, (1).__add__, list[int], KeyError("k")]
for protocol in range(6):
    for value in values:
        again = pickle.loads(pickle.dumps(value, protocol))
        if not (again is value or type(again) is type(value) and (again == value or repr(again) == repr(value))):
            print(protocol, type(value).__name__, type(again).__name__, getattr(again, "a", None))
    again = pickle.loads(pickle.dumps(numbers, protocol))
    back = pickle.loads(pickle.dumps(wrong, protocol))
    print(protocol, type(again).__name__, again, again.extra, type(back).__name__, back.args, back.note)
    if protocol > 1:
        print(pickle.loads(pickle.dumps(Slotted(), protocol)).values())
shared = [1]
loop = [shared, shared]
loop.append(loop)
again = pickle.loads(pickle.dumps(loop))
print(again[0] is again[1], again[2] is again, len(again))
for make in (lambda: iter([1, 2, 3]), lambda: iter((1, 2, 3)), lambda: iter("abc"), lambda: iter(b"abc"), lambda: iter(range(9)), lambda: iter(range(2**70, 2**70 + 3)), lambda: reversed([1, 2, 3]),
             lambda: reversed("abc"), lambda: iter({1: 2, 3: 4}), lambda: iter({1: 2, 3: 4}.items()), lambda: enumerate("ab", 5), lambda: zip([1, 2], "ab"), lambda: map(abs, [-1, -2]),
             lambda: filter(None, [0, 1, 2]), lambda: iter({7}), lambda: iter(deque([1, 2, 3])), lambda: reversed(range(5))):
    it = make()
    first = next(it)
    print(first, [*pickle.loads(pickle.dumps(it))], [*copy.copy(make())], [*it], [*pickle.loads(pickle.dumps(it))])
for value in ((x for x in ()), lambda: 0, types, memoryview(b""), {}.keys(), property()):
    for protocol in (0, 2, 4):
        try:
            pickle.dumps(value, protocol)
            print("pickled")
        except Exception as error:
            print(type(value).__name__, protocol, type(error).__name__)
for data in (b"", b".", b"\x80\x09.", b"\x80\x04\x95", b"(", b"cbuiltins\nnothing\n.", b"I1", b"\x8c\x05ab", b"]a.", b"}(K\x01u.", b"\x80\x04h\x05.", b"R.", b"\xff"):
    try:
        print(pickle.loads(data))
    except Exception:      # of which class differs between CPython's two unpicklers
        print(data, "refused")
out = io.BytesIO()
pickler = pickle.Pickler(out, 2)
pickler.dump([1])
pickler.dump({"a": 1})
out.seek(0)
print(pickle.load(out), pickle.load(out))
print(copy.deepcopy(values[26]), copy.copy(numbers).extra, copy.deepcopy({"a": [1, {2}]}), copy.deepcopy(Slotted()).values(), copy.copy(wrong).note)
for bad in ((), 5, ([], {}), ((), [])):
    class Bad:
        def __getnewargs_ex__(self):
            return bad
    try:
        Bad().__reduce_ex__(2)
    except (TypeError, ValueError) as error:
        print(error)
