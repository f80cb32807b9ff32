"""Build of the machine's extension module. What is asked of it stands in the environment:

PVM_BUILD=release|debug|asan|coverage, and PVM_NO_GOTO, PVM_STRESS_GC, PVM_STRESS_STACK, PVM_CHECK_HEAP,
PVM_COUNT_OPS, PVM_FAIL_ALLOCATION, PVM_PLAIN_C, PVM_ABI3 (each 1 to turn it on). The switches are described in src/pvm/core/config.h.
"""

import gc
import os
import shlex
import subprocess
import sys
import sysconfig
from pathlib import Path

from Cython.Build import cythonize
from setuptools import Extension, setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent
SWITCHES = ("NO_GOTO", "STRESS_GC", "STRESS_STACK", "CHECK_HEAP", "COUNT_OPS", "FAIL_ALLOCATION", "PLAIN_C")
BUILD = os.environ.get("PVM_BUILD", "release")
FLAGS = {
    "release": ["-O2", "-g1", "-fno-gcse", "-fno-crossjumping", "-fno-tree-loop-distribute-patterns",
                "-fno-tree-slp-vectorize"],
    "debug": ["-O0", "-g"],
    "asan": ["-O1", "-g", "-fno-omit-frame-pointer", "-fsanitize=address,undefined,float-cast-overflow",
             "-fno-sanitize-recover=undefined,float-cast-overflow"],
    "coverage": ["-O0", "-g"],
}


def generate() -> None:
    """Make what follows from the tables, and the compiled prelude."""
    subprocess.run([sys.executable, str(ROOT / "tools" / "generate.py")], check=True)
    subprocess.run([sys.executable, str(ROOT / "tools" / "compile_prelude.py")], check=True)


def parallel_flags() -> list[str]:
    """Flags by which GCC optimizes parts of the one large unit side by side; no other compiler has the like."""
    command = shlex.split(os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc")
    try:
        answer = subprocess.run([*command, "--version"], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return []
    return ["-flto=auto"] if "Free Software Foundation" in answer else []


class BuildPy(build_py):
    """Package data includes the generated prelude, which exists since generate()."""

    def run(self) -> None:
        super().run()


def extension() -> Extension:
    macros = [(f"PVM_{name}", "1") for name in SWITCHES if os.environ.get(f"PVM_{name}") == "1"]
    options = {}
    if os.environ.get("PVM_ABI3") == "1":
        macros += [("Py_LIMITED_API", "0x030B0000"), ("CYTHON_LIMITED_API", "1")]
        options["py_limited_api"] = True
    if BUILD == "coverage":
        macros.append(("CYTHON_TRACE_NOGIL", "1"))
    unix = os.name == "posix"
    # The warning of misleading indentation, which Python's own flags ask for, takes GCC 12 s in so large a unit.
    quiet = ["-Wno-unused-function", "-Wno-misleading-indentation", "-Werror=implicit-function-declaration"]
    compile_flags = FLAGS[BUILD] + quiet if unix else []
    link_flags = ["-fsanitize=address,undefined"] if BUILD == "asan" else []
    if unix and BUILD == "release" and (parallel := parallel_flags()):
        compile_flags += parallel
        link_flags = compile_flags
    return Extension("pvm._core", ["src/pvm/_core.pyx"], include_dirs=["src/pvm/core"], define_macros=macros,
                     extra_compile_args=compile_flags, extra_link_args=link_flags,
                     depends=[str(p.relative_to(ROOT)) for p in (ROOT / "src/pvm/core").rglob("*.[ph]*")], **options)


generate()
# The trees that Cython builds live until it has ended: passes over them find nothing and take half its time.
gc.disable()
directives = {"linetrace": True} if BUILD == "coverage" else {}
setup(ext_modules=cythonize([extension()], compiler_directives=directives, language_level=3),
      cmdclass={"build_py": BuildPy},
      options={"bdist_wheel": {"py_limited_api": "cp311"}} if os.environ.get("PVM_ABI3") == "1" else {})
