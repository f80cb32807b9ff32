#!/usr/bin/env python3
"""Compares engines on the programs of a folder, in turn, and prints ratios to a base.

    python benchmarks/run.py                               # micro and programs: pvm to the base
    python benchmarks/run.py micro --engines pvm,python3.13,pypy3,luajit-joff --rounds 5
    python benchmarks/run.py micro --only 'str_' --base /usr/bin/python3.11
    python benchmarks/run.py --merge report/a.json report/b.json

Each round starts a fresh process per engine, in an order that rotates; a process makes ten calls
of `main(n)`, then times calls; the result is the best call of all rounds. Checksums must agree
with the base's. Lower is faster. Processor time of one machine can differ by a factor from one run
to the next, so take ratios only from engines measured in one run, and merge several runs.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import engines as engines_module
from engines import Engine
from tables import Results, merge
from timing import Program, Sample, agree, load_programs, prepare, run_once

HERE = Path(__file__).resolve().parent


def measure(program: Program, engines: list[Engine], folder: Path, options) -> dict[str, Sample]:
    """Run all rounds of one program; engines without the program (no Lua twin) are left out."""
    commands = {}
    for engine in engines:
        command = prepare(program, engine, folder, options.seconds, options.calls)
        if command:
            commands[engine.name] = (engine, command)
    samples = {name: Sample() for name in commands}
    names = list(commands)
    for number in range(options.rounds):
        shift = number % len(names)
        for name in names[shift:] + names[:shift]:
            engine, command = commands[name]
            if samples[name].error or (engine.rounds and number >= engine.rounds):
                continue
            run_once(command, samples[name], options.timeout)
    return samples


def compare(folder: Path, engines: list[Engine], options) -> Results:
    base = engines[0].name
    title = f"{folder.name}: ratio to {engines[0].command[0]}, best of {options.rounds} rounds in turn"
    results = Results(title, [engine.name for engine in engines])
    with tempfile.TemporaryDirectory(prefix="pvm-bench-") as scripts:
        for program in load_programs(folder, options.only):
            samples = measure(program, engines, Path(scripts), options)
            results.times[program.name] = {name: sample.best for name, sample in samples.items()}
            results.spreads[program.name] = samples[base].spread
            for name, sample in samples.items():
                if sample.error:
                    results.notes.append(f"{program.name} under {name}: {sample.error}")
                elif not agree(sample.result, samples[base].result):
                    results.notes.append(f"{program.name} under {name}: result {sample.result}, base {samples[base].result}")
            progress = " ".join(f"{name}={results.ratio(program.name, name) or 0:.3f}" for name in samples if name != base)
            print(f"{program.name:24} {progress}", file=sys.stderr, flush=True)
    return results


def parse(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", help="folders of programs (default: micro programs)")
    parser.add_argument("--engines", default="pvm", help="comma-separated names; `all` for all that are found")
    parser.add_argument("--base", default=engines_module.default_base(), help="the Python to compare with")
    parser.add_argument("--only", help="a regular expression on program names")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=0.06, help="least seconds of timed calls a round")
    parser.add_argument("--calls", type=int, default=5, help="least timed calls a round")
    parser.add_argument("--timeout", type=float, default=120.0)
    parser.add_argument("--out", type=Path, default=HERE / "report", help="folder for the tables")
    parser.add_argument("--merge", nargs="+", type=Path, help="merge JSON results instead of running")
    return parser.parse_args(arguments)


def main(arguments=None) -> int:
    options = parse(arguments)
    if options.merge:
        print(merge([Results.from_json(path.read_text("utf-8")) for path in options.merge]).table())
        return 0
    names = options.engines
    if names == "all":
        names = ",".join(name for name in engines_module.find(options.base) if name != "base")
    engines = engines_module.choose(names, options.base)
    wrong = False
    for name in options.folders or ["micro", "programs", "language"]:
        folder = Path(name) if Path(name).is_dir() else HERE / name
        if not folder.is_dir():
            raise SystemExit(f"no folder {name!r}")
        results = compare(folder, engines, options)
        results.save(options.out / folder.resolve().name)
        print(results.table())
        wrong = wrong or bool(results.notes)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
