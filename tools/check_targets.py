#!/usr/bin/env python3
"""Compiles the machine's C for other systems and processors, as far as this one can.

    python tools/check_targets.py             # every target below
    python tools/check_targets.py aarch64-linux-musl

The compiler is the one of the PyPI package `ziglang`, which brings the C libraries of its targets. Only
objects are made: linking would need the Python of each target. Python's headers are those of the Python that
runs this, with a `pyconfig.h` of the target's sizes. What the compiler warns of is an error.
"""

import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

TARGETS = (
    "aarch64-linux-gnu",
    "aarch64-linux-musl",
    "x86_64-linux-musl",
    "aarch64-macos",
    "x86_64-macos",
    "x86_64-windows-gnu",
    "aarch64-windows-gnu",
)

# What differs between these systems, all of them with 64 bits and little-endian, and is asked for by Python.h.
COMMON = """\
#define SIZEOF_SHORT 2
#define SIZEOF_INT 4
#define SIZEOF_LONG_LONG 8
#define SIZEOF_VOID_P 8
#define SIZEOF_SIZE_T 8
#define SIZEOF_FLOAT 4
#define SIZEOF_DOUBLE 8
#define SIZEOF_TIME_T 8
#define SIZEOF_PID_T 4
#define HAVE_STDINT_H 1
#define HAVE_STDARG_PROTOTYPES 1
"""
POSIX = """\
#define SIZEOF_LONG 8
#define SIZEOF_WCHAR_T 4
#define SIZEOF_OFF_T 8
#define HAVE_SSIZE_T 1
#define HAVE_UNISTD_H 1
#define HAVE_SYS_TYPES_H 1
#define HAVE_SYS_TIME_H 1
#define HAVE_SYS_STAT_H 1
#define HAVE_PTHREAD_H 1
"""
WINDOWS = """\
#define MS_WINDOWS
#define MS_WIN32
#define MS_WIN64
#define SIZEOF_LONG 4
#define SIZEOF_WCHAR_T 2
#define SIZEOF_OFF_T 4
#define HAVE_PY_SSIZE_T 1
#define PY_SSIZE_T_MAX 0x7fffffffffffffffLL
typedef long long Py_ssize_t;
#define NT_THREADS
"""

# Nearest to the compiler of Windows, which has none of GCC's extensions.
PLAIN = ("PVM_NO_GOTO=1", "PVM_PLAIN_C=1")
LIMITED = ("Py_LIMITED_API=0x030B0000", "CYTHON_LIMITED_API=1")

WARNINGS = (
    "-Wall", "-Wextra", "-Werror", "-Wno-unused-function", "-Wno-unused-parameter", "-Wno-unused-variable",
    "-Wno-missing-field-initializers", "-Wno-unused-but-set-variable", "-Wno-unused-command-line-argument",
)


def make_headers(folder: Path, windows: bool) -> None:
    """A copy of this Python's headers for a system."""
    shutil.copytree(sysconfig.get_paths()["include"], folder)
    (folder / "pyconfig.h").write_text(COMMON + (WINDOWS if windows else POSIX), "utf-8")


def check_target(target: str, source: Path, headers: Path, defines: tuple[str, ...]) -> str:
    """What the compiler says of the source for a target; empty when it is content."""
    includes = [f"-I{path}" for path in (ROOT / "src" / "pvm" / "core", ROOT / "src" / "pvm", headers)]
    command = [sys.executable, "-m", "ziglang", "cc", "-target", target, "-c", "-O0", "-fwrapv", "-o", str(source.with_suffix(".o")),
               *WARNINGS, *(f"-D{define}" for define in defines), *includes, str(source)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stderr if done.returncode else ""


def main(targets: list[str]) -> int:
    failed = False
    with tempfile.TemporaryDirectory(prefix="pvm-targets-") as work:
        place = Path(work)
        for windows in (False, True):
            make_headers(place / ("windows" if windows else "posix"), windows)
        source = place / "_core.c"
        subprocess.run([sys.executable, "-m", "cython", "-3", "-M", str(ROOT / "src" / "pvm" / "_core.pyx"), "-o", str(source)],
                       check=True, capture_output=True)
        for target in targets or TARGETS:
            windows = "windows" in target
            for defines in (PLAIN if windows else (), LIMITED):
                problems = check_target(target, source, place / ("windows" if windows else "posix"), defines)
                how = " ".join(defines) or "as it is"
                print(f"{target}, {how}: {'warnings or errors' if problems else 'ok'}", flush=True)
                print(problems[:4000], end="")
                failed = failed or bool(problems)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
