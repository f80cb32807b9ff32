"""The instructions of this machine by number and name: what `dis` and programs that read bytecode ask.

They are not CPython's. An instruction is a byte and operands of one to four bytes, of which there may be several;
docs/bytecode.md describes them. There is no EXTENDED_ARG, and no stack.
"""

import _code

__all__ = ["EXTENDED_ARG", "HAVE_ARGUMENT", "cmp_op", "hasarg", "hascompare", "hasconst", "hasexc", "hasfree", "hasjabs", "hasjrel", "haslocal", "hasname",
           "hasnargs", "opmap", "opname", "stack_effect"]

_table, _sizes, _meanings, _signs, _versions = _code.opcodes()
_comparisons = ("EQ", "NE", "LT", "LE", "GT", "GE")

cmp_op = tuple([_signs[name] for name in ("LT", "LE", "EQ", "NE", "GT", "GE")])
opmap = {name: number for name, number, kinds, meaning in _table}
opname = [f"<{number}>" for number in range(256)]
_kinds = {}
for _name, _number, _operands, _meaning in _table:
    opname[_number] = _name
    _kinds[_number] = _operands


def _with(letters):
    return [number for number, kinds in _kinds.items() if any([letter in kinds for letter in letters])]


def _named(number):
    return opname[number] != "LOAD_CONST_FAR" and ("W" in _kinds[number] or opname[number] == "IMPORT_NAME")


hasarg = [number for number, kinds in _kinds.items() if kinds]
hasconst = [number for number in _with("kKW") if not _named(number)]
hasname = sorted([*_with("s"), *[number for number in _kinds if _named(number)]])
haslocal = _with("rdmb")
hasfree = _with("v")
hasjrel = _with("jJ")
hasjabs, hasnargs, hasexc = [], [], []
hascompare = [number for number in _kinds if any([part in _comparisons for part in opname[number].split("_")])]
HAVE_ARGUMENT, EXTENDED_ARG = 0, -1


def stack_effect(opcode, oparg=None, /, *, jump=None):
    raise NotImplementedError("this machine has registers and no stack")


def _size(number):
    """The length of an instruction in bytes; ValueError for a number that none has."""
    if number not in _kinds:
        raise ValueError(f"invalid opcode {number}")
    return 1 + sum([_sizes[kind] for kind in _kinds[number]])


def _operands(data, at):
    """[(kind, number)] of the instruction at a byte, and where the next one begins."""
    number = data[at]
    end = at + _size(number)
    if end > len(data):
        raise ValueError("the bytecode ends inside an instruction")
    at += 1
    operands = []
    for kind in _kinds[number]:
        size = _sizes[kind]
        operands.append((kind, int.from_bytes(data[at:at + size], "little", signed=kind in "iIjJ")))
        at += size
    return operands, end
