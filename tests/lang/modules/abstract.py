# abc and collections.abc: abstract methods, registration, what is an instance of what, mixin methods.
import collections.abc
from abc import ABC, ABCMeta, abstractmethod
from collections.abc import (Callable, Collection, Container, Generator, Hashable, Iterable, Iterator, Mapping, MutableMapping, MutableSequence, MutableSet, Reversible, Sequence, Set, Sized)
from collections import OrderedDict, deque


class Shape(ABC):
    @abstractmethod
    def area(self):
        "The area."

    @property
    @abstractmethod
    def name(self):
        return "shape"

    def describe(self):
        return f"{self.name} {self.area()}"


class Square(Shape):
    def __init__(self, a):
        self.a = a

    def area(self):
        return self.a * self.a

    @property
    def name(self):
        return "square"


class Half(Shape):
    def area(self):
        return 0


for cls in (Shape, Half):
    try:
        cls()
    except TypeError as error:
        print(type(error).__name__, sorted(cls.__abstractmethods__))
print(Square(3).describe(), isinstance(Square(1), Shape), issubclass(Square, Shape), Square.__abstractmethods__ == frozenset(), type(Shape) is ABCMeta)


class Plugin(metaclass=ABCMeta):
    pass


@Plugin.register
class Foreign:
    pass


print(isinstance(Foreign(), Plugin), issubclass(int, Plugin), Plugin.register(int) is int, isinstance(5, Plugin), isinstance(True, Plugin), isinstance("x", Plugin))


def gen():
    yield 1


things = [1, "s", b"b", [1], (1,), {1: 2}, {1}, frozenset(), range(3), gen(), iter([]), deque(), OrderedDict(), len, lambda: 0, object(), {}.keys(), {}.items(), {}.values(), None, bytearray(), int]
for kind in (Callable, Collection, Container, Generator, Hashable, Iterable, Iterator, Mapping, MutableMapping, MutableSequence, MutableSet, Reversible, Sequence, Set, Sized):
    print(kind.__name__, "".join("01"[isinstance(thing, kind)] for thing in things))


class Ring(Sequence):
    def __init__(self, items):
        self.items = items

    def __getitem__(self, i):
        return self.items[i]

    def __len__(self):
        return len(self.items)


r = Ring([1, 2, 3, 2])
print(list(r), 2 in r, 9 in r, list(reversed(r)), r.index(2), r.count(2), isinstance(r, Sequence), isinstance(r, Iterable))


class Table(MutableMapping):
    def __init__(self):
        self.rows = []

    def __getitem__(self, key):
        for k, v in self.rows:
            if k == key:
                return v
        raise KeyError(key)

    def __setitem__(self, key, value):
        self.rows = [(k, v) for k, v in self.rows if k != key] + [(key, value)]

    def __delitem__(self, key):
        self[key]
        self.rows = [(k, v) for k, v in self.rows if k != key]

    def __iter__(self):
        return iter([k for k, v in self.rows])

    def __len__(self):
        return len(self.rows)


t = Table()
t["a"] = 1
t.update({"b": 2}, c=3)
print(dict(t), list(t.items()), list(t.values()), "a" in t, t.get("z", 0), t.pop("a"), t.setdefault("d", 4), len(t), t == {"b": 2, "c": 3, "d": 4}, sorted(t.keys() & {"b", "z"}), t.popitem() is not None)
t.clear()
print(len(t), isinstance(t, Mapping))


class Bag(MutableSet):
    def __init__(self, items=()):
        self.items = []
        for item in items:
            self.add(item)

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, item):
        if item not in self.items:
            self.items.append(item)

    def discard(self, item):
        if item in self.items:
            self.items.remove(item)


a, b = Bag([1, 2, 3]), Bag([2, 3, 4])
print(list(a & b), list(a | b), list(a - b), sorted(a ^ b), a <= b, Bag([2]) < a, a == Bag([3, 2, 1]), a.isdisjoint(Bag([9])), a.pop(), len(a))
a |= [7]
a -= [2]
print(list(a))


class Quacks:
    def __len__(self):
        return 1

    def __iter__(self):
        return iter([1])

    def __contains__(self, x):
        return True


class Not:
    __hash__ = None


print(isinstance(Quacks(), Collection), issubclass(Quacks, Sized), isinstance(Not(), Hashable), collections.abc.Sequence is Sequence)
