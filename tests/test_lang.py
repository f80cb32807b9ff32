"""Each program under lang/ prints the same and exits the same under CPython and under pvm.

A program's first line says what it shows. It is deterministic, needs nothing but the standard
modules that the machine has, and prints the same on every CPython from 3.11 on; where two versions
differ (the text of some messages), the program leaves the matter out. A program for newer syntax says `# since 3.N`
in its second line, and runs from that version on.
"""

import sys
from pathlib import Path

import pytest

from helpers import LANG, lang_programs, run, run_pvm

PROGRAMS = lang_programs()
#: Programs that import or make so much that a collection at each of their steps takes minutes.
UNSTRESSED = frozenset("""async/event_loops builtins/documented builtins/helped classes/generic_aliases classes/types_in_c errors/hooks_of_sys files/files
                       imports/circles_and_stars imports/inspect_whole imports/trimmed_tracebacks imports/zip_archives lists/sort_orders
                       lists/sorted_by_guests modules/builtin_functions modules/code_typed_in modules/csv_dialects modules/pickle_round_trips modules/re_matching modules/re_syntax
                       modules/symbol_tables modules/syntax_trees yield_from/without_end""".split())


def identifier(path: Path) -> str:
    return path.relative_to(LANG).with_suffix("").as_posix()


@pytest.fixture(scope="session")
def outputs(tmp_path_factory) -> Path:
    """A folder of this run that keeps both outputs of each program, to be compared by eye."""
    return tmp_path_factory.mktemp("lang")


def marked(path: Path):
    name = identifier(path)
    marks = [pytest.mark.unstressed(reason="a collection at each step takes minutes")] if name in UNSTRESSED else []
    return pytest.param(path, id=name, marks=marks)


def test_the_programs_left_out_under_stress_exist():
    assert UNSTRESSED <= {identifier(path) for path in PROGRAMS}


@pytest.mark.parametrize("path", [marked(path) for path in PROGRAMS])
def test_same_as_cpython(path, outputs):
    expected = run([sys.executable, path], cwd=path.parent)
    assert expected.code == 0, f"the program itself fails under CPython:\n{expected.stderr}"
    actual = run_pvm("run", path, cwd=path.parent)
    name = identifier(path).replace("/", "-")
    (outputs / f"{name}.cpython").write_text(expected.stdout, "utf-8")
    (outputs / f"{name}.pvm").write_text(actual.stdout, "utf-8")
    assert actual.stdout == expected.stdout, actual.stderr[-2000:]
    assert actual.code == expected.code, actual.stderr[-2000:]


def test_there_are_enough_programs():
    lengths = [len(path.read_text("utf-8").splitlines()) for path in PROGRAMS]
    assert len(lengths) >= 100
    assert sum(length > 100 for length in lengths) >= 25


@pytest.mark.parametrize("path", PROGRAMS, ids=identifier)
def test_program_says_what_it_shows(path):
    first = path.read_text("utf-8").split("\n", 1)[0]
    assert first.startswith("# ") and first.endswith("."), first
