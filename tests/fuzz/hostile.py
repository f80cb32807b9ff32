"""Runs the programs of this folder that attack the machine from inside, one machine a seed, with limits that change by the seed.

    python hostile.py PROGRAM FIRST LAST [SECONDS]

runs the seeds FIRST to LAST - 1 of PROGRAM (a name of PROGRAMS) and prints how they ended. A crash ends the process: with
PVM_FUZZ_LAST the seed and what the program said it would do are kept in the file of that name. To be of use it is run with a
build that has sanitizers, collects at every safepoint and moves the stack: src/pvm/core/config.h has the switches."""

import os
import sys
from collections import Counter
from pathlib import Path

import pvm

FOLDER = Path(__file__).resolve().parent

BUILTINS = "builtins,types,sys,operator,functools,itertools,collections,weakref,gc"
TEXT = "builtins,re,_sre,struct,string,json,_json,_json_text,codecs,io,unicodedata,binascii,_buffers,csv,textwrap"
NUMBERS = "builtins,math,cmath,random,_random,decimal,fractions,statistics,array,heapq,bisect,numbers"
SYSTEM = "builtins,contextvars,copy,pickle,marshal,time,datetime,hashlib,zlib,traceback,inspect,abc,enum,dataclasses,ast,_weak,_syntax"
#: The machine's own modules, whose functions the library calls with arguments that it has looked at, and a guest with any.
NATIVE = """_coding,_code,_frame_variables,_functions,_syntax,_host_source,_monitored,_patterns,_suggestions,_streams,_array,_binary_text,bisect,
_callers,_complex,_containers,_digests,_heapq,itertools,_json_text,math,_operators,_random,_sre,_buffers,time,_unidata,_weak""".replace("\n", "")

#: Name: the file, and what it takes behind the seed.
PROGRAMS = {
    "builtins": ("acting_calls_guest.py", [BUILTINS]),
    "text": ("acting_calls_guest.py", [TEXT]),
    "numbers": ("acting_calls_guest.py", [NUMBERS]),
    "system": ("acting_calls_guest.py", [SYSTEM]),
    "natives": ("acting_calls_guest.py", [NATIVE]),
    "classes": ("classes_guest.py", []),
    "generators": ("generators_guest.py", []),
    "codes": ("codes_guest.py", []),
    "patterns": ("hostile_patterns_guest.py", []),
}
LIMITS = [{}, {"steps": 3_000_000}, {"memory": "24 MiB"}, {"recursion": 120}, {"memory": "40 MiB", "recursion": 200}]


def note_in(path: str | None):
    """What takes the text that a program prints before each step: it is kept in a file, so that it outlives the process."""
    if path is None:
        return lambda seed: lambda text: None
    file = os.open(path, os.O_RDWR | os.O_CREAT)

    def begin(seed: int):
        def write(text: str) -> None:
            os.pwrite(file, f"seed {seed}: {text[:400]!r}".ljust(600).encode("utf-8", "replace")[:600], 0)
        return write
    return begin


def run_seed(program: pvm.Program, seed: int, arguments: list[str], seconds: float, write) -> str:
    """One machine's run: how it ended."""
    limits = {"seconds": seconds, "memory": "96 MiB", "recursion": 400, **LIMITS[seed % len(LIMITS)]}
    try:
        pvm.VM(pvm.Limits(**limits), argv=["fuzz", str(seed), *arguments], stdout=write, stderr=lambda text: None).run(program)
    except pvm.LimitError as error:
        return type(error).__name__
    except pvm.GuestError as error:
        return f"{type(error).__name__} {error.type_name}"
    return "end"


def main(name: str, first: int, last: int, seconds: float = 2.0) -> None:
    file, arguments = PROGRAMS[name]
    program = pvm.compile((FOLDER / file).read_text("utf-8"), filename=file)
    begin = note_in(os.environ.get("PVM_FUZZ_LAST"))
    ends = Counter()
    for seed in range(first, last):
        if "PVM_FUZZ_LAST" not in os.environ:
            print(f"{name} {seed}", file=sys.stderr, flush=True)
        ends[run_seed(program, seed, arguments, seconds, begin(seed))] += 1
    print(name, first, last, dict(ends))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), *map(float, sys.argv[4:5]))
