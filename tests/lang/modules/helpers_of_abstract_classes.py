# abc has the helpers that CPython's abc takes from _abc: what a class knows of others, and how to make it forget.

import _abc
import abc


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self):
        pass


def show():
    registry, cache, negative, version = abc._get_dump(Shape)
    print([reference() for reference in registry], [reference() for reference in cache], [reference() for reference in negative],
          version == abc.get_cache_token())


Shape.register(int)
print(isinstance(1, Shape), isinstance("", Shape))
show()
print(abc._abc_subclasscheck(Shape, bool), abc._abc_instancecheck(Shape, 2.5), abc._abc_register(Shape, float), abc._abc_instancecheck(Shape, 2.5))
abc._reset_caches(Shape)
abc._reset_registry(Shape)
show()
print(isinstance(1, Shape))
for name in ("_abc_init", "_abc_register", "_abc_instancecheck", "_abc_subclasscheck", "_get_dump", "_reset_caches", "_reset_registry",
             "get_cache_token"):
    print(getattr(_abc, name) is getattr(abc, name), getattr(abc, name).__module__, type(getattr(abc, name)).__name__)
try:
    abc._get_dump(int)
except AttributeError:
    print("no abstract class")
