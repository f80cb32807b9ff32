"""Each documented difference from CPython: an executable file that says what each side prints."""

import ast
import re
import sys
from pathlib import Path

import pytest
from helpers import run, run_pvm

FILES = sorted((Path(__file__).parent / "differences").glob("*.py"))
VERSION = "{}.{}".format(*sys.version_info[:2])


def expected(text, *names):
    """The lines that comments of one of these names announce."""
    lines = []
    for line in text.splitlines():
        match = re.fullmatch(r"# (pvm|CPython(?: [\d.]+)?): (.*)", line)
        if match and match[1] in names:
            lines.append(match[2])
    return lines


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_both_sides_print_what_the_file_says(path):
    text = path.read_text("utf-8")
    assert run_pvm("run", str(path)).stdout.splitlines() == expected(text, "pvm")
    assert run([sys.executable, str(path)]).stdout.splitlines() == expected(text, "CPython", f"CPython {VERSION}")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_docstring_says_what_why_and_what_to_do(path):
    docstring = ast.get_docstring(ast.parse(path.read_text("utf-8")))
    assert all(f"\n{word}: " in docstring for word in ("What", "Why", "Workaround"))
