# The operators and common methods of builtin types as attributes of the types.


def attempt(function, *args):
    try:
        print("->", function(*args))
    except Exception as error:
        print(type(error).__name__, error)


print(list.__add__([1], [2]), tuple.__add__((1,), (2,)), list.__mul__([1], 2), list.__rmul__([1], 2), tuple.__mul__((1,), 3))
a = [1]
b = a.__iadd__((2, 3))
print(a is b, a, a.__imul__(2) is a, a)
print(set.__and__({1, 2}, {2}), frozenset.__or__(frozenset({1}), {2}), {1, 2}.__sub__({1}), {1}.__xor__({2}), {3}.__rsub__({3, 4}))
print({1}.__or__([1]), {1}.__rand__(5), {"a": 1}.__or__({"b": 2}), {"a": 1}.__ror__({"a": 2}), {}.__or__([]))
d = {"a": 1}
print(d.__ior__([("b", 2)]) is d, d, ({"a": 1}.keys() & {"a"}), {"a": 1}.keys().__and__(["a"]), {"a": 1}.items().__sub__([]))
print(int.__or__(1, 2), int.__eq__(1, 1.0), int.__repr__(5), str.__str__("s"), float.__hash__(1.0), list.__repr__([1]), tuple.__eq__((1,), (1,)))
for t in (int, str, list, tuple, dict, set, range, float, bytes):
    print(t.__name__, [n for n in ("__eq__", "__lt__", "__repr__", "__hash__", "__add__", "__or__") if n in t.__dict__])
print(type(list.__add__).__name__, type(list.append).__name__, type([].__add__).__name__, type([].append).__name__, type(int.real).__name__, type(complex.real).__name__)
print(list.__add__.__name__, list.__add__.__qualname__, list.__add__.__objclass__, [].__len__.__objclass__, [].__len__.__self__, list.append.__objclass__)
attempt(list.__add__, [1], 2)
attempt(list.__add__, (1,), [2])
attempt(list.__add__, [1])
attempt([].__mul__, "x")
attempt(lambda: [1] * "x")
attempt(lambda: [1] + (1,))
attempt(int.__add__, "a", 1)
attempt(object.__setattr__, int, "x", 1)
attempt(object.__delattr__, list, "append")


class L(list):
    def __add__(self, other):
        return ("L", super().__add__(other))

    def __iadd__(self, other):
        print("iadd")
        return super().__iadd__(other)


x = L([1])
print(x + [2], type(x.copy()).__name__)
x += [5]
print(x, type(x).__name__)


class Claims:
    @property
    def __class__(self):
        return int


class Asks:
    def __getattribute__(self, name):
        return str if name == "__class__" else object.__getattribute__(self, name)


print(isinstance(Claims(), int), isinstance(Claims(), str), isinstance(Asks(), str), type(Asks()).__name__)
import types

print(types.MethodType(len, [1, 2])(), types.CellType(5).cell_contents, types.MemberDescriptorType.__name__, types.GetSetDescriptorType.__name__)


def f(a, b=2):
    return a + b + base


g = types.FunctionType(f.__code__, {"base": 100}, "renamed", (5,))
print(g(1), g.__name__, g.__defaults__)
attempt(types.FunctionType, f.__code__, {}, 3)
attempt(types.FunctionType, f.__code__, {}, None, None, (1,))
attempt(types.MethodType, 1, 2)
attempt(types.MethodType, len, None)


class Module(types.ModuleType):
    def __init__(self, name):
        super().__init__(name, "doc")
        self.extra = 1

    def shout(self):
        return self.__name__.upper()


m = Module("mine")
m.x = 5
print(m.shout(), m.extra, m.x, m.__doc__, sorted(k for k in vars(m) if k[0] != "_"), isinstance(m, types.ModuleType))


class Wrapped:
    @classmethod
    def c(cls):
        "of c"

    @staticmethod
    def s():
        "of s"


print(Wrapped.__dict__["c"].__name__, Wrapped.__dict__["s"].__doc__, Wrapped.__dict__["s"].__wrapped__ is Wrapped.s)
Wrapped.__dict__["c"].mark = 3
print(Wrapped.__dict__["c"].mark, sorted(Wrapped.__dict__["c"].__dict__))


class Store:
    def __set__(self, obj, value):
        obj.__dict__["a"] = value


class Stores:
    a = Store()


s = Stores()
print(s.a is Stores.__dict__["a"])
s.a = 42
print(s.a)
