# Classes over all that may be derived from, their attributes, slots, bases, descriptors and metaclasses changed at random, also
# from within the descriptors that are being asked. Nothing is compared: the machine has to live. argv: seed. It goes on until a limit
# ends it.
import array
import collections
import copy
import functools
import gc
import itertools
import random
import sys
import types
import weakref

choose = random.Random(int(sys.argv[1]))


def first(*args, **named):
    return args[0] if args else None


BASES = [object, object, object, int, str, bytes, list, dict, tuple, set, float, bytearray, frozenset, Exception, OSError, StopIteration, type,
         property, staticmethod, classmethod, types.ModuleType, functools.partial, weakref.ref, collections.deque, array.array, super, enumerate, map,
         itertools.count, itertools.chain, complex, types.SimpleNamespace, SyntaxError, BaseExceptionGroup, reversed, zip, type(functools.lru_cache(first)),
         types.GenericAlias, memoryview.__base__, random.Random]
NAMES = [*"abcde", *(f"x{i}" for i in range(10)), "__doc__", "__module__", "__name__", "__qualname__", "real", "args", "func", "errno", "fget", "__func__",
         "__wrapped__"]
HOOKS = """__getattr__ __setattr__ __getattribute__ __get__ __set__ __eq__ __hash__ __slots__ __doc__ __name__ __qualname__ __init__ __new__ __call__
 __del__ __mro_entries__ __abstractmethods__ __init_subclass__ __set_name__ __class__ __annotations__ __dict__""".split()
ARGUMENTS = [(), (1,), ("a",), (b"a",), ([1, 2],), (first,), (first, 1), ("i", [1, 2]), ((1, 2),), ("x", (1,)), (int, 1), ({"a": 1},), ("m", [ValueError()]),
             (list, int), (first, [1, 2]), ("N", (), {})]
classes, objects, kept = [], [], []
depth = 0


def act():
    """What descriptors and special methods do besides."""
    global depth
    if depth > 2:
        return
    depth += 1
    try:
        what = choose.randrange(8)
        if what == 0:
            gc.collect()
        elif what == 1:
            change_object(choose.choice(objects))
        elif what == 2:
            change_class(choose.choice(classes))
        elif what == 3:
            objects.pop()
    except Exception:
        pass
    finally:
        depth -= 1


class Data:
    def __get__(self, instance, owner=None):
        act()
        return self

    def __set__(self, instance, value):
        act()

    def __delete__(self, instance):
        act()


class Plain:
    def __get__(self, instance, owner=None):
        act()
        return 5


def acting(*args):
    act()
    return 1


def value():
    """What a name of a class or an object may stand for."""
    what = choose.randrange(12)
    if what < 3:
        return choose.randrange(100)
    if what < 9:
        return [Data(), Plain(), property(acting, acting, acting), first, staticmethod(first), classmethod(first)][what - 3]
    if what == 9:
        return choose.choice(objects) if objects else 1
    if what == 10 and classes:
        return choose.choice([*vars(choose.choice(classes)).values()] or [1])
    return choose.choice([*vars(choose.choice(BASES)).values()])


def make_class():
    names = {}
    if choose.random() < 0.35:
        names["__slots__"] = tuple({choose.choice(NAMES[:15]) for _ in range(choose.randrange(4))} | ({"__dict__"} if choose.random() < 0.3 else set()) |
                                   ({"__weakref__"} if choose.random() < 0.2 else set()))
    for _ in range(choose.randrange(4)):
        name = choose.choice(NAMES)
        if name not in names.get("__slots__", ()):
            names[name] = value()
    if choose.random() < 0.15:
        names["__getattr__"] = lambda self, name: (act(), name)[1] if not name.startswith("__") else 1 / 0
    if choose.random() < 0.1:
        names["__getattribute__"] = lambda self, name: (act(), object.__getattribute__(self, name))[1]
    if choose.random() < 0.1:
        names["__setattr__"] = lambda self, name, value: (act(), object.__setattr__(self, name, value))[1]
    if choose.random() < 0.1:
        names["__del__"] = lambda self: (act(), kept.append(self))[1] if len(kept) < 20 else None
    if choose.random() < 0.1:
        names["__set_name__"] = acting
    if choose.random() < 0.1:
        names["__init__"] = lambda self, *args: (act(), setattr(self, "a", args), None)[2]
    bases = tuple(choose.choice(classes) if classes and choose.random() < 0.66 else choose.choice(BASES) for _ in range(choose.choice([1, 1, 1, 2, 2, 3])))
    meta = choose.choice(classes) if classes and choose.random() < 0.2 else type
    return (meta if issubclass(meta, type) else type)(f"C{len(classes)}", bases, names)


