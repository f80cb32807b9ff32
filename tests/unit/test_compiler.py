"""The compiler: errors as CPython's, the quality of its code, its limits."""

import time

import pytest

from pvm.compiler import compile as pvm_compile
from pvm.compiler.invariants import BrokenInvariant, check
from pvm.dis import instructions, positions
from pvm.errors import CompileError, FormatError
from pvm.opcodes import BY_NAME, CODE_FLAGS, MAX_REGISTERS
from pvm.program import Program, read_module


def module(source, **options):
    code = read_module(pvm_compile(source, **options))
    check(code)
    return code


def names(code):
    return [instruction.name for instruction in instructions(code)]


def function(source):
    """The code of the first function of a source."""
    return module(source).children[0]


# -- errors

REFUSED = """
return
class A: return 1
yield 1
class A: yield 1
[(yield 1) for x in y]
def f(): return [(yield) for x in y]
break
continue
if 1: break
def f(a, a): pass
lambda x, x: 1
def f(*, a, **a): pass
def f(x):|    global x
def f(x):|    nonlocal x
def f():|    x = 1|    global x
def f():|    print(x)|    global x
def f():|    x: int|    global x
def f():|    global x|    x: int = 1
def f():|    global x|    nonlocal x
def f():|    nonlocal x
nonlocal x
class A:|    def f(self): nonlocal __x
def f():|    x = 1|    def g():|        x = 2|        nonlocal x
def f():|    x = 1|    def g():|        print(x)|        nonlocal x
f(a=1, a=2)
class A(a=1, a=2): pass
__debug__ = 1
del __debug__
__debug__ += 1
x.__debug__ = 1
from __future__ import braces
from __future__ import nonsense
x = 1|from __future__ import annotations
def f():|    from x import *
class A:|    from x import *
try: pass|except: pass|except A: pass
*a
*a = 1
a, *b, *c = 1
[x := 1 for x in y]
[x for x in (y := 1)]
[x for x in (lambda: (y := 1))()]
[[(j := 0) for i in x] for j in y]
[i for i in x if (j := 0) for j in y]
class A: [x := 1 for y in z]
with a as b: break
while 1:|    def f(): break
for x in y: pass|else: break
x = 1|global x
print(x)|global x
a + 1 = 2
def f(:
  x = 1
if 1:|x = 1
if 1:|    x|  y
x = "abc
f(**a, *b)
""".strip("\n").split("\n")


@pytest.mark.parametrize("source", [line.replace("|", "\n") for line in REFUSED])
def test_errors_are_those_of_the_host(source):
    with pytest.raises(SyntaxError) as expected:
        compile(source, "file.py", "exec", dont_inherit=True)
    with pytest.raises(CompileError) as found:
        pvm_compile(source, "file.py")
    assert found.value.msg == expected.value.msg
    assert found.value.lineno == expected.value.lineno
    assert found.value.filename == "file.py"
    assert found.value.kind == type(expected.value).__name__


def test_error_shows_the_place():
    with pytest.raises(CompileError) as caught:
        pvm_compile("x = 1\nfor é in x: f(b=1, b=2)\n", "rule.py")
    error = caught.value
    assert (error.lineno, error.offset, error.end_lineno, error.end_offset) == (2, 20, 2, 23)
    assert str(error).split("\n") == [
        '  File "rule.py", line 2',
        "    for é in x: f(b=1, b=2)",
        "                       ^^^",
        "SyntaxError: keyword argument repeated: b"]


def test_error_of_the_parser_shows_the_place():
    with pytest.raises(CompileError) as caught:
        pvm_compile("if x:\n    y = = 1\n", "rule.py")
    assert str(caught.value).split("\n") == [
        '  File "rule.py", line 2', "    y = = 1", "        ^", "SyntaxError: invalid syntax"]


