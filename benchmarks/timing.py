"""Times one program under one engine in a fresh process.

The timing loop is appended to the program's text and runs inside the engine, in a function (a
compiler treats module-level loops worse). It needs `time.process_time` and `print` alone, so a
young machine can run it. The time of a call is processor time: it stands a busy machine better
than the wall clock does.
"""

import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from engines import Engine

# CPython 3.11 specialises a function whose loops are all `while` at its eighth call: ten calls come
# first, but no more than this many seconds of them.
WARM_CALLS = 10
WARM_CEILING = 0.8

PYTHON_DRIVER = """

def _measure(n):
    from time import process_time as clock
    begin = clock()
    calls = 0
    while calls == 0 or clock() - begin < {warm_seconds} or (calls < {warm_calls} and clock() - begin < {ceiling}):
        result = main(n)
        calls += 1
    begin = clock()
    calls = 0
    while calls < {least_calls} or (clock() - begin < {seconds} and calls < 500):
        start = clock()
        result = main(n)
        print("seconds", clock() - start)
        calls += 1
    print("result", result)


_measure({n})
"""

LUA_DRIVER = """
local clock, n, calls, result = os.clock, {n}, 0, nil
local begin = clock()
while calls == 0 or clock() - begin < {warm_seconds} or (calls < {warm_calls} and clock() - begin < {ceiling}) do
  result = main(n)
  calls = calls + 1
end
begin, calls = clock(), 0
while calls < {least_calls} or (clock() - begin < {seconds} and calls < 500) do
  local start = clock()
  result = main(n)
  print("seconds " .. string.format("%.9f", clock() - start))
  calls = calls + 1
end
print("result " .. string.format("%.17g", result))
"""


@dataclass
class Program:
    """A benchmark program: `NAME.py` with a line `# bench: n=NNN` and a function `main(n)`."""

    name: str
    path: Path
    n: int

    @classmethod
    def load(cls, path: Path) -> "Program | None":
        match = re.search(r"^# bench:.*?\bn=(\d+)", path.read_text("utf-8"), re.M)
        return cls(path.stem, path, int(match.group(1))) if match else None

    def source(self, language: str) -> str | None:
        path = self.path if language == "python" else self.path.with_suffix("." + language)
        if not path.exists():
            return None
        text = path.read_text("utf-8")
        return re.split(r"^if __name__ *== *[\"']__main__[\"'] *:", text, flags=re.M)[0].rstrip() + "\n"


@dataclass
class Sample:
    """What the rounds of one program under one engine gave."""

    times: list[float] = field(default_factory=list)
    result: str | None = None
    error: str | None = None

    @property
    def best(self) -> float | None:
        return min(self.times) if self.times and not self.error else None

    @property
    def spread(self) -> float:
        """The median round over the best: 1.0 on a machine without noise."""
        ordered = sorted(self.times)
        return ordered[len(ordered) // 2] / ordered[0] if ordered else 0.0


def load_programs(folder: Path, only: str | None = None) -> list[Program]:
    programs = [Program.load(path) for path in sorted(folder.glob("*.py"))]
    return [p for p in programs if p and (not only or re.search(only, p.name))]


def prepare(program: Program, engine: Engine, folder: Path, seconds: float, least_calls: int) -> list[str] | None:
    """Write the script that times `program`, and return the command; None where there is no twin."""
    language = "lua" if engine.language == "lua" else "python"
    text = program.source(language)
    if text is None:
        return None
    driver = LUA_DRIVER if language == "lua" else PYTHON_DRIVER
    text += driver.format(
        n=program.n,
        warm_seconds=engine.warm_seconds,
        warm_calls=WARM_CALLS,
        ceiling=WARM_CEILING,
        seconds=seconds,
        least_calls=least_calls,
    )
    script = folder / f"{program.name}-{engine.name}.{'lua' if language == 'lua' else 'py'}"
    script.write_text(text, "utf-8")
    return [*engine.command, str(script)]


def run_once(command: list[str], sample: Sample, timeout: float) -> None:
    """Add one round's best time to `sample`, or its error."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=timeout, stdin=subprocess.DEVNULL, check=False)
    except subprocess.TimeoutExpired:
        sample.error = f"more than {timeout:g} s"
        return
    times = [float(value) for value in re.findall(r"^seconds\s+(\S+)", done.stdout, re.M)]
    result = re.search(r"^result\s+(.*)$", done.stdout, re.M)
    if done.returncode or not times or not result:
        lines = (done.stderr.strip() or done.stdout.strip() or "no output").splitlines()
        sample.error = f"exit {done.returncode}: {lines[-1][:160]}"
        return
    sample.times.append(max(min(times), 1e-9))
    sample.result = result.group(1).strip()


def agree(a: str | None, b: str | None) -> bool:
    """Whether two checksums are the same; floats may differ in their last digits."""
    if a is None or b is None or a == b:
        return True
    try:
        x, y = float(a), float(b)
    except ValueError:
        return False
    return abs(x - y) <= 1e-9 * max(1.0, abs(x), abs(y))
