"""Disassembly of this machine's bytecode, by the interface of CPython's dis.

Offsets are those of `co_lines()` and `co_positions()`: twice the number of the byte in `co_code`. `tb_lasti` and
`f_lasti` lie inside of the instruction that they are about. An instruction may have several operands; `argrepr` shows them all, `arg` and `argval` are the one that says most: a
constant, a name, a code, where a jump goes, a number, else a register.
"""

import collections
import io
import sys
import types

import _code
import opcode as _opcode
from opcode import *
from opcode import __all__ as _opcodes_all

__all__ = ["Bytecode", "Instruction", "code_info", "dis", "disassemble", "disco", "distb", "findlabels", "findlinestarts", "get_instructions",
           "show_code", *_opcodes_all]

COMPILER_FLAG_NAMES = {1: "OPTIMIZED", 2: "NEWLOCALS", 4: "VARARGS", 8: "VARKEYWORDS", 16: "NESTED", 32: "GENERATOR", 64: "NOFREE",
                       128: "COROUTINE", 256: "ITERABLE_COROUTINE", 512: "ASYNC_GENERATOR"}
if sys.version_info >= (3, 14):
    COMPILER_FLAG_NAMES.update({0x4000000: "HAS_DOCSTRING", 0x8000000: "METHOD"})
_FUTURE_ANNOTATIONS = 0x1000000
_SPECIALS = {"None": None, "False": False, "True": True, "Ellipsis": ..., "NotImplemented": NotImplemented}
_CONVERSIONS = ("", "str", "repr", "ascii")
#: Of several operands the one that is `arg`: the first of these kinds that there is.
_TELLING = ("k", "K", "W", "s", "c", "v", "j", "J", "i", "I", "n", "u", "r", "m", "b", "d")
_NEW_FIELDS = sys.version_info >= (3, 13)
_LONGEST = 60

Positions = collections.namedtuple("Positions", ["lineno", "end_lineno", "col_offset", "end_col_offset"], defaults=[None] * 4)
_Instruction = collections.namedtuple("_Instruction", (
    "opname opcode arg argval argrepr offset start_offset starts_line line_number label positions cache_info" if _NEW_FIELDS else
    "opname opcode arg argval argrepr offset starts_line is_jump_target positions").split(), defaults=[None, None] if _NEW_FIELDS else [None])


class Instruction(_Instruction):
    """One instruction: its name and number, its telling operand, all operands as text, its offset, line and positions."""

    __slots__ = ()

    @property
    def _line(self):
        """The line that begins here, if one does."""
        if _NEW_FIELDS:
            return self.line_number if self.starts_line else None
        return self.starts_line

    @property
    def jump_target(self):
        return self.argval if self.opcode in hasjrel else None

    @property
    def oparg(self):
        return self.arg

    @property
    def baseopcode(self):
        return self.opcode

    @property
    def baseopname(self):
        return self.opname

    if _NEW_FIELDS:
        @property
        def is_jump_target(self):
            return self.label is not None

    def _disassemble(self, lineno_width=3, mark_as_current=False, offset_width=4):
        """The instruction as a line of text."""
        line = self._line
        fields = []
        if lineno_width:
            fields.append(f"{'' if line is None else line:>{lineno_width}}")
        fields += ["-->" if mark_as_current else "   ", ">>" if self.is_jump_target else "  ", f"{self.offset:>{offset_width}}",
                   f"{self.opname:<20}", self.argrepr]
        return " ".join(fields).rstrip()

    def __str__(self):
        return self._disassemble()


def _code_of(value):
    """The code of a function, method, generator, text or code itself."""
    value = getattr(value, "__func__", value)
    for name in ("__code__", "gi_code", "ag_code", "cr_code"):
        if hasattr(value, name):
            value = getattr(value, name)
            break
    if isinstance(value, str):
        try:
            value = compile(value, "<disassembly>", "eval")
        except SyntaxError:
            value = compile(value, "<disassembly>", "exec")
    if hasattr(value, "co_code"):
        return value
    raise TypeError(f"don't know how to disassemble {type(value).__name__} objects")


_get_code_object = _code_of


