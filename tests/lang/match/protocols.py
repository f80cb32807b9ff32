# What patterns ask of a subject: its class, length, items, attributes, and in which order.

import collections
import collections.abc


class Loud:
    def __init__(self, **attributes):
        self.attributes = attributes

    def __getattr__(self, name):
        print("getattr", name)
        try:
            return self.attributes[name]
        except KeyError:
            raise AttributeError(name) from None


class Meta(type):
    def __instancecheck__(cls, instance):
        print("instancecheck", type(instance).__name__)
        return getattr(instance, "pretends", False)


class Checked(metaclass=Meta):
    __match_args__ = ("a", "b")


class Pretender:
    pretends = True
    a = 1

    @property
    def b(self):
        print("property b")
        return 2


match Pretender():
    case Checked(a, b):
        print("checked", a, b)

match 5:
    case Checked():
        print("wrong")
    case _:
        print("not checked")

match Loud(x=1, y=2):
    case Loud(x=2):
        print("wrong")
    case Loud(x=1, z=_):
        print("wrong")
    case Loud(y=y, x=x):
        print("right", x, y)


class Sequence(collections.abc.Sequence):
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        print("len")
        return len(self.items)

    def __getitem__(self, index):
        print("getitem", index)
        return self.items[index]


match Sequence(1, 2, 3):
    case [a, b]:
        print("wrong")
    case [first, *_, last]:
        print(first, last)

match Sequence(1, 2):
    case [a, b]:
        print(a, b)


class Registered:
    def __len__(self):
        return 1

    def __getitem__(self, index):
        if index:
            raise IndexError
        return "item"


class Later(Registered):
    pass


def kind(value):
    match value:
        case [*_]:
            return "sequence"
        case {}:
            return "mapping"
    return "neither"


print(kind(Registered()), kind(Later()))
collections.abc.Sequence.register(Registered)
print(kind(Registered()), kind(Later()))
print([kind(value) for value in ("text", b"bytes", bytearray(), {1}, range(3), collections.deque(), {}, [],
                                 collections.defaultdict(int), collections.OrderedDict(), collections.ChainMap(), iter([]))])


class Mapping(collections.abc.Mapping):
    def __len__(self):
        return 2

    def __iter__(self):
        return iter(["a", "b"])

    def __getitem__(self, key):
        print("key", key)
        return {"a": 1, "b": 2}[key]


match Mapping():
    case {"a": 1, "c": _}:
        print("wrong")
    case {"a": x, **rest}:
        print(x, rest)

default = collections.defaultdict(list)
match default:
    case {"missing": _}:
        print("wrong")
    case _:
        print("not made", dict(default))


class Equal:
    def __eq__(self, other):
        print("eq", other)
        return other == 3


match Equal():
    case 1:
        print("wrong")
    case 3 | 4:
        print("equal")


class Bad:
    __match_args__ = "x"


class Few:
    __match_args__ = ("x",)


class Numbers:
    __match_args__ = (1,)


class Twice:
    __match_args__ = ("x", "x")


def attempt(function):
    try:
        function()
    except Exception as error:
        print(type(error).__name__, error)


def bad():
    match Bad():
        case Bad(1):
            pass


def few():
    match Few():
        case Few(1, 2):
            pass


def numbers():
    match Numbers():
        case Numbers(1):
            pass


def twice():
    it = Twice()
    it.x = 1
    match it:
        case Twice(1, 1):
            pass


def also_keyword():
    it = Few()
    it.x = 1
    match it:
        case Few(1, x=1):
            pass


def too_many():
    match 5:
        case int(1, 2):
            pass


def no_positions():
    match Loud():
        case Loud(1):
            pass


def repeated_keys():
    class Keys:
        A = B = "k"
    match {"k": 1, "j": 2}:
        case {Keys.A: 1, Keys.B: 1}:
            pass


for function in (bad, few, numbers, twice, also_keyword, too_many, no_positions, repeated_keys):
    attempt(function)


class Integer(int):
    pass


class Words(list):
    pass


match Integer(5):
    case Integer(n):
        print("integer", n)
match Words("ab"):
    case Words([a, b]):
        print("words", a, b)
match True:
    case int(n):
        print("int", n)
match {"a": {"b": [1, {"c": "deep"}]}}:
    case {"a": {"b": [_, {"c": str(found)}]}}:
        print(found)
