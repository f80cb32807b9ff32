# Unions ask their parts in order and only as far as needed; parts are told apart by what they are.
import operator
import types


def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class BadMeta(type):
    def __instancecheck__(cls, i): 1/0
    def __subclasscheck__(cls, i): 1/0
x = int | BadMeta('A', (), {})
show(lambda: isinstance(1, x))
show(lambda: issubclass(int, x))
show(lambda: isinstance([], x))
class BadType(type):
    def __eq__(self, o): 1/0
bt = BadType('bt', (), {})
show(lambda: list[int] | list[bt])

p = types.MappingProxyType({})
show(lambda: operator.ior(p, {}))
print('__ior__' in dir(p))
class F(str): __class__ = types.SimpleNamespace
show(lambda: types.SimpleNamespace() == F())
show(lambda: types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1))
show(lambda: types.SimpleNamespace(a=1) < types.SimpleNamespace(a=1))
show(lambda: types.SimpleNamespace(1))
class BadType(type):
    def __eq__(self, o): 1/0
    __hash__ = type.__hash__
bt = BadType('bt', (), {})
for f in (lambda: int == bt, lambda: (int,) == (bt,), lambda: list[int] == list[bt], lambda: list[int] | list[bt]):
    try: print(f())
    except ZeroDivisionError as e: print(e)
