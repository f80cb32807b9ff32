"""Values nested tens of thousands deep, handed to whatever goes through them: an error, never the end of the process."""

import os

import pytest

from helpers import run_python

#: How a value is put into the next, and what the innermost is.
NESTS = {
    "tuple": ("(v,)", "1"), "list": ("[v]", "1"), "dict": ("{1: v}", "1"), "frozenset": ("frozenset([v])", "1"), "slice": ("slice(v)", "1"),
    "step": ("slice(1, 2, v)", "1"), "exception": ("ValueError(v)", "1"), "key": ("KeyError(v)", "1"), "errno": ("OSError(1, v)", "'x'"),
    "filename": ("OSError(v, 'a', v)", "1"), "method": ("types.MethodType(v, 1)", "len"), "call": ("v.__call__", "len"), "self": ("types.MethodType(len, v)", "1"),
    "staticmethod": ("staticmethod(v)", "len"), "classmethod": ("classmethod(v)", "len"), "property": ("property(v)", "len"),
    "cell": ("types.CellType(v)", "1"), "proxies": ("types.MappingProxyType(v)", "{1: 2}"), "proxy": ("types.MappingProxyType({1: v})", "1"), "deque": ("collections.deque([v])", "1"),
    "values": ("{1: v}.values()", "1"), "items": ("{1: v}.items()", "1"), "cause": ("caused(v)", "ValueError(1)"),
    "group": ("ExceptionGroup('a', [v])", "ValueError(1)"), "instance": ("Holder(v)", "1"), "subclass": ("Sub([v])", "1"),
}
USES = ("repr(v)", "str(v)", "hash(v)", "v == w", "v < w", "v(1)", "list(v)", "len(v)", "bool(v)", "'%s' % v", "f'{v!r}'", "isinstance(1, v)",
        "issubclass(int, v)", "v in w", "v + w", "v | w", "v & w", "v.__reduce_ex__(2)", "v.__get__(1, int)", "v.__doc__", "v.__name__", "v.__self__",
        "v.__wrapped__", "dir(v)", "max(v)", "v.__eq__(w)", "caught(v)", "raised(v)", "'a'.startswith(v)", "'a'.join(v)", "set(v)", "v.split(ValueError)",
        "matched(v)", "print(v)", "{v: 1}[w]", "sorted([v, w])", "v.args == w.args", "type(v)(v)")
PROGRAM = """
import collections, types

class Holder:
    def __init__(self, value):
        self.value = value

class Sub(list):
    pass

def caused(inner):
    error = ValueError(1)
    error.__cause__ = error.__context__ = inner
    return error

def caught(kinds):
    try:
        raise ValueError
    except kinds:
        pass

def raised(error):
    try:
        raise error
    except BaseException as same:
        return str(same)

def matched(value):
    match value:
        case [inner] | {{1: inner}}:
            return inner

def nested(v):
    for _ in range({depth}):
        v = {nest}
    return v

v, w = nested({seed}), nested({seed})
"""
CODE = """
import threading, pvm

def use_all():
    for use in {uses!r}:
        machine = pvm.VM(pvm.Limits(seconds=30.0, memory="400 MiB"), stdout=lambda text: None)
        machine.run({program!r})
        try:
            machine.run(use)
        except pvm.Error:
            pass
        machine.run("v = w = None")
    print("alive")

threading.stack_size({stack})
thread = threading.Thread(target=use_all)
thread.start()
thread.join()
"""

#: Bytes of a small stack: what threads have on Alpine. The sanitizer's frames are some times larger.
STACK = (8 << 20) if "asan" in os.environ.get("LD_PRELOAD", "") else (1 << 20)


@pytest.mark.unstressed(reason="tens of thousands of live objects, each of whose steps would collect them all")
@pytest.mark.parametrize("name", NESTS)
def test_the_process_lives(name):
    nest, seed = NESTS[name]
    program = PROGRAM.format(depth=60000, nest=nest, seed=seed)
    assert run_python(CODE.format(uses=USES, program=program, stack=STACK), timeout=300)[:2] == (0, "alive\n")
