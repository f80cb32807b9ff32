"""Natives of builtin classes, called with what they are not made for: they raise, and the process lives."""

import pytest

import pvm

from helpers import run_python

# Every __new__ with every other class, and every method and attribute of the object model's own classes
# taken out of them: put into a class of the guest's, called with few, many and wrong arguments.
PROGRAM = '''
class L(list): pass
class D(dict): pass
class E(Exception): pass
class I(int): pass
class T(tuple): pass
class S(str): pass
class M(type): pass
class C: pass

classes = [int, str, list, tuple, dict, set, frozenset, float, complex, bytes, bytearray, bool, range, slice, BaseException,
           ValueError, OSError, StopIteration, SystemExit, ImportError, property, classmethod, staticmethod, type, super, object,
           enumerate, zip, map, filter, reversed, type(lambda: 0), type((x for x in [])), type(C.__dict__), type(C().__init__),
           type(len), type([].append), type(iter([])), type(iter({})), type({}.keys()), type({}.items()), type(...), type(None),
           type((lambda: 0).__code__), M, L, D, E, I, T, S]
attempts = made = 0
for X in classes:
    for Y in [*classes, 5, None, C()]:
        for arguments in ((), (1,), ("a", (), {}), ([1, 2],)):
            attempts += 1
            try:
                v = X.__new__(Y, *arguments)
                repr(v), v == v, bool(v), type(v)
                try:
                    v.attribute = 1
                except AttributeError:
                    pass
                made += 1
            except Exception:
                pass
values = [C(), C, 5, 2 ** 70, 1.5, "text", b"raw", [1], (1,), {1: 2}, {1}, None, E("e"), (x for x in [1]), iter([1]), lambda: 0, L(), D(), I(3), T(), S("s")]
for X in classes:
    for name, member in [*X.__dict__.items()]:
        if name in ("__doc__", "__module__"):
            continue
        try:
            C.attribute = member
        except Exception:
            continue
        c = C()
        for action in (lambda: c.attribute, lambda: setattr(c, "attribute", 1), lambda: delattr(c, "attribute")):
            try:
                action()
            except Exception:
                pass
        del C.attribute
        for v in values:
            for rest in ((), (v,), (1, 2), ("a", "b", "c"), (None,), ((), {}), (-1,), (slice(None), 1)):
                attempts += 1
                try:
                    member(v, *rest)
                except Exception:
                    pass
                try:
                    member.__get__(v, *rest)
                except Exception:
                    pass
attempts > 10000 and made > 100
'''


def test_natives_called_with_what_they_are_not_made_for():
    outcome = run_python("import sys, pvm; print(pvm.run(sys.argv[1], limits=pvm.Limits(seconds=300, memory=None)))", PROGRAM)
    assert outcome.code == 0, outcome.stderr[-2000:]
    assert outcome.stdout == "True\n"


def test_bounds_whose_index_empties_what_is_searched():
    """Not among the differential programs: CPython 3.11 goes on to read the memory that it has freed."""
    code = """
import pvm
print(pvm.run('''
class Index:
    def __init__(self, act, value): self.act, self.value = act, value
    def __index__(self): self.act(); return self.value
found = []
for size in (250, 5000, 100000):
    for method in ("find", "rfind", "count"):
        b = (bytearray(range(256)) * (size // 256 + 1))[:size]
        found.append(getattr(b, method)(b"7", Index(b.clear, 0), Index(lambda: None, size - 20)))
found''', limits=pvm.Limits(seconds=300)))
"""
    assert run_python(code)[:2] == (0, f"{[-1, -1, 0] * 3}\n")


@pytest.mark.parametrize("source", ["[].append.__getattr__(5)", "(lambda: 0).__get__(1).__getattr__(())", "property(lambda: 0).getter(None).__doc__",
                                    "def f(): 'doc'\nproperty(f).getter(None).setter(f).getter(None)", "repr(classmethod(5).__get__(None, int))",
                                    "repr(classmethod(None).__get__(None, int))", "import types\nrepr(types.MethodType(len, 5))"])
def test_odd_arguments_of_descriptors(source):
    try:
        pvm.run("import types\ndef run():\n    import types\n" + "".join(f"    {line}\n" for line in source.splitlines()) + "run()")
    except pvm.GuestError as error:
        assert error.type_name in ("TypeError", "AttributeError")
