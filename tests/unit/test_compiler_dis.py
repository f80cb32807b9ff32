"""Golden disassembly: what the compiler makes of the programs in tests/dis.

`PVM_UPDATE_GOLDEN=1 pytest tests/unit/test_compiler_dis.py` writes the expectations anew; look at the difference.
"""

import ast
import os
import sys
from pathlib import Path

import pytest

from pvm.compiler import compile
from pvm.compiler.invariants import check
from pvm.dis import instructions
from pvm.opcodes import BY_NAME
from pvm.program import read_module

FOLDER = Path(__file__).parent.parent / "dis"
PROGRAMS = sorted(FOLDER.glob("*.py"))

#: Opcodes that the compiler does not emit: the machine's own prelude and tests of the machine do.
NOT_EMITTED = {"NOP", "GET_FREE_CELL", "CLASS_CELL"}

pytestmark = pytest.mark.front_end


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_golden(path):
    program = compile(path.read_text(), path.name)
    check(read_module(program))
    text = program.dis()
    golden = path.with_suffix(".txt")
    # Comprehensions are inlined from Python 3.12 on, class bodies tell of more from 3.13 on, annotations wait from 3.14 on.
    for minor in (12, 13, 14):
        since = path.with_suffix(f".3{minor}.txt")
        if sys.version_info >= (3, minor) and since.exists():
            golden = since
    if os.environ.get("PVM_UPDATE_GOLDEN"):
        golden.write_text(text)
    assert text == golden.read_text()


def opcodes_of(code):
    found = {instruction.name for instruction in instructions(code)}
    for child in code.children:
        found |= opcodes_of(child)
    return found


def far_forms():
    """Programs so large that the far forms of instructions are needed."""
    many = 70_000
    yield "\n".join(f"name_{n} = {n} + .5\nname_{n}" for n in range(many))
    yield "class A:\n" + "\n".join(f"  name_{n} = {n} + .5\n  name_{n}" for n in range(many))
    yield "def f(x):\n" + "\n".join(f"  x.name_{n} = x.name_{n}" for n in range(40_000))
    yield "def f():\n" + "\n".join(f"  v{n} = f(); f(v{n})" for n in range(300))
    yield "def f(" + ", ".join(f"a{n}" for n in range(300)) + "):\n  del a299\n  return a299, lambda: a298"
    body = "  x = x.y + x.z\n" * 4000
    yield f"def f(x):\n while x < 1:\n{body}\n for y in x:\n{body}\n"


def test_every_opcode_is_emitted():
    found = set()
    for path in PROGRAMS:
        found |= opcodes_of(read_module(compile(path.read_text(), path.name)))
    for source in far_forms():
        module = read_module(compile(source))
        check(module)
        found |= opcodes_of(module)
    assert set(BY_NAME) - NOT_EMITTED - found == set()
    assert not found & NOT_EMITTED, "NOT_EMITTED is out of date"


def test_goldens_belong_to_programs():
    assert {path.stem.partition(".")[0] for path in FOLDER.glob("*.txt")} == {path.stem for path in PROGRAMS}


def test_programs_parse():
    for path in PROGRAMS:
        assert ast.get_docstring(ast.parse(path.read_text()))