def make_object():
    cls = choose.choice(classes)
    if choose.random() < 0.4:
        return choose.choice([cls, object]).__new__(cls)
    for _ in range(4):
        try:
            return cls(*choose.choice(ARGUMENTS))
        except Exception:
            pass
    return cls.__new__(cls)


def set_many(target):
    for i in range(choose.randrange(40)):
        setattr(target, f"x{i}", i)


def change_dict(target):
    names = target.__dict__
    names[choose.choice(NAMES)] = 1
    names.pop(choose.choice(NAMES), None)
    names[3] = 4
    if choose.random() < 0.25:
        names.clear()


def replace_dict(target):
    target.__dict__ = {choose.choice(NAMES): value() for _ in range(choose.randrange(5))}


def ask_descriptor(target):
    found = choose.choice([*vars(choose.choice(classes)).values()])
    found.__get__(target, type(target)), found.__set__(target, 1)


def set_some(target):
    target.a = 1
    target.b = 2
    target.x5 = target.x6 = 3


CHANGES = [*[lambda target: setattr(target, choose.choice(NAMES), value())] * 6, *[lambda target: delattr(target, choose.choice(NAMES))] * 2,
           *[lambda target: getattr(target, choose.choice(NAMES))] * 2, lambda target: target.__dict__, replace_dict,
           lambda target: setattr(target, "__class__", choose.choice(classes)), set_many, lambda target: (target.a, target.b, target.x0), set_some, change_dict,
           lambda target: (vars(target), dir(target)[:1], repr(target)), ask_descriptor, lambda target: objects.append(target.__reduce_ex__(2)),
           lambda target: objects.append(copy.copy(target))]
CLASS_CHANGES = [*[lambda cls: setattr(cls, choose.choice(NAMES), value())] * 4, *[lambda cls: delattr(cls, choose.choice(NAMES))] * 2,
                 lambda cls: setattr(cls, "__bases__", tuple(choose.choice(classes) for _ in range(choose.choice([1, 2])))),
                 lambda cls: setattr(cls, "__class__", choose.choice(classes)), lambda cls: setattr(cls, choose.choice(HOOKS), choose.choice([first, acting, None, "n", 1])),
                 lambda cls: delattr(cls, choose.choice(HOOKS)), lambda cls: (cls.a, cls.__mro__, cls.__subclasses__(), type.mro(cls))]


def change_object(target):
    choose.choice(CHANGES)(target)


def change_class(cls):
    choose.choice(CLASS_CHANGES)(cls)


def tried(function, *args):
    try:
        return function(*args)
    except (Exception, SystemExit, GeneratorExit, KeyboardInterrupt):
        return None


step = 0
while True:
    step += 1
    if step % 64 == 0:
        print(step, len(classes), len(objects), end="")
        gc.collect()
    if len(classes) < 12 or choose.random() < 0.08:
        made = tried(make_class)
        if made is not None:
            classes.append(made)
    if not classes:
        continue
    if len(classes) > 40:
        del classes[:choose.randrange(35)]
    if len(objects) < 20 or choose.random() < 0.25:
        objects.append(tried(make_object))
    if len(objects) > 60:
        del objects[:choose.randrange(50)]
    if len(kept) > 15:
        kept.clear()
    for _ in range(4):
        tried(change_object, choose.choice(objects) if objects else None)
    tried(change_class, choose.choice(classes))
