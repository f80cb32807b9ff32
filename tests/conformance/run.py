"""Runs CPython's own tests under pvm and holds what passes to a list.

The tests are those of the host Python's `test` package, as it is installed; nothing of it is kept here. Each
module of `modules.txt` runs in a machine of its own, on small stand-ins for `unittest` and `test.support`
(`guest/`). A test that passed once (`passing-3.N.txt`) must go on passing; one that ends its machine is passed
over, and the rest of its module runs again.

    python tests/conformance/run.py [--update] [--jobs N] [--failures] [module ...]
"""

import argparse
import importlib.util
import os
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
DRIVER = HERE / "guest" / "driver.py"
PASSING = HERE / f"passing-3.{sys.version_info[1]}.txt"
# Tests that pass in one run and not in the next, by chance or by the clock (one asks that what it measures takes a 64th
# of a second, and is left out where the machine is faster): never listed.
UNSTEADY = HERE / "unsteady.txt"
OUTCOMES = frozenset("ok FAIL ERROR skip xfail xpass".split())
SECONDS = float(os.environ.get("PVM_TEST_TIMEOUT", "40"))
RUNS = 6    # of one module, each after one that a test has ended


class ModuleResult(NamedTuple):
    """A module's outcomes by test, and what its runs wrote to standard error."""

    module: str
    outcomes: dict[str, str]
    errors: str

    @property
    def passing(self) -> set[str]:
        return {test for test, outcome in self.outcomes.items() if outcome == "ok"}


def tests_folder() -> str | None:
    """The folder of the host's `test` package; None when the package is not installed with its tests."""
    try:
        found = importlib.util.find_spec("test.test_grammar")
    except ImportError:
        return None
    return os.path.dirname(found.origin) if found is not None and found.origin is not None else None


def is_there(folder: str, module: str) -> bool:
    """Whether the host has a module of tests under that name: what is a module in one version is a package in another."""
    place = Path(folder, *module.split("."))
    return place.with_suffix(".py").is_file() or (place / "__init__.py").is_file()


def run_once(folder: str, module: str, passed_over: list[str]) -> tuple[list[list[str]], str, bool]:
    """Run a module without some of its tests: the lines written, standard error, and whether it came to its end."""
    command = [sys.executable, "-m", "pvm", "run", "--memory", "1 GB", str(DRIVER), folder, f"test.{module}", *passed_over]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8:surrogateescape"}
    try:
        result = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False, env=environment, cwd=HERE)
        output, errors, ended = result.stdout, result.stderr, result.returncode == 0
    except subprocess.TimeoutExpired as late:
        output, errors, ended = late.stdout or b"", (late.stderr or b"") + b"out of time\n", False
    lines = [line.split("\t") for line in output.decode("utf-8", "replace").splitlines()]
    return lines, errors.decode("utf-8", "replace"), ended


def run_module(folder: str, module: str) -> ModuleResult:
    """Run a module, again without the test that ended the machine when one did."""
    outcomes: dict[str, str] = {}
    errors = ""
    passed_over: list[str] = []
    for _ in range(RUNS):
        lines, text, ended = run_once(folder, module, passed_over)
        errors += text
        found = {line[1]: line[0] for line in lines if len(line) == 2 and line[0] in OUTCOMES}
        for test, outcome in found.items():
            outcomes.setdefault(test, outcome)
        started = [line[1] for line in lines if line[0] == "start" and len(line) == 2]
        if ended or not started or started[-1] in found:
            break
        outcomes[started[-1]] = "ended the machine"
        passed_over.append(started[-1])
    return ModuleResult(module, outcomes, errors)


def lines_of(path: Path) -> set[str]:
    return set(path.read_text(encoding="utf-8").split()) if path.exists() else set()


def modules_of(test: str) -> set[str]:
    """What a test's name says of its module: one of these. Names of docstrings and of shared tests say nothing."""
    parts = test.split(".")
    return {".".join(parts[1:2]), ".".join(parts[1:3])}


def report(results: list[ModuleResult], failures: bool) -> None:
    for result in results:
        counts = Counter(result.outcomes.values())
        others = ", ".join(f"{counts[outcome]} {outcome}" for outcome in sorted(counts) if outcome != "ok")
        print(f"{result.module:32} {counts['ok']:4} of {len(result.outcomes):4}  {others}")
        if not result.outcomes or failures:
            print(result.errors[-200000:] if failures else "    " + "".join(result.errors.splitlines()[-1:]))


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Run CPython's own tests under pvm.")
    parser.add_argument("modules", nargs="*", help="modules, as test_dict; all of modules.txt without any")
    parser.add_argument("--update", action="store_true", help="add new passes to the list, and take lost ones out")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--failures", action="store_true", help="print what failing tests raised")
    options = parser.parse_args(arguments)
    folder = tests_folder()
    if folder is None:
        print("the host Python is installed without its tests: nothing to run")
        return 0
    known = (HERE / "modules.txt").read_text(encoding="utf-8").split()
    modules = options.modules or [name for name in known if is_there(folder, name)]
    with ThreadPoolExecutor(options.jobs) as pool:
        results = list(pool.map(lambda module: run_module(folder, module), modules))
    report(results, options.failures)
    return judge(results, options.update, set(known))


def judge(results: list[ModuleResult], update: bool, known: set[str]) -> int:
    """Compare with the list; 1 when a listed test was lost. A test whose name tells of no known module counts when all that
    the list has tests of were run."""
    modules = {result.module for result in results}
    unsteady = lines_of(UNSTEADY)
    before = lines_of(PASSING) - unsteady
    named = {test: modules_of(test) & known for test in before}
    whole = set().union(*named.values()) <= modules
    passing = set().union(*(result.passing for result in results)) - unsteady
    lost = sorted(test for test in before - passing if (named[test] & modules if named[test] else whole))
    new = sorted(passing - before)
    print(f"{len(passing)} tests pass; {len(new)} of them are new, {len(lost)} are lost")
    for test in new if before else ():
        print("new ", test)
    for test in lost:
        print("LOST", test)
    if update:
        kept = before - set(lost) | passing
        PASSING.write_text("".join(f"{test}\n" for test in sorted(kept)), encoding="utf-8")
        return 0
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
