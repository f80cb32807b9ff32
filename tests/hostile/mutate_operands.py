"""Programs whose instructions decode but name other registers, constants and sites: run as a script, in a process that may crash.

    python mutate_operands.py SEED COUNT

Bytes changed at random (see mutate.py) are mostly refused. Here the programs of tests/lang are
changed where the verifier has nothing to refuse: an operand becomes another one of its kind, an
instruction becomes another one with the same operands, a captured variable or the register of a
handler becomes another. So instructions meet what the compiler never gives them: registers not
yet set, cells, iterators, values of a type that they do not expect.
Prints how many programs were refused, ran and failed; the last line on standard error says what
ran last.
"""

import functools
import random
import sys
from pathlib import Path

import pvm
from pvm.opcodes import BY_NUMBER, OPCODES, OPERAND_SIZES
from pvm.program import build_program, read_module

from mutate import count_outcome, run_mutated

PROGRAMS = sorted((Path(__file__).parent.parent / "lang").glob("*/*.py"))
#: Programs that take long or need their neighbours say nothing more here.
LONGEST = 6000

ALIKE = {}
for opcode in OPCODES:
    ALIKE.setdefault(opcode.operands, []).append(opcode.number)


@functools.cache
def compiled(path: Path) -> pvm.Program | None:
    source = path.read_text(encoding="utf-8")
    try:
        return pvm.compile(source, filename=path.name) if len(source) < LONGEST else None
    except (SyntaxError, pvm.CompileError):
        return None


def codes_below(code):
    yield code
    for child in code.children:
        yield from codes_below(child)


def starts(instructions: bytes) -> list[int]:
    at, found = 0, []
    while at < len(instructions):
        found.append(at)
        at += BY_NUMBER[instructions[at]].size
    return found


def change_instruction(random_: random.Random, code) -> None:
    data = bytearray(code.instructions)
    at = random_.choice(starts(data))
    opcode = BY_NUMBER[data[at]]
    if random_.random() < 0.2:
        data[at] = random_.choice(ALIKE[opcode.operands])
        code.instructions = bytes(data)
        return
    at += 1
    choices = []
    for kind in opcode.operands:
        size = OPERAND_SIZES[kind]
        if kind in "rdmb":
            choices.append((at, size, code.registers))
        elif kind in "kK":
            choices.append((at, size, len(code.constants)))
        elif kind == "s":
            choices.append((at, size, len(code.sites)))
        elif kind == "v":
            choices.append((at, size, len(code.free)))
        elif kind == "c":
            choices.append((at, size, len(code.children)))
        elif kind in "ni":
            choices.append((at, size, 5))
        at += size
    if choices:
        place, size, bound = random_.choice(choices)
        data[place : place + size] = random_.randrange(max(bound, 1)).to_bytes(size, "little")
        code.instructions = bytes(data)


def change_tables(random_: random.Random, code) -> None:
    if code.free and random_.random() < 0.5:
        index = random_.randrange(len(code.free))
        kind, number, name = code.free[index]
        code.free[index] = (kind, max(0, number + random_.choice((-2, -1, 1, 2))), name)
    elif code.table:
        index = random_.randrange(len(code.table))
        start, length, target, kind, _ = code.table[index]
        code.table[index] = (start, length, target, kind, random_.randrange(code.registers))
    elif code.cells:
        code.cells[random_.randrange(len(code.cells))] = random_.randrange(code.registers)


def mutated(random_: random.Random, program: pvm.Program, name: str) -> pvm.Program:
    module = read_module(program)
    codes = [code for code in codes_below(module) if code.instructions]
    for _ in range(random_.choice((1, 1, 2, 3))):
        code = random_.choice(codes)
        (change_tables if random_.random() < 0.1 else change_instruction)(random_, code)
    return build_program(module, name)


def main() -> None:
    seed, count = int(sys.argv[1]), int(sys.argv[2])
    random_ = random.Random(seed)
    outcomes = {"refused": 0, "ran": 0, "failed": 0}
    for number in range(count):
        program = None
        while program is None:
            path = random_.choice(PROGRAMS)
            program = compiled(path)
        print(seed, number, path.name, file=sys.stderr, flush=True)
        # A program built here is checked when it is loaded, as a file is.
        data = bytes(mutated(random_, program, path.name))
        count_outcome(outcomes, functools.partial(run_mutated, data, 50_000))
    print(*(f"{name}={number}" for name, number in outcomes.items()))


if __name__ == "__main__":
    main()
