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
