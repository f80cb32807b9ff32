"""The guest's dis shows what the host's does: the same instructions at the same places."""

import pytest

import pvm
from pvm.dis import instructions
from pvm.program import read_module

GUEST = """
import dis
import types

def shown(code):
    found = [(i.offset // 2, i.opname, i.argrepr.count(", ") + 1 if i.argrepr else 0) for i in dis.get_instructions(code)]
    return [found] + [shown for constant in dis._code.tables(code)[2] for shown in whole(constant)]

def whole(code):
    return shown(code)

whole(compile(source, "program.py", "exec"))
"""


@pytest.mark.parametrize("source", [
    "x = 1\nwhile x < 500: x += 3\nprint(x)", "class C(B):\n    def f(self, *a, k=1, **o): return super().f(*a, **o)[1:2:k]",
    "try:\n    with a as b: yield_ = lambda: (yield b)\nexcept (A, B) as e: raise X from e\nfinally: del q.r, s[0]",
    "async def f():\n    async with a as b, c: [await d async for e in g]\n", "match x:\n    case {'a': [1, *_], **r}: pass\n    case C(1, y=2) | None: f'{r!r:>{w}}'",
    "from a.b import *\nimport c.d as e\nglobal_ = 10 ** 40, 1.5, 'text', ...\nassert x is not y in z, 'why'",
])
def test_shows_what_the_host_shows(source):
    machine = pvm.VM()
    found = machine.run(GUEST, inputs={"source": source})
    program = pvm.compile(source, "program.py")
    expected = []
    stack = [read_module(program)]
    while stack:
        code = stack.pop()
        expected.append([(i.offset, i.name) for i in instructions(code)])
        stack += reversed(code.children)
    # A guest's code keeps its names in a namespace, and gives no value.
    assert len(found) == len(expected)
    assert [[(at, name) for at, name, _ in code] for code in found[1:]] == expected[1:]


def test_numbers_are_those_of_the_table():
    from pvm.opcodes import BY_NAME
    assert pvm.run("import dis\ndis.opmap") == {name: op.number for name, op in BY_NAME.items()}


def test_there_is_no_stack():
    with pytest.raises(pvm.GuestError, match="registers and no stack"):
        pvm.run("import dis\ndis.stack_effect(1)")
