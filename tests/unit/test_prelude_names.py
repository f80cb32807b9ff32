"""What the core calls in the prelude by name is there."""

import ast
import re
from pathlib import Path

SOURCES = Path(__file__).parents[2] / "src" / "pvm"


def names_called():
    """Names of the prelude that calls in the core and the natives give as text."""
    found = set()
    for path in [*SOURCES.rglob("*.pxi"), *SOURCES.rglob("*.pxi.in")]:
        for call in re.finditer(r"\b(?:prelude_call|prelude_function|nested_call)\(vm, ([^\n]*?)(?:, |\))", path.read_text(encoding="utf-8")):
            found |= set(re.findall(r'"(\w+)"', call[1]))
    return found


def names_defined():
    found = set()
    for path in (SOURCES / "lib").glob("_prelude*.py"):
        for statement in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                found.add(statement.name)
            elif isinstance(statement, ast.Assign):
                found |= {target.id for target in statement.targets if isinstance(target, ast.Name)}
    return found


def test_the_core_calls_nothing_that_the_prelude_lacks():
    called = names_called()
    assert len(called) > 200
    assert called <= names_defined()