@pytest.mark.parametrize("source", ["await x", "def f(): await x", "class A:\n  await x"])
def test_await_needs_an_async_function(source):
    with pytest.raises(CompileError, match="'await' outside (async )?function"):
        pvm_compile(source)


@pytest.mark.parametrize("source", [
    "(" * 90 + "x" + ")" * 90, "-" * 500 + "x", "x" + "[x" * 80 + "]" * 80,
    "x" + " + x" * 2000, "x" + ".x" * 900, "x" + "()" * 150,
    "if x: pass\n" + "elif x: pass\n" * 500,
    "x" + " + x" * 100_000, "-" * 100_000 + "x", "(" * 1000 + ")" * 1000, "[" * 5000, "x" + "()" * 3000])
def test_deep_nesting_compiles_or_is_refused(source):
    try:
        module(source)
    except CompileError as error:
        assert error.msg


def test_null_byte():
    with pytest.raises(CompileError, match="null bytes"):
        pvm_compile("x\0")


def test_mode_is_checked():
    with pytest.raises(ValueError):
        pvm_compile("x", mode="other")


# -- modes

def test_value_of_a_module():
    assert module("x = 1\nx + 1").flags & CODE_FLAGS["HAS_VALUE"]
    assert not module("x + 1\nx = 1").flags & CODE_FLAGS["HAS_VALUE"]
    assert names(module("x = 1"))[-1] == "RETURN_NONE"
    assert names(module("1 + 1", mode="eval")) == ["LOAD_INT", "RETURN"]
    with pytest.raises(CompileError):
        pvm_compile("x = 1", mode="eval")


def test_namespace():
    code = module("x = y\ndel x\nglobal z\nz = 1", namespace=True)
    assert code.flags & CODE_FLAGS["NAMESPACE"]
    assert names(code) == ["GET_NAME", "SET_NAME", "DELETE_NAME", "LOAD_INT", "SET_GLOBAL",
                           "RETURN_NONE"]


def test_bytes_with_an_encoding():
    assert module("# coding: latin-1\nx = '\xe9'".encode("latin-1")).constants == ["\xe9"]


# -- the quality of the code

def test_results_go_straight_to_their_variables():
    assert names(function("def f(x, y):\n x = x + y\n y = g(x)\n return y")) == [
        "ADD", "GET_GLOBAL", "MOVE", "CALL", "RETURN"]


def test_while_loops_are_tested_at_the_bottom():
    assert names(function("def f(i, n):\n while i < n:\n  i += 1")) == [
        "JUMP_UNLESS_LT", "IADD_INT", "LOOP_IF_LT", "RETURN_NONE"]
    assert names(function("def f(i):\n while i < 9 and i:\n  i += 1")) == [
        "JUMP_UNLESS_LT_INT", "JUMP_IF_FALSE", "IADD_INT", "JUMP_UNLESS_LT_INT", "LOOP_IF_TRUE",
        "RETURN_NONE"]


def test_endless_loops_are_not_tested():
    assert names(function("def f(i):\n while True:\n  i += 1\n  if i > 9: break")) == [
        "IADD_INT", "JUMP_IF_GT_INT", "LOOP", "RETURN_NONE"]


def test_constants_of_loops_are_loaded_once():
    code = function("def f(x):\n for i in x:\n  while x < 1.5:\n   x = x * 1000 + i / 2.5")
    found = names(code)
    assert found.index("LOAD_CONST") < found.index("FOR_ITER")
    assert found.count("LOAD_CONST") == 2 and found.count("LOAD_INT") == 1


def test_number_of_hoisted_constants_is_bounded():
    body = "".join(f"  x = x * {n}.5\n" for n in range(100))
    code = function(f"def f(x):\n while x:\n{body}")
    assert code.registers < 30


def test_constants_are_folded():
    code = module("x = 60 * 60 * 24, -1, 'a' 'b', (1, 2) + (3,), 2 ** 10\ny = 2 ** 10000; z = 1 / 0")
    assert code.constants[0] == (86400, -1, "ab", (1, 2, 3), 1024)
    assert "POW" in names(code) and "DIV" in names(code)


