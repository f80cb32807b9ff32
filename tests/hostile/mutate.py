"""Mutated programs for the loader and the verifier: run as a script, in a process that may crash.

    python mutate.py SEED COUNT

Each mutation keeps the container's length and checksum right, so that it reaches the verifier. A
mutated program must be refused with FormatError, or run to an end of its own, within its limits.
Prints how many did what; an unexpected exception or a crash ends the process with another exit code
than 0, and the last line on standard error is the number of the mutation that did it.
"""

import functools
import io
import random
import struct
import sys
import zlib
from collections.abc import Callable

import pvm

SOURCES = [
    "def f(a, b=2, *c, d, **e):\n    x = [a for a in c]\n    return x, b, d, e\nf(1, 2, 3, d=4, z=5)",
    "class A:\n    x = 1\n    def __init__(self, v): self.v = v\n    def get(self): return self.v + self.x\nclass B(A):\n    def get(self): return super().get() * 2\n[B(i).get() for i in range(4)]",
    "def g(n):\n    try:\n        for i in range(n):\n            yield i\n    finally:\n        n = 0\n    yield from (1, 2)\nsum(g(5)), list(g(2))",
    "def h(k):\n    total = 0\n    def inner(v):\n        nonlocal total\n        total += v\n        return total\n    for i in range(k):\n        try:\n            if i % 3 == 0:\n                raise ValueError(i)\n            inner(i)\n        except ValueError as e:\n            inner(-1)\n        else:\n            total *= 1\n        finally:\n            total += 1\n    return total\nh(10)",
    "d = {'a': 1, 2: [3.5, None]}\nd['b'] = d.get('a', 0) + 2 ** 70\ndel d[2]\na, *b = 'xyz'\nf'{d} {a!r:>4} {b[0]}' + '%d-%s' % (5, 'q') + str(1 < 2 < 3)[1:3]",
    "class M:\n    def __enter__(self): return 5\n    def __exit__(self, *a): return True\nwith M() as m:\n    x = m\n    raise KeyError\nimport math\nfrom itertools import count as c\nassert x\n(lambda *a, **k: (a, k))(*[1, 2], **{'z': x}), math.floor(2.5), {1, 2} | {3}",
]


def with_checksum(payload: bytes, header: bytes) -> bytes:
    return header[:8] + struct.pack("<II", len(payload), zlib.crc32(payload)) + payload


def mutate(random_: random.Random, payload: bytearray) -> bytearray:
    """One to four changes: flipped bits, other bytes, bytes inserted, removed, copied or repeated."""
    for _ in range(random_.choice((1, 1, 1, 2, 4))):
        at = random_.randrange(len(payload))
        kind = random_.randrange(7)
        if kind == 0:
            payload[at] ^= 1 << random_.randrange(8)
        elif kind == 1:
            payload[at] = random_.randrange(256)
        elif kind == 2:
            payload[at] = random_.choice((0, 1, 127, 128, 254, 255))
        elif kind == 3:
            payload[at:at] = bytes(random_.randrange(256) for _ in range(random_.randrange(1, 9)))
        elif kind == 4:
            del payload[at : at + random_.randrange(1, 9)]
        elif kind == 5:
            other = random_.randrange(len(payload))
            payload[at : at + 4] = payload[other : other + 4]
        else:
            payload[at : at + 1] = bytes([payload[at]]) * random_.randrange(2, 40)
        if not payload:
            payload += b"\0"
    return payload


def count_outcome(outcomes: dict[str, int], action: Callable[[], object]) -> None:
    """Note what becomes of a mutated program; any other exception than pvm's own goes on."""
    try:
        action()
    except pvm.FormatError:
        outcomes["refused"] += 1
    except pvm.Error:
        outcomes["failed"] += 1
    else:
        outcomes["ran"] += 1


def run_mutated(data: bytes, steps: int) -> None:
    """Load a program, list it and run it, within limits."""
    program = pvm.Program.from_bytes(data)
    program.dis()
    machine = pvm.VM(pvm.Limits(steps=steps, seconds=5, memory="16 MiB", output="64 KiB"), stdout=io.StringIO())
    machine.run(program)


def main() -> None:
    seed, count = int(sys.argv[1]), int(sys.argv[2])
    random_ = random.Random(seed)
    programs = [bytes(pvm.compile(source, filename="hostile.py")) for source in SOURCES]
    outcomes = {"refused": 0, "ran": 0, "failed": 0}
    for number in range(count):
        original = random_.choice(programs)
        mutated = mutate(random_, bytearray(original[16:]))
        print(seed, number, file=sys.stderr, flush=True)
        data = with_checksum(bytes(mutated), original[:16])
        count_outcome(outcomes, functools.partial(run_mutated, data, 20_000))
    print(*(f"{name}={number}" for name, number in outcomes.items()))


if __name__ == "__main__":
    main()
