"""What several test modules share: running programs in fresh processes and naming where things are."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

TESTS = Path(__file__).resolve().parent
ROOT = TESTS.parent
LANG = TESTS / "lang"

# Stress and sanitizer builds are many times slower than the release build; they raise this.
TIMEOUT = float(os.environ.get("PVM_TEST_TIMEOUT", "60"))

PVM = [sys.executable, "-m", "pvm"]


class Outcome(NamedTuple):
    """What a process did: exit code, standard output, standard error."""

    code: int
    stdout: str
    stderr: str


def run(command, *, stdin="", cwd=None, timeout=TIMEOUT, env=None) -> Outcome:
    """Run a command to its end in a fresh process, with text streams in UTF-8."""
    result = subprocess.run(
        [str(part) for part in command],
        input=stdin.encode(),
        capture_output=True,
        cwd=cwd,
        timeout=timeout,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **(env or {})},
        check=False,
    )
    return Outcome(
        result.returncode,
        result.stdout.decode("utf-8", "replace").replace("\r\n", "\n"),
        result.stderr.decode("utf-8", "replace").replace("\r\n", "\n"),
    )


def run_python(code: str, *arguments, **options) -> Outcome:
    """Run `code` in a fresh CPython: for tests that a crash of the core must not end."""
    return run([sys.executable, "-c", code, *arguments], **options)


def run_pvm(*arguments, **options) -> Outcome:
    """Run the command line, as `python -m pvm arguments...`."""
    return run([*PVM, *arguments], **options)


def lang_programs() -> list[Path]:
    """All differential programs that this CPython can run; folders called `helpers` hold what the programs import."""
    return sorted(path for path in LANG.rglob("*.py") if "helpers" not in path.parent.name and is_for_this_version(path))


def is_for_this_version(path: Path) -> bool:
    """Whether a program needs no newer CPython: its second line may say `# since 3.N`."""
    with path.open(encoding="utf-8") as file:
        file.readline()
        second = file.readline()
    return not second.startswith("# since 3.") or sys.version_info >= (3, int(second.removeprefix("# since 3.")))


def assert_same_as_cpython(source, folder):
    """A program that CPython runs to its end prints the same under pvm."""
    path = folder / "program.py"
    path.write_text(source, "utf-8")
    expected = run([sys.executable, path])
    assert expected.code == 0, expected.stderr
    actual = run_pvm("run", path)
    assert actual.stdout == expected.stdout, actual.stderr[-1500:]
    assert actual.code == 0, actual.stderr[-1500:]