def test_equal_constants_of_different_types_stay_apart():
    code = module("f(0.0, -0.0, 0j, 100000, 100000.0, True, 1e5, (1, 2), (1.0, 2), b'', '')")
    assert list(map(repr, code.constants)) == [
        "0.0", "-0.0", "0j", "100000", "100000.0", "(1, 2)", "(1.0, 2)", "b''", "''"]


def test_unreachable_code_is_dropped():
    assert names(function("def f(x):\n return x\n print(x)\n while x: x()")) == ["RETURN"]
    assert names(function("def f(x):\n if 0: x()\n while 0: x()\n return 1 if 1 else x")) == [
        "LOAD_INT", "RETURN"]
    assert names(function("def f(x):\n if __debug__: x()\n else: y()")).count("CALL") == 1


def test_swaps_need_no_tuple():
    assert names(function("def f(a, b):\n a, b = b, a\n return a")) == [
        "MOVE", "MOVE", "MOVE", "RETURN"]
    assert names(function("def f(a, b):\n a, b = b, a + b\n return a")) == [
        "ADD", "MOVE", "MOVE", "RETURN"]


def test_only_doubtful_reads_are_checked():
    checked = "def f(x):\n if x: y = 1\n return y"
    assert names(function(checked)).count("CHECK_BOUND") == 1
    for certain in ("def f(x):\n if x: y = 1\n else: y = 2\n return y",
                    "def f(x):\n while True:\n  y = x()\n  if y: break\n return y",
                    "def f(x):\n try: y = x()\n except E: return\n return y",
                    "def f(x):\n try: y = x()\n finally: x()\n return y",
                    "def f(x):\n for y in x: y()",
                    "def f(x):\n with x as y: y()",
                    "def f(x):\n if x and (y := x): return y",
                    "def f(x):\n if x: raise x\n else: y = 1\n return y"):
        assert "CHECK_BOUND" not in names(function(certain)), certain
    for doubtful in ("def f(x):\n for y in x: pass\n return y",
                     "def f(x):\n while x: y = 1\n return y",
                     "def f(x):\n try: y = x()\n except E: pass\n return y",
                     "def f(x):\n for z in x:\n  del y\n  y = 1",
                     "def f(x):\n y = 1\n for z in x:\n  y()\n  del y",
                     "def f(x):\n y = 1\n try: del y\n except E: y()",
                     "def f(x):\n try: x()\n except E as y: pass\n y()",
                     "def f(x):\n if x or (y := x): return y"):
        assert "CHECK_BOUND" in names(function(doubtful)), doubtful


def test_comprehensions_run_in_place_where_nobody_can_tell():
    assert not function("def f(x):\n return [y + z for y in x for z in y], {y: 1 for y in x}").children
    assert function("def f(x):\n return [lambda: y for y in x]").children
    assert function("def f(x):\n return (y for y in x)").children
    assert module("class A:\n x = [y for y in z]").children[0].children
    assert function("def f(x):\n return [1 for y in x for z in z]").children


def test_variables_of_inlined_comprehensions_are_no_cells():
    assert function("def f(x, z):\n return [z for y in x]").cells == []
    assert function("def f(x, z):\n return [lambda: z for y in x]").cells == [1]


def test_operands_that_change_later_are_copied():
    assert names(function("def f(a):\n return a + (a := 5)")) == [
        "MOVE", "LOAD_INT", "ADD", "RETURN"]
    assert names(function("def f(a, b):\n return a + b")) == ["ADD", "RETURN"]


def test_windows_are_low():
    assert function("def f(a):\n return a(a(a(1), a(2)), 3)").registers == 6


