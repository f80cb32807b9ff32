"""What the machine's own functions in Python are made of is shown to no program: natives trust all that is written there."""

import pytest

import pvm


@pytest.mark.parametrize("name", ["__globals__", "__closure__"])
def test_nothing_leads_from_a_function_to_the_globals_of_all_of_them(name):
    assert pvm.run(f"import types\nhasattr(types.SimpleNamespace.__init__, '{name}')") is False


@pytest.mark.parametrize("name, value", [("__code__", "(lambda self: 1).__code__"), ("__defaults__", "(1,)"), ("__kwdefaults__", "{}")])
def test_they_cannot_be_changed(name, value):
    with pytest.raises(pvm.GuestError) as caught:
        pvm.run(f"import types\ntypes.SimpleNamespace.__init__.{name} = {value}")
    assert caught.value.type_name == "AttributeError"


def test_their_code_is_no_other_function_s():
    with pytest.raises(pvm.GuestError) as caught:
        pvm.run("import types\ndef function(self): pass\nfunction.__code__ = types.SimpleNamespace.__init__.__code__\nfunction.__globals__")
    assert caught.value.type_name == "AttributeError"


@pytest.mark.unstressed(reason="a collection at each step of a walk through all objects takes minutes")
def test_the_collector_does_not_list_them():
    """Nor does any function that is found by its references give what natives give to the prelude alone."""
    assert pvm.run("""
import gc, types, functools, itertools, operator, re, typing
@functools.lru_cache
def function(x):
    return x
names = ("_cache_parts", "_set_indices", "_sre_substitute", "_tee_put")
found = [name for value in gc.get_objects() if isinstance(value, dict) for name in names if name in value]
found + [name for value in gc.get_objects() for name in names if name in getattr(value, "__globals__", ())]
""", limits=pvm.Limits(seconds=60)) == []