class _Names:
    """What the operands of a code's instructions are numbers of; of bare bytecode there is nothing to name."""

    def __init__(self, code=None):
        self.constants = self.sites = self.children = self.variables = self.free = ()
        if code is not None:
            self.constants, self.sites, self.children, _, _, self.variables = _code.tables(code)
            self.free = code.co_freevars

    def register(self, number):
        if number < len(self.variables) <= 125:       # beyond that some may be in a spill area
            return f"r{number}:{self.variables[number]}"
        return f"r{number}"

    def value(self, name, kind, number, end):
        """(the value that an operand stands for, how it is shown)."""
        if kind in "rdmb":
            text = self.register(number)
            plain = self.variables[number] if ":" in text else text
            return plain, f"-> {text}" if kind == "d" else text
        if kind in "jJ":
            return 2 * (end + number), f"to {2 * (end + number)}"
        table = self.constants if kind in "kKW" else self.sites if kind == "s" else self.free if kind == "v" else self.children if kind == "c" else None
        if table is not None:
            if number >= len(table):
                return number, str(number)
            value = table[number]
            if kind in "sv":
                return value, value
            text = repr(value)
            return value, text if len(text) <= _LONGEST or kind == "c" else text[:_LONGEST - 3] + "..."
        if kind == "n":
            meanings = _opcode._meanings.get(name)
            if meanings is not None and number in meanings:
                return _SPECIALS.get(meanings[number], meanings[number]), meanings[number]
            if name in ("FORMAT", "FORMAT_SPEC") and number < 4:
                return number, _CONVERSIONS[number] or "0"
        return number, str(number)


def _unpack(data):
    """(byte, opcode, [(kind, number)], byte of the next instruction) of each instruction."""
    at = 0
    while at < len(data):
        operands, end = _opcode._operands(data, at)
        yield at, data[at], operands, end
        at = end


def findlabels(code):
    """The offsets that jumps go to, of the bytes of a code or of a code."""
    targets = []
    for _, _, operands, end in _unpack(getattr(code, "co_code", code)):
        if operands and operands[-1][0] in "jJ":
            target = 2 * (end + operands[-1][1])
            if target not in targets:
                targets.append(target)
    return targets


def findlinestarts(code):
    """(offset, line) where the line of the instructions becomes another."""
    last = False
    for start, _, line in code.co_lines():
        if line is not None and line != last:
            last = line
            yield start, line


def _handlers(code):
    """(start, end, target, register) of the exception table, in offsets; what only restores has None for its target."""
    return [(2 * start, 2 * end, 2 * target if kind == 0 else None, register)
            for start, end, target, kind, register in _code.tables(code)[3]]


def _instructions(data, names, lines, positions, labels, line_offset=0):
    line_now = None
    for at, number, operands, end in _unpack(data):
        name = opname[number]
        line = lines.get(2 * at)
        if line is not None:
            line_now = line = line + line_offset
        shown = [names.value(name, kind, operand, end) for kind, operand in operands]
        arg = value = None
        if operands:
            kinds = [kind for kind, _ in operands]
            telling = min([(_TELLING.index(kind), place) for place, kind in enumerate(kinds)])[1]
            arg, value = operands[telling][1], shown[telling][0]
        text = ", ".join([item for _, item in shown])
        where = Positions(*positions[at]) if at < len(positions) else Positions()
        if _NEW_FIELDS:
            label = labels.index(2 * at) + 1 if 2 * at in labels else None
            yield Instruction(name, number, arg, value, text, 2 * at, 2 * at, line is not None, line_now, label, where, None)
        else:
            yield Instruction(name, number, arg, value, text, 2 * at, line, 2 * at in labels, where)


def get_instructions(x, *, first_line=None, show_caches=None, adaptive=False):
    """The instructions of a function, method, text or code."""
    code = _code_of(x)
    return _of_code(code, 0 if first_line is None else first_line - code.co_firstlineno)


def _of_code(code, line_offset=0):
    labels = sorted({*findlabels(code), *[target for _, _, target, _ in _handlers(code) if target is not None]})
    return _instructions(code.co_code, _Names(code), dict(findlinestarts(code)), [*code.co_positions()], labels, line_offset)


def _write(instructions, lasti, file, line_width):
    for instruction in instructions:
        if line_width and instruction._line is not None and instruction.offset > 0:
            print(file=file)
        current = instruction.offset <= lasti < instruction.offset + 2 * _opcode._size(instruction.opcode)
        print(instruction._disassemble(line_width, current), file=file)


def _line_width(lines):
    return max([3, *[len(str(line)) for line in lines]])


def disassemble(code, lasti=-1, *, file=None, show_caches=False, adaptive=False, **others):
    """Print the instructions of a code, with an arrow at the offset `lasti`."""
    _write(_of_code(code), lasti, file, _line_width([line for _, line in findlinestarts(code)]))
    _write_table(code, file)


disco = disassemble


def _write_table(code, file):
    entries = _handlers(code)
    if entries:
        print("ExceptionTable:", file=file)
    for start, end, target, register in entries:
        print(f"  {start} to {end} -> {'restore' if target is None else target} [r{register}]", file=file)