@pytest.mark.parametrize("line", ["if x:\n    pass\n", "while x:\n    pass\n", "if x: pass\nelse: pass\n"])
def test_time_grows_with_the_number_of_lines_without_instructions(line):
    """Compiled by a quadratic pass, so many lines would take minutes."""
    began = time.process_time()
    pvm_compile("x = 0\n" + line * 30_000)
    assert time.process_time() - began < 20


# -- limits

def test_many_constants():
    count = 100_000
    code = module("f(" + ")\nf(".join(f"{n}.25" for n in range(count)) + ")\nx = 1")
    assert len(code.constants) == count
    assert "LOAD_CONST_FAR" in names(code)


def test_many_locals():
    source = "def f(p):\n" + "".join(f" v{n} = {n}\n" for n in range(300))
    source += "".join(f" p(v{n})\n" for n in range(300))
    code = function(source)
    assert code.registers <= 250
    assert {"NEW_SPILL", "GET_SPILL", "SET_SPILL"} <= set(names(code))


def test_long_displays():
    assert names(module("x = [" + "y, " * 70_000 + "]")).count("LIST_APPEND") > 69_000
    assert "DICT_ADD" in names(module("x = {" + "y: z, " * 500 + "}"))
    assert "LIST_TO_TUPLE" in names(module("x = (" + "y, " * 500 + ")"))
    assert "SET_ADD" in names(module("x = {" + "y, " * 500 + "}"))
    assert "BUILD_STRING" in names(module("x = f'" + "{y} " * 2000 + "'"))


def test_calls_with_many_arguments():
    for call in ("f(" + "x, " * 1000 + ")", "f(" + "".join(f"a{n}=x, " for n in range(1000)) + ")",
                 "f.m(" + "x, " * 300 + "k=1)"):
        assert "CALL_EX" in names(module(call))


def test_many_targets():
    assert "LOAD_HELPER" in names(module(", ".join(f"a{n}" for n in range(300)) + " = x"))


def test_many_parameters():
    few = function("def f(" + ", ".join(f"a{n}" for n in range(190)) + "): return a0, a189")
    assert "TAKE_SPILL" not in names(few) and few.registers < 200
    many = function("def f(" + ", ".join(f"a{n}" for n in range(5000)) + "): return a0, a4999")
    assert "TAKE_SPILL" in names(many) and many.registers == many.positional == len(many.variables) == 5000


def test_too_many_parameters():
    with pytest.raises(CompileError, match="too many parameters"):
        pvm_compile("def f(" + ", ".join(f"a{n}" for n in range(5001)) + "): pass")


def test_cells_without_registers_are_captured_from_the_spill_area():
    captured = ", ".join(f"a{n}" for n in range(300))
    code = function(f"def f({captured}): return lambda: [{captured}]")
    kinds = [kind for kind, _, _ in code.children[0].free]
    assert 0 < kinds.count(0) < MAX_REGISTERS
    assert kinds.count(2) == 300 - kinds.count(0)


def test_deep_operands_use_many_registers():
    source = "x"
    for _ in range(60):
        source = f"x + ({source})"
    assert 50 < function(f"def f(x): return {source}").registers < 70


def test_far_jumps():
    body = "  x = x.y + x.z\n" * 5000
    for source in (f"def f(x):\n while x < 1:\n{body}  if x: break\n",
                   f"def f(x):\n for i in x:\n{body}  if x: continue\n",
                   f"def f(x):\n if x:\n{body}\n else:\n{body}",
                   f"def f(x):\n try:\n{body}\n except E:\n{body}"):
        assert "JUMP_FAR" in names(function(source))


def test_nested_finally_bodies_do_not_explode():
    source = ""
    for depth in range(19):
        source += " " * depth + "try: f()\n" + " " * depth + "finally:\n"
    source += " " * 19 + "g()"
    with pytest.raises(CompileError, match="too many nested finally"):
        pvm_compile(source)
    shallow = "def f(x):\n" + "".join(f" try: x({n})\n finally: x(-{n})\n" for n in range(2000))
    assert "RERAISE" in names(function(shallow))


