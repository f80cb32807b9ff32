#!/usr/bin/env python3
"""Runs unmodified programs of the package `pyperformance` under pvm and CPython, in turn.

    python benchmarks/pyperformance.py                     # all, table in report/pyperformance.md
    python benchmarks/pyperformance.py nbody go --rounds 3
    python benchmarks/pyperformance.py --engines pvm,python3.13 --check

A program's file is copied, byte for byte, into a folder with the stand-ins for `pyperf` and
`pyaes`, and started as a script. First its check runs under every engine: what it computes must be
what the base computes. Then its times are taken in rounds. `--check` stops after the checks.
"""

import argparse
import importlib.machinery
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import engines as engines_module
from pyperformance_checks import CHECKS
from tables import Results, geometric_mean

HERE = Path(__file__).resolve().parent
SHIM = HERE / "pyperf_shim"


def benchmark_files() -> Path:
    """The folder of benchmark files in the installed package.

    Raises SystemExit when the package is not installed.
    """
    elsewhere = [entry for entry in sys.path if Path(entry or ".").resolve() != HERE]
    spec = importlib.machinery.PathFinder.find_spec("pyperformance", elsewhere)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("the package pyperformance is not installed here: pip install 'pvm[bench]'")
    return Path(spec.submodule_search_locations[0]) / "data-files" / "benchmarks"


def stage(name: str, files: Path, folder: Path) -> None:
    """Put the program, the stand-ins and the check into `folder`."""
    folder.mkdir()
    source = files / f"bm_{name}" / "run_benchmark.py"
    if not source.exists():
        raise SystemExit(f"no program {name!r} in {files}")
    shutil.copyfile(source, folder / "run_benchmark.py")
    for stand_in in SHIM.glob("*.py"):
        shutil.copyfile(stand_in, folder / stand_in.name)
    (folder / "check.py").write_text("import run_benchmark as bench\n" + CHECKS[name], "utf-8")


def start(command, timeout: float) -> tuple[str | None, str | None]:
    """The output of a command, or None and what went wrong."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=timeout, stdin=subprocess.DEVNULL, check=False)
    except subprocess.TimeoutExpired:
        return None, f"more than {timeout:g} s"
    if done.returncode:
        lines = (done.stderr.strip() or done.stdout.strip() or "no output").splitlines()
        return None, f"exit {done.returncode}: {lines[-1][:200]}"
    return done.stdout, None


def check(name: str, folder: Path, engines, results: Results, timeout: float) -> list:
    """The engines that compute what the base computes; notes on the others."""
    good = []
    expected = None
    for engine in engines:
        output, error = start([*engine.command, str(folder / "check.py")], timeout)
        if error:
            results.notes.append(f"{name} under {engine.name}: {error}")
            continue
        if engine.name == "base":
            expected = output
        if output == expected:
            good.append(engine)
        else:
            results.notes.append(f"{name} under {engine.name}: computes something else than the base")
    return good


def measure(name: str, folder: Path, engines, results: Results, options) -> None:
    """The best time of each engine; a file that times several functions counts with their geometric mean."""
    best: dict[str, dict[str, float]] = {engine.name: {} for engine in engines}
    settings = [f"seconds={options.seconds}", f"calls={options.calls}"]
    for number in range(options.rounds):
        shift = number % len(engines)
        for engine in engines[shift:] + engines[:shift]:
            if engine.rounds and number >= engine.rounds:
                continue
            output, error = start([*engine.command, str(folder / "run_benchmark.py"), *settings], options.timeout)
            if error:
                results.notes.append(f"{name} under {engine.name}: {error}")
                best[engine.name] = {}
                continue
            times = best[engine.name]
            for part, text in re.findall(r"^seconds (\S+) (\S+)$", output or "", re.M):
                times[part] = min(times.get(part, float("inf")), float(text))
    results.times[name] = {engine: geometric_mean(times.values()) for engine, times in best.items()}


def parse(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", nargs="*", metavar="program", help="names without bm_ (default: all that have a check)")
    parser.add_argument("--engines", default="pvm")
    parser.add_argument("--base", default=engines_module.default_base())
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=0.5, help="least seconds of timed calls a round")
    parser.add_argument("--calls", type=int, default=3, help="least timed calls a round")
    parser.add_argument("--timeout", type=float, default=300.0)
    parser.add_argument("--check", action="store_true", help="compare what is computed, and time nothing")
    parser.add_argument("--out", type=Path, default=HERE / "report")
    return parser.parse_args(arguments)


def main(arguments=None) -> int:
    options = parse(arguments)
    for name in options.programs:
        if name not in CHECKS:
            raise SystemExit(f"no program {name!r}; there are {', '.join(CHECKS)}")
    files = benchmark_files()
    engines = engines_module.choose(options.engines, options.base)
    engines = [engine for engine in engines if engine.language == "python"]
    title = f"pyperformance: ratio to {options.base}, best of {options.rounds} rounds in turn"
    results = Results(title, [engine.name for engine in engines])
    with tempfile.TemporaryDirectory(prefix="pvm-pyperformance-") as work:
        for name in options.programs or CHECKS:
            folder = Path(work) / name
            stage(name, files, folder)
            good = check(name, folder, engines, results, options.timeout)
            if options.check:
                print(f"{name:20} same under {', '.join(engine.name for engine in good)}", flush=True)
            elif good:
                measure(name, folder, good, results, options)
                others = " ".join(f"{e.name}={results.ratio(name, e.name) or 0:.3f}" for e in good[1:])
                print(f"{name:20} {others}", file=sys.stderr, flush=True)
    if options.check:
        print("\n".join(results.notes))
    else:
        results.save(options.out / "pyperformance")
        print(results.table())
    return 1 if results.notes else 0


if __name__ == "__main__":
    sys.exit(main())
