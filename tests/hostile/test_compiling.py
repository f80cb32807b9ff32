"""Sources and trees that a program has compiled: the host does that, within the limits of the program that asks for it."""

import sys
import time

import pytest

import pvm

SMALL = pvm.Limits(memory="64 MiB", seconds=3)

# Too large for the memory of the machine: what the host makes of them would be a hundred times as large.
LARGE = {
    "statements": "compile('a;' * 2000000, 'f', 'exec')",
    "list": "compile('[' + '1,' * 2000000 + ']', 'f', 'eval')",
    "calls": "compile('f(a,b)\\n' * 300000, 'f', 'exec')",
    "bytes": "compile(b'a;' * 2000000, 'f', 'exec')",
    "buffer": "compile(bytearray(b'a;') * 2000000, 'f', 'exec')",
    "eval": "eval('[' + 'a,' * 3000000 + ']')",
    "exec": "exec('a = 1\\n' * 1000000)",
    "tree": "import ast\nast.parse('a;' * 2000000)",
    "symbols": "import _syntax\n_syntax.symbols('a;' * 2000000, 'f', 'exec')",
    "punycode": "compile(b'# coding: punycode\\n' + b'a' * 20000 + b'-' + b'b' * 200000, 'f', 'exec')",
    "idna": "compile(b'# coding: IDNA\\n' + b'a' * 200000, 'f', 'exec')",
}
if sys.version_info >= (3, 12):
    LARGE["tokens"] = "import _syntax\n_syntax.tokens('a;' * 2000000, True)"


@pytest.mark.unstressed(reason="importing ast takes longer than the limit on seconds")
@pytest.mark.parametrize("source", LARGE.values(), ids=LARGE)
def test_a_source_larger_than_the_memory_allows_is_not_parsed(source):
    began = time.perf_counter()
    with pytest.raises(pvm.MemoryLimit):
        pvm.run(source, limits=SMALL)
    assert time.perf_counter() - began < 20


def test_a_source_that_takes_longer_than_there_is_time_is_not_parsed():
    with pytest.raises(pvm.TimeLimit):
        pvm.run("compile('a;' * 2000000, 'f', 'exec')", limits=pvm.Limits(memory=None, seconds=2))


@pytest.mark.parametrize("piece", ["def f(): pass\\n", "lambda: a;", "with a: a\\n", "class a: a\\n"])
def test_the_compiler_looks_at_the_time(piece):
    """The parser takes a small part of the time; what comes behind it looks."""
    began = time.perf_counter()
    with pytest.raises(pvm.TimeLimit):
        pvm.run(f"s = '{piece}' * 40000\nwhile True: compile(s + 'a' * 5000, 'f', 'exec')", limits=pvm.Limits(memory="2 GiB", seconds=1))
    assert time.perf_counter() - began < 15


def test_steps_are_counted_before_the_work():
    began = time.perf_counter()
    with pytest.raises(pvm.StepLimit):
        pvm.run("compile('a;' * 100000, 'f', 'exec')", limits=pvm.Limits(memory=None, steps=1_000_000))
    assert time.perf_counter() - began < 10


def test_a_source_of_usual_size_is_compiled():
    assert pvm.run("ns = {}\nexec('def f(a, b):\\n    return a + b\\n' * 3000, ns)\nns['f'](1, 2)", limits=pvm.Limits(memory="64 MiB", seconds=60)) == 3


NODES = """
nodes = [("Expression", [(1,)])]
for i in range(1, 45):
    nodes.append(("List", [[(i + 1,), (i + 1,)], (-1,), 1, 0, 1, 0]))
nodes += [("Constant", [1, None, 1, 0, 1, 0]), ("Load", [])]
"""
CONSTANT = """
value = 1
for i in range(40):
    value = (0, [value, value])
nodes = [("Expression", [(1,)]), ("Constant", [value, None, 1, 0, 1, 0])]
"""


@pytest.mark.parametrize("nodes", [NODES, CONSTANT], ids=["nodes", "constants"])
@pytest.mark.parametrize("call", ["compile(nodes, 'f', 'eval', 0, -1)", "parse(nodes, 'f', 'eval', 0, -1, 1)",
                                  "refuse(nodes, 'f', 'eval', ('SyntaxWarning', 'x', 1), False)"])
def test_a_node_in_many_places_makes_no_walk_without_end(nodes, call):
    with pytest.raises(pvm.GuestError) as caught:
        pvm.run(f"import _syntax\n{nodes}\n_syntax.{call}", limits=SMALL)
    assert caught.value.type_name == "ValueError"


def test_the_addresses_of_the_host_are_not_told():
    assert pvm.run("import _syntax\n_syntax.symbols('def f(): pass', 'f', 'exec')[1][0]") == 1


def test_what_is_kept_for_guests_counts_filenames_and_programs():
    from pvm import cache
    cache.guest_memory.clear()
    for number in range(20):
        cache.compile_for_guest(f"a{number}", "f" * (cache.MAX_GUEST_SOURCE // 5), "exec", True, 0, 0, 0)
    assert len(cache.guest_memory) <= 5
    cache.guest_memory.clear()