def test_functions_in_finally_bodies_have_one_code():
    code = function("def f(x):\n try: return x()\n finally:\n  def g(): pass\n  x(g, lambda: g)")
    assert len(code.children) == 2


def test_many_defaults_and_annotations():
    count = 150
    source = ("def f(*, " + ", ".join(f"a{n}: t{n} = d{n}" for n in range(count)) + "): pass\n"
              "def g(" + ", ".join(f"a{n}=d{n}" for n in range(count)) + "): pass")
    code = module(source, lazy_annotations=False)
    assert [child.keyword_only + child.positional for child in code.children] == [count, count]
    assert names(code).count("DICT_UPDATE") >= 2


def test_functions_that_need_many_registers_are_tried_twice_at_most():
    """Nested functions each of which fails the first attempt cost no more than their sum."""
    body = ""
    for depth in range(12):
        indent = " " * depth
        body += f"{indent}def f{depth}(x):\n"
        body += "".join(f"{indent} v{n} = x\n" for n in range(199))
        body += f"{indent} x({', '.join('x' for _ in range(59))})\n"
    module(body + " " * 12 + "pass")


# -- positions

def test_positions():
    code = module("x = a.b + \\\n  c[1]\ny = é.f(2, 3)")
    found = [(p.line, p.end_line, p.column, p.end_column) for p in positions(code)]
    assert (1, 2, 4, 6) in found        # the addition spans lines
    assert (1, 1, 4, 7) in found        # a.b
    assert (2, 2, 2, 6) in found        # c[1]
    assert (3, 3, 4, 14) in found       # columns count bytes of UTF-8


def test_method_calls_over_lines_are_placed_at_the_name():
    code = module("x = (a\n  .b()\n  .c(1))")
    assert [p.line for p in positions(code)] == [1, 2, 2, 3, 3, 3, 1]      # a method's lookup and its call


# -- the invariants themselves

LOOP = "def f(x, y):\n while x < g(y):\n  x += 1.5\n if y: z = 1\n return z"


def patch(code, offset, value):
    data = bytearray(code.instructions)
    data[offset] = value
    code.instructions = bytes(data)


@pytest.mark.parametrize("change", [
    lambda code: setattr(code, "registers", code.registers - 1),
    lambda code: setattr(code, "instructions", code.instructions[:-2]),
    lambda code: setattr(code, "constants", []),
    lambda code: setattr(code, "sites", []),
    lambda code: setattr(code, "positional", 1),
    lambda code: setattr(code, "cells", [200]),
    lambda code: setattr(code, "table", [(1, 1, 0, 0, 0)]),
    lambda code: setattr(code, "table", [(0, 3, 1, 0, 0)]),
    lambda code: setattr(code, "positions", b"\x02\x00\x00\x00"),
    lambda code: patch(code, offset_of(code, "CHECK_BOUND"), BY_NAME["JUMP_IF_NONE"].number),
    lambda code: patch(code, offset_of(code, "CHECK_BOUND") + 1, 0),
    lambda code: patch(code, offset_of(code, "CALL") + 1, 0),
    lambda code: patch(code, offset_of(code, "CALL") + 2, 9),
    lambda code: patch(code, offset_of(code, "LOOP_IF_LT") + 3, 1),
    lambda code: patch(code, offset_of(code, "LOAD_CONST") + 2, code.registers - 1)])
def test_invariants_notice_broken_code(change):
    code = function(LOOP)
    change(code)
    with pytest.raises((BrokenInvariant, FormatError)):
        check(code)


def offset_of(code, name):
    return next(instruction.offset for instruction in instructions(code) if instruction.name == name)


def test_programs_are_reproducible():
    source = "x in {'a', 'b', 'c', 1, 2.5}\ndef f(): return {*'abc'}, {'p', 'q', 'r', 's'}"
    assert pvm_compile(source) == pvm_compile(source)
    assert isinstance(pvm_compile(source), Program)
