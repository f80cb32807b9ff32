"""What all machines of a process share cannot be changed by the program of one of them."""

import pytest

import pvm

# Every object in the namespace of a builtin class, and what it refers to.
ATTACK = """
import sys, types, gc, itertools, functools, collections, operator, _weakref, array, math, time, _functools, _operator

def other(*args, **kwargs):
    return "other"

things = []
for name, module in list(sys.modules.items()):
    for value in list(vars(module).values()):
        things.append(value)
classes = [object]
for cls in classes:
    for below in type.__subclasses__(cls):
        if below not in classes:
            classes.append(below)
for cls in classes:
    things += [cls, *vars(cls).values()]
for thing in things[:]:
    for name in ("__func__", "__wrapped__", "__self__", "fget", "__objclass__", "__class__"):
        try:
            things.append(getattr(thing, name))
        except BaseException:
            pass
ours = (types.FunctionType, types.ModuleType, type)
calls = 0
for thing in things:
    if isinstance(thing, types.FunctionType) or thing is sys.modules or type(thing) in (dict, list, set, types.ModuleType) or thing is gc:
        continue
    for name in ("__init__", "__setstate__", "__set_name__", "__dict__", "__setattr__", "__delattr__", "__setitem__", "__ior__", "__iadd__"):
        method = getattr(type(thing), name, None)
        for arguments in ((), (other,), (None,), (other, other), ("__name__", "other"), ("__doc__", "other"), ({"__name__": "other"},),
                          ("__func__", other), ("__module__", "other"), ((other, {}),), ((other, (), {}, {}),)):
            if isinstance(thing, type) and thing.__module__ not in ("builtins",):
                continue
            calls += 1
            try:
                method(thing, *arguments)
            except BaseException:
                pass
    for name in ("__name__", "__qualname__", "__doc__", "__module__", "__func__", "__wrapped__", "__self__", "__defaults__", "__kwdefaults__", "__code__",
                 "__dict__", "__class__", "__bases__", "__isabstractmethod__", "__annotations__", "__type_params__"):
        if isinstance(thing, type) and thing.__module__ not in ("builtins",):
            continue
        for value in (other, "other", None, {"other": other}, (other,)):
            try:
                setattr(thing, name, value)
            except BaseException:
                pass
        try:
            delattr(thing, name)
        except BaseException:
            pass
calls > 1000
"""

LOOK = """
import types
found = []
for cls in (object, type, int, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset, range, slice, memoryview, property, classmethod,
            staticmethod, super, enumerate, zip, map, filter, reversed, BaseException, OSError, types.FunctionType, types.MethodType, types.CodeType,
            types.GeneratorType, types.ModuleType, types.MappingProxyType, types.SimpleNamespace, types.CellType):
    for name, value in vars(cls).items():
        inner = getattr(value, "__func__", value)
        shown = [type(value).__name__, type(inner).__name__, getattr(inner, "__name__", None), getattr(inner, "__qualname__", None),
                 getattr(value, "__module__", None), getattr(value, "__isabstractmethod__", None), str(getattr(value, "__doc__", None))[:60]]
        found.append((cls.__name__, name, *shown))
found += [object.__new__(object).__class__, str.maketrans("a", "b"), dict.fromkeys("a"), int.from_bytes(b"a", "big"), bytes.fromhex("00"),
          float.fromhex("1"), list.__class_getitem__(int), isinstance(1, int), type("X", (), {}).__name__]
repr(found)
"""


@pytest.mark.unstressed(reason="a collection at each of some hundred thousand calls takes minutes")
def test_nothing_of_the_builtins_is_changed_for_others():
    before = pvm.run(LOOK)
    assert pvm.VM().run(ATTACK) is True
    assert pvm.run(LOOK) == before


# What of a program is reached from its modules and classes, by attributes and as the collector sees it.
WALK = """
import sys, gc, types, math, itertools, collections, functools, operator, array, json, re, time, weakref, struct, io
MARK = "mark of another machine"

class Taker:
    taken = []
    def __ror__(self, other):
        self.taken.append(other)
        return 1
    __or__ = __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __ror__
    __hash__ = None

class TakerDict(dict):
    __ror__ = __or__ = __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = Taker.__ror__
    taken = Taker.taken
    __hash__ = None

def handed_out(value):
    del Taker.taken[:]
    for taker in (Taker(), TakerDict()):
        for f in (lambda: value | taker, lambda: taker | value, lambda: value == taker, lambda: taker == value, lambda: value != taker,
                  lambda: value < taker, lambda: value >= taker, lambda: value.__or__(taker), lambda: value.__ror__(taker),
                  lambda: value.__eq__(taker), lambda: (value,) == (taker,), lambda: [taker] == [value], lambda: {1: value} == {1: taker},
                  lambda: taker in [value], lambda: value in [taker], lambda: type(value)(taker), lambda: value.get(taker)):
            try:
                f()
            except BaseException:
                pass
    return Taker.taken[:]

seen, found = set(), []
stack = collections.deque([*sys.modules.values(), *object.__subclasses__(), object, type])
own = {id(stack), id(seen), id(found), id(globals()), id(Taker.taken)}
while stack:
    value = stack.popleft()
    if id(value) in seen or id(value) in own or len(seen) > 40000:
        continue
    seen.add(id(value))
    found.append(value)
    if isinstance(value, type):
        stack += type.__subclasses__(value)
    if isinstance(value, (types.MappingProxyType, type({}.keys()))):
        stack += handed_out(value)
    if isinstance(value, (dict, types.MappingProxyType)):
        stack += [each for each in list(value.values()) if not isinstance(each, (str, int))]
    stack += [each for each in gc.get_referents(value) if not isinstance(each, (str, int))]
    for name in ("__dict__", "__func__", "__wrapped__", "__self__", "__objclass__", "__annotations__", "__kwdefaults__", "__defaults__", "__globals__",
                 "__closure__", "__code__", "__bases__", "__mro__", "__class__", "__members__", "__args__", "mapping", "fget",
                 "keywords", "__type_params__", "__match_args__", "__slots__", "co_consts", "registry"):
        try:
            stack.append(getattr(value, name))
        except BaseException:
            pass
"""

MARKS = """
marked = 0
for value in found:
    kind = type(value)
    try:
        if issubclass(kind, dict):
            dict.__setitem__(value, MARK, MARK)
        elif issubclass(kind, list):
            list.append(value, MARK)
        elif issubclass(kind, set):
            set.add(value, MARK)
        elif issubclass(kind, bytearray):
            bytearray.extend(value, MARK.encode())
        else:
            try:
                setattr(value, "pvm_mark", MARK)
            except BaseException:
                continue
        marked += 1
    except BaseException:
        pass
marked
"""

FINDS = """
marks = []
for value in found:
    kind = type(value)
    if issubclass(kind, dict) and dict.get(value, MARK) or issubclass(kind, list) and MARK in value or hasattr(value, "pvm_mark"):
        marks.append(kind.__name__)
    if issubclass(kind, set) and MARK in value or issubclass(kind, bytearray) and MARK.encode() in value:
        marks.append(kind.__name__)
marks
"""


@pytest.mark.unstressed(reason="a collection at each step of a walk through all that there is takes minutes")
def test_nothing_that_one_machine_changes_is_seen_by_another():
    limits = pvm.Limits(seconds=100)
    assert pvm.VM(limits=limits).run(WALK + MARKS) > 100
    assert pvm.run(WALK + FINDS, limits=limits) == []
