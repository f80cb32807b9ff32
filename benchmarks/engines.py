"""Which engines are on this machine, and how each is started on a script."""

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "tools"))
from pythons import candidates  # noqa: E402

DEBIAN_PYTHON = "/usr/bin/python3.11"


@dataclass(frozen=True)
class Engine:
    """One way to run a program.

    `command` is completed by the script's path. `warm_seconds` is the least time that calls are
    repeated before timing starts: a compiler needs more than an interpreter. `rounds` caps the
    rounds of an engine that is slow to start.
    """

    name: str
    command: tuple[str, ...]
    language: str = "python"
    warm_seconds: float = 0.0
    rounds: int | None = None


def default_base() -> str:
    """Debian's Python where it is installed, because it is built with profile guidance."""
    return DEBIAN_PYTHON if os.access(DEBIAN_PYTHON, os.X_OK) else sys.executable


def pythons() -> dict[str, str]:
    """Names such as `python3.13` of the CPythons from 3.11 on, and where they are."""
    found = {name: candidates(name) for name in (f"python3.{minor}" for minor in range(11, 20))}
    return {name: paths[0] for name, paths in found.items() if paths}


def find(base: str) -> dict[str, Engine]:
    """All engines of this machine by name; `base` is the path of the Python to compare with."""
    engines = {
        "base": Engine("base", (base,)),
        "pvm": Engine("pvm", (sys.executable, "-m", "pvm", "run")),
    }
    for name, path in pythons().items():
        if os.path.realpath(path) != os.path.realpath(base):
            engines[name] = Engine(name, (path,))
    if path := shutil.which("pypy3"):
        engines["pypy3"] = Engine("pypy3", (path,), warm_seconds=0.5, rounds=2)
    if path := shutil.which("luajit"):
        engines["luajit-joff"] = Engine("luajit-joff", (path, "-joff"), language="lua")
    return engines


def choose(names: str, base: str) -> list[Engine]:
    """The engines in a comma-separated list, the base first.

    Raises SystemExit that names the engines there are when one is unknown.
    """
    known = find(base)
    wanted = [name.strip() for name in names.split(",") if name.strip()]
    for name in wanted:
        if name not in known:
            raise SystemExit(f"no engine {name!r} here; there are {', '.join(known)}")
    return [known["base"]] + [known[name] for name in wanted if name != "base"]
