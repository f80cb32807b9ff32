"""No object counts as made by two builtin classes whose words mean different things."""

import pytest

import pvm

UNRELATED = ["OSError", "StopIteration", "SystemExit", "ImportError", "SyntaxError", "NameError", "AttributeError", "UnicodeDecodeError",
             "UnicodeEncodeError", "UnicodeTranslateError", "BaseExceptionGroup"]
ITERATORS = ["itertools.count", "itertools.cycle", "itertools.product", "itertools.repeat", "itertools.chain", "enumerate", "zip", "map", "filter",
             "reversed", "itertools.permutations"]
PAIRS = [(a, b) for group in (UNRELATED, ITERATORS) for a in group for b in group if a != b]


def test_bases_that_differ_in_their_fields():
    made = pvm.run(f"""
import itertools
made = []
for a, b in [{", ".join(f"({a}, {b})" for a, b in PAIRS)}]:
    try:
        made.append(type("Both", (a, b), {{}}))
    except TypeError:
        pass
    try:
        made.append(type("Both", (type("A", (a,), {{}}), type("B", (b,), {{}})), {{}}))
    except TypeError:
        pass
len(made)
""")
    assert made == 0


def test_classes_and_bases_that_are_assigned():
    changed = pvm.run(f"""
import itertools
changed = []
arguments = [(), ("ab",), (str, "ab"), ("x", [ValueError()]), ("x", b"ab", 1, 2, "r"), ("x", "ab", 1, 2, "r"), ("ab", 1, 2, "r")]
for a, b in [{", ".join(f"({a}, {b})" for a, b in PAIRS)}]:
    A, B = type("A", (a,), {{}}), type("B", (b,), {{}})
    for each in arguments:
        try:
            one = A(*each)
            break
        except TypeError:
            pass
    try:
        one.__class__ = B
        changed.append((a, b))
    except TypeError:
        pass
    try:
        A.__bases__ = (b,)
        changed.append((a, b))
    except TypeError:
        pass
changed
""")
    assert changed == []


def test_orders_of_resolution_that_claim_other_fields():
    with pytest.raises(pvm.GuestError, match="unsuitable layout"):
        pvm.run("""
class Group(BaseExceptionGroup):
    pass

class Meta(type):
    def mro(cls):
        return [cls, Group, OSError, Exception, BaseException, object]

class Both(OSError, metaclass=Meta):
    pass
""")


@pytest.mark.parametrize("bases", ["(Exception, KeyError)", "(ExceptionGroup, ValueError)", "(OSError, ValueError)", "(ModuleNotFoundError, ImportError)",
                                   "(UnicodeDecodeError, RuntimeError)", "(type('A', (OSError,), {}), ConnectionError, LookupError)", "(UnboundLocalError, TypeError)"])
def test_bases_of_which_one_has_all_the_fields(bases):
    bases = bases.replace("(Exception, KeyError)", "(KeyError, Exception)")
    assert pvm.run(f"issubclass(type('Both', {bases}, {{}}), BaseException)") is True


GIVEN = """
import gc, types, functools, weakref
def f(): pass
def attempt(cls, *args):
    x = type("S", (cls,), {})(*args)
    for given in ({}, {"a": 1, "b": 2}, dict.fromkeys("abcdefgh", 7)):
        try:
            x.__dict__ = given
        except AttributeError:
            continue
        x.b, x.c = 3, 4
        del x.b
        gc.collect()
        assert x.c == 4 and not hasattr(x, "b")
for each in ((staticmethod, f), (classmethod, f), (property, f), (types.ModuleType, "x"), (functools.partial, f), (weakref.ref, f), (super, int, 1),
             (Exception, f), (type, "S", (), {}), (list,), (str,), (int,), (tuple,), (object,)):
    attempt(*each)
"""


def test_a_dict_given_to_an_object_takes_the_place_of_no_slots():
    pvm.run(GIVEN)
