"""Warnings of the compiler: the host's `warnings` get them for what the host compiles, the guest's for what the guest does."""

import subprocess
import sys
import warnings

import pvm
import pytest
from pvm import CompileError
from pvm.cache import memory

SOURCE = "x = 3\ny = x is 3000\n"


@pytest.fixture(autouse=True)
def forget():
    memory.clear()


def test_warned_once_for_each_compilation():
    with pytest.warns(SyntaxWarning, match='"is" with a?n? ?') as caught:
        program = pvm.compile(SOURCE, "some.py")
    assert [(entry.filename, entry.lineno) for entry in caught] == [("some.py", 2)]
    assert [(category, line) for category, _, line in program.warnings] == [(SyntaxWarning, 2)]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert pvm.compile(SOURCE, "some.py") is program
        pvm.run(program)
        pvm.run("z = x is None", {"x": 1})


@pytest.mark.parametrize("source", ["assert (x, 'always')", "[(1, 2) (3, 4)]", "1if 1 else 2", "'\\d'", "[1][1, 2]", "x is 1",
                                    *["x is -1"] * (sys.version_info < (3, 14))])
def test_kinds(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        program = pvm.compile(source)
    assert len(caught) == len(program.warnings) == 1


@pytest.mark.parametrize("source", ["'\\n\\x41\\\\d'", "r = x is None", "'0123'[1]", "{1: 2}[1]", "1 if 1 else 2", "# \\d", "r'\\d'", "0xfe"])
def test_nothing_to_warn_of(source):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert pvm.compile(source).warnings == ()


def test_an_error_where_the_host_wants_one():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(CompileError) as caught:
            pvm.compile(SOURCE, "some.py")
    assert (caught.value.filename, caught.value.lineno, caught.value.offset) == ("some.py", 2, 5)
    assert caught.value.text == "y = x is 3000\n"


@pytest.mark.unstressed(reason="imports of large modules, each of whose steps would collect all of them")
def test_what_the_guest_compiles_is_the_guest_s_affair():
    shown = []
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        machine = pvm.VM(stderr=shown.append)
        machine.run("import ast\nx = 1\ncompile('x is 1', 'inner', 'exec')\nexec('x is 2')\nast.parse('1if 1 else 2')\n"
                    "compile(ast.parse('x is 4'), 'tree', 'exec')\nNone")
    text = "".join(shown)
    assert "inner:1: SyntaxWarning" in text and "<string>:1: SyntaxWarning" in text and "tree:1: SyntaxWarning" in text


def test_scripts_show_them_each_time(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(SOURCE)
    for _ in range(2):
        done = subprocess.run([sys.executable, "-m", "pvm", "run", str(script)], capture_output=True, text=True, timeout=60)
        assert done.returncode == 0 and done.stderr.count("SyntaxWarning") == 1 and f"{script}:2:" in done.stderr


def test_modules_do_not_reach_the_host(tmp_path):
    (tmp_path / "warned.py").write_text(SOURCE)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert pvm.VM(path=[str(tmp_path)], stderr=lambda text: None).run("import warned\nwarned.x") == 3


def test_of_very_many_only_some_are_told():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert len(pvm.compile("x is 1\n" * 3000).warnings) == 1000
    assert warnings.showwarning is warnings._showwarning_orig or warnings.showwarning.__module__ != "pvm.compiler.warned"
