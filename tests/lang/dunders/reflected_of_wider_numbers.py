# An int does not know floats, nor either of them complex numbers: a subclass of the wider type is asked for its reflected method.
import operator


def wider(base):
    names = ("add", "sub", "mul", "truediv", "floordiv", "mod", "divmod", "pow")
    body = {f"__r{name}__": lambda self, other, name=name: f"r{name} of {other!r}" for name in names}
    body |= {f"__{name}__": lambda self, other, name=name: f"{name} with {other!r}" for name in ("eq", "lt", "le", "gt", "ge", "ne")}
    return type("Wide", (base,), {**body, "__hash__": base.__hash__})


Float, Complex, Int = wider(float), wider(complex), wider(int)


class Declining(float):
    def __radd__(self, other):
        return NotImplemented


class Plain(float):
    pass


for left in (2, 2.5, 1j, True, 1 << 70):
    for right in (Float(2.0), Complex(2), Int(2), Plain(2.0)):
        for function in (operator.add, operator.sub, operator.mul, operator.truediv, operator.pow, operator.eq, operator.ne, operator.iadd):
            try:
                print(function.__name__, repr(left), type(right).__mro__[1].__name__, function(left, right))
            except TypeError as error:
                print(error)
    for right in (Float(2.0), Int(2), Plain(2.0)):
        for function in (operator.mod, operator.floordiv, divmod, operator.lt, operator.ge):
            try:
                print(function.__name__, repr(left), type(right).__mro__[1].__name__, function(left, right))
            except TypeError as error:
                print(error)
try:
    print(2 + Declining(1.0))
except TypeError as error:
    print(error)
print(sum([Plain(1.0), Plain(2.0)]), sum([Float(1.0)]), sum([1, Float(1.0)]), sum([1.5, Complex(1)]))
value = 3
value *= Float(2.0)
print(value)


class Multiplying(int):
    def __rmul__(self, other):
        return f"rmul of {other!r}"

    def __lt__(self, other):
        return "odd"


class Equal(str):
    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


class EqualList(list):
    def __eq__(self, other):
        return True


class EqualObject:
    def __eq__(self, other):
        return True


# A sequence repeats when nothing multiplies; a builtin's own != does not follow a subclass's ==.
print("ab" * Multiplying(2), [1] * Multiplying(2), b"x" * Multiplying(1), 3 * Multiplying(2), (1,) * 2)
print(slice(Multiplying(5)).indices(10), type(operator.index(Multiplying(5))), operator.index(True))
print(Equal("a") != "b", Equal("a") == "b", "b" != Equal("a"), EqualList([1]) != [2], EqualList([1]) != [1], EqualObject() != 1)