def _recursive(code, file, depth):
    disassemble(code, file=file)
    if depth is None or depth > 0:
        for constant in code.co_consts:
            if hasattr(constant, "co_code"):
                print(f"\nDisassembly of {constant!r}:", file=file)
                _recursive(constant, file, None if depth is None else depth - 1)


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False, **others):
    """Print the instructions of classes, functions, generators, codes, texts and bytes; of the last traceback without one."""
    if x is None:
        distb(file=file)
        return
    x = getattr(x, "__func__", x)
    if isinstance(x, (bytes, bytearray)):
        _write(_instructions(bytes(x), _Names(), {}, [], findlabels(bytes(x))), -1, file, 0)
    elif hasattr(x, "__code__") or hasattr(x, "gi_code") or hasattr(x, "ag_code") or hasattr(x, "cr_code") or hasattr(x, "co_code"):
        _recursive(_code_of(x), file, depth)
    elif isinstance(x, str):
        _recursive(_code_of(x), file, depth)
    elif hasattr(x, "__dict__"):
        for name, member in sorted(x.__dict__.items()):
            if isinstance(member, (types.MethodType, types.FunctionType, types.CodeType, classmethod, staticmethod, type)):
                print(f"Disassembly of {name}:", file=file)
                try:
                    dis(member, file=file, depth=depth)
                except TypeError as error:
                    print("Sorry:", error, file=file)
                print(file=file)
    else:
        raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def distb(tb=None, *, file=None, show_caches=False, adaptive=False, **others):
    """Print the instructions of the function that an exception was raised in; of the last one without a traceback."""
    if tb is None:
        last = getattr(sys, "last_exc", None)
        tb = getattr(sys, "last_traceback", None) if last is None else last.__traceback__
        if tb is None:
            raise RuntimeError("no last traceback to disassemble")
    while tb.tb_next:
        tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file)


def pretty_flags(flags):
    """The names of a code's flags."""
    names = []
    for bit in range(32):
        flag = 1 << bit
        if flags & flag:
            names.append("FUTURE_ANNOTATIONS" if flag == _FUTURE_ANNOTATIONS else COMPILER_FLAG_NAMES.get(flag, hex(flag)))
    return ", ".join(names) or "0x0"


def code_info(x):
    """What a code is, as a text of several lines."""
    code = _code_of(x)
    out = [f"Name:              {code.co_name}", f"Filename:          {code.co_filename}", f"Argument count:    {code.co_argcount}",
           f"Positional-only arguments: {code.co_posonlyargcount}", f"Kw-only arguments: {code.co_kwonlyargcount}",
           f"Number of locals:  {code.co_nlocals}", f"Stack size:        {code.co_stacksize}", f"Flags:             {pretty_flags(code.co_flags)}"]
    for title, items, show in (("Constants", code.co_consts, repr), ("Names", code.co_names, str), ("Variable names", code.co_varnames, str),
                               ("Free variables", code.co_freevars, str), ("Cell variables", code.co_cellvars, str)):
        if items:
            out.append(title + ":")
            out += [f"{number:4d}: {show(item)}" for number, item in enumerate(items)]
    return "\n".join(out)


def show_code(co, *, file=None):
    """Print what code_info() gives."""
    print(code_info(co), file=file)


def _find_imports(code):
    """(module, level, fromlist) of each import in a code."""
    constants = _code.tables(code)[0]
    for _, number, operands, _ in _unpack(code.co_code):
        if opname[number] == "IMPORT_NAME":
            yield constants[operands[0][1]], operands[2][1], constants[operands[1][1]]


def _find_store_names(code):
    """The names of globals that a code binds, each once."""
    names = _Names(code)
    seen = set()
    for _, number, operands, end in _unpack(code.co_code):
        if opname[number].startswith(("SET_NAME", "SET_GLOBAL")):
            name = names.value(opname[number], *operands[0], end)[0]
            if name not in seen:
                seen.add(name)
                yield name


class Bytecode:
    """The instructions of a function, method, text or code, to be iterated or shown."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False, **others):
        self.codeobj = code = _code_of(x)
        self.first_line = code.co_firstlineno if first_line is None else first_line
        self._line_offset = self.first_line - code.co_firstlineno
        self._original_object = x
        self.current_offset = current_offset

    def __iter__(self):
        return _of_code(self.codeobj, self._line_offset)

    def __repr__(self):
        return f"{type(self).__name__}({self._original_object!r})"

    @classmethod
    def from_traceback(cls, tb, *, show_caches=False, adaptive=False):
        """Of the frame in which an exception was raised, with its offset as the current one."""
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti)

    def info(self):
        return code_info(self.codeobj)

    def dis(self):
        out = io.StringIO()
        lasti = -1 if self.current_offset is None else self.current_offset
        _write(self, lasti, out, _line_width([line + self._line_offset for _, line in findlinestarts(self.codeobj)]))
        _write_table(self.codeobj, out)
        return out.getvalue()
