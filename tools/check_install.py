#!/usr/bin/env python3
"""Checks that the package installs from a checkout, from its source archive and from a wheel.

    python tools/check_install.py            # on each of 3.11, 3.12, 3.13 that is here
    python tools/check_install.py 3.12

Every installation has a fresh environment and a working folder outside the tree, and must run a
program, the command line and a saved `.pvmc`. The wheel is the one built from the source archive, which
so is built on every Python; a wheel with C sources inside fails. The wheel for the limited API is built on
the oldest Python and installed on all of them. Both wheels of the oldest Python are built as they are
published; the other builds, which show that the sources compile and install, are not optimized.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from pythons import candidates

ROOT = Path(__file__).resolve().parent.parent
VERSIONS = ("3.11", "3.12", "3.13")

SCRIPT = """
import pathlib, pvm, sys
assert pvm.run("sum(i * i for i in range(10))") == 285
assert pvm.run("x * 2", inputs={"x": 21}) == 42
program = pvm.compile("print('hello from', name)\\nname.upper()", filename="saved.py")
program.save("saved.pvmc")
assert pvm.Program.load("saved.pvmc") == program
assert "site-packages" in pvm.__file__, pvm.__file__
assert (pathlib.Path(pvm.__file__).parent / "py.typed").exists()
print(pvm.__version__)
"""


def call(command, *, variables=(), **options) -> str:
    """Run a command, with these variables in its environment as well, and return its output.

    Raises SystemExit with the command's output when it fails.
    """
    command = [str(part) for part in command]
    environment = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1", **dict(variables)}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False, **options)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
    return done.stdout


def find_python(version: str) -> str | None:
    """The interpreter of a version that can make environments: among pyenv's, or on the PATH."""
    for candidate in candidates(f"python{version}"):
        code = "import sys, venv, ensurepip; print('%d.%d' % sys.version_info[:2])"
        done = subprocess.run([candidate, "-c", code], capture_output=True, text=True, check=False)
        if done.stdout.strip() == version:
            return candidate
    return None


def copy_checkout(folder: Path) -> Path:
    """The tree without what was built in it: builds side by side would share its folder, and leave objects there."""
    built = shutil.ignore_patterns(".*", "build", "dist", "generated", "_core.c", "*.so", "*.pyd", "__pycache__", "*.egg-info")
    return shutil.copytree(ROOT, folder, ignore=built)


def check_environment(python: str, requirement: Path, folder: Path, **variables: str) -> str:
    """Install `requirement` in a fresh environment in `folder` and use it; the version it says it has."""
    folder.mkdir()
    venv = folder / "venv"
    call([python, "-m", "venv", venv])
    binary = venv / "bin" / "python"
    call([binary, "-m", "pip", "install", "--quiet", requirement], variables=variables, cwd=folder)
    version = call([binary, "-c", SCRIPT], cwd=folder).strip()
    command = venv / "bin" / "pvm"
    assert call([command, "run", "-c", "print(6 * 7)"], cwd=folder) == "42\n"
    (folder / "hello.py").write_text("import sys\nprint('hello', sys.argv[1])\n", "utf-8")
    call([command, "compile", "hello.py", "-o", "hello.pvmc"], cwd=folder)
    assert call([command, "run", "hello.pvmc", "again"], cwd=folder) == "hello again\n"
    assert version in call([command, "--version"], cwd=folder)
    return version


def check_wheel(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
    sources = [name for name in names if re.search(r"\.(c|pyx|pxi|pxd)$", name)]
    if sources:
        raise SystemExit(f"{path.name} contains sources: {sources[:5]}")
    if not any(name.endswith((".so", ".pyd")) for name in names):
        raise SystemExit(f"{path.name} contains no compiled module")


def build_wheel(python: str, source: Path, folder: Path, **variables: str) -> Path:
    """The wheel that `python` makes of a source archive."""
    folder.mkdir(parents=True)
    call([python, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, source], variables=variables)
    wheel = next(folder.glob("*.whl"))
    check_wheel(wheel)
    return wheel


def main(versions) -> int:
    found = {}
    for version in versions or VERSIONS:
        python = find_python(version)
        if python is None:
            print(f"{version}: not on this machine")
        else:
            found[version] = python
    if not found:
        raise SystemExit("none of the Pythons to check is here")
    with tempfile.TemporaryDirectory(prefix="pvm-install-") as work:
        place = Path(work)
        call([sys.executable, "-m", "build", "--sdist", "--no-isolation", "--outdir", place, ROOT])
        archive = next(place.glob("*.tar.gz"))
        oldest = next(iter(found))
        with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
            limited = pool.submit(build_wheel, found[oldest], archive, place / "limited", PVM_ABI3="1")
            wheels = {version: pool.submit(build_wheel, python, archive, place / f"{version}-wheel",
                                           PVM_BUILD="release" if version == oldest else "debug") for version, python in found.items()}
            checks = {f"{version} from checkout": pool.submit(check_environment, python, copy_checkout(place / f"{version}-tree"),
                                                              place / f"{version}-checkout", PVM_BUILD="debug")
                      for version, python in found.items()}
            for version, python in found.items():
                checks[f"{version} from archive and wheel"] = pool.submit(
                    check_environment, python, wheels[version].result(), place / f"{version}-archive")
                checks[f"{version} from wheel for the limited API"] = pool.submit(
                    check_environment, python, limited.result(), place / f"{version}-limited")
            if "-abi3-" not in limited.result().name:
                raise SystemExit(f"{limited.result().name} is not for the limited API")
            for title, check in sorted(checks.items()):
                print(f"{title}: {check.result()}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
