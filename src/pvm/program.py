"""`Program`, the compiled artefact, and its container: the `.pvmc` format's writer and reader.

The format is described in docs/bytecode.md. The writer is the last stage of the compiler; the
reader serves the disassembler and the tests. The machine reads the same bytes with its own decoder
and verifier, so nothing here is trusted by it.
"""

from __future__ import annotations

import os
from struct import error as struct_error
from struct import pack, unpack_from
from zlib import crc32

from .errors import FormatError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

MAGIC = b"PVMC"
FORMAT_VERSION = 2
HEADER_SIZE = 16

#: Ints from -SMALL_INT to SMALL_INT-1 are immediate values of the machine and written with tag `i`.
SMALL_INT = 1 << 48


class FrozenSet(frozenset):  # type: ignore[type-arg]
    """A frozenset constant that remembers the order of its items in the source.

    The order decides how the machine's set iterates, and the host's frozenset, whose order varies
    with its hash seed, cannot tell it.
    """

    __slots__ = ("order",)

    order: tuple[Any, ...]

    def __new__(cls, items: Any = ()) -> FrozenSet:
        order = tuple(dict.fromkeys(items))
        self = super().__new__(cls, order)
        self.order = order
        return self

    def __repr__(self) -> str:
        return f"frozenset({{{', '.join(map(repr, self.order))}}})" if self.order else "frozenset()"

    def __reduce__(self) -> tuple[Any, ...]:
        return FrozenSet, (self.order,)


class Code:
    """One code of a program, decoded: what docs/bytecode.md lists under "Code"."""

    __slots__ = (
        "cells",
        "children",
        "constants",
        "docstring",
        "first_line",
        "flags",
        "free",
        "instructions",
        "keyword_only",
        "name",
        "positional",
        "positional_only",
        "positions",
        "qualname",
        "registers",
        "sites",
        "table",
        "traces",
        "variables",
    )

    name: str
    qualname: str
    flags: int
    positional: int
    positional_only: int
    keyword_only: int
    registers: int
    #: Names of the registers 0 to len(variables) - 1.
    variables: list[str]
    #: For each free variable: kind, index in the enclosing code, name.
    free: list[tuple[int, int, str]]
    cells: list[int]
    constants: list[Any]
    sites: list[str]
    children: list[Code]
    first_line: int
    docstring: str | None
    instructions: bytes
    #: Exception table: start, length, target, kind, register.
    table: list[tuple[int, int, int, int, int]]
    positions: bytes
    #: lines as a trace function sees them, and the blocks around them
    traces: bytes


class Program:
    """A compiled program: immutable, picklable, equal and hashable by content.

    Make one with `pvm.compile`, `Program.load` or `Program.from_bytes`.
    """

    __slots__ = ("_data", "_filename", "_warnings")

    _data: bytes
    _filename: str | None
    _warnings: tuple[tuple[type[Warning], str, int], ...]

    def __init__(self) -> None:
        raise TypeError("use pvm.compile(), Program.load() or Program.from_bytes() to get a Program")

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a Program is immutable")

    def __delattr__(self, name: str) -> None:
        raise AttributeError("a Program is immutable")

    @classmethod
    def from_bytes(cls, data: bytes | bytearray | memoryview) -> Program:
        """The program that `bytes(program)` gave.

        Raises FormatError when the data is no undamaged program of this format's version.
        """
        data = bytes(data)
        check_container(data)
        return _new_program(data, None)

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Program:
        """Read a program from a `.pvmc` file. Raises OSError or FormatError."""
        with open(path, "rb") as file:
            data = file.read()
        try:
            return cls.from_bytes(data)
        except FormatError as error:
            raise FormatError(f"{os.fspath(path)}: {error}") from None

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the program to a `.pvmc` file. The file appears whole or not at all."""
        write_file(os.fspath(path), self._data)

    @property
    def filename(self) -> str:
        """The file name that the program was compiled with."""
        name = self._filename
        if name is None:
            name = Reader(self._data).filename()
            object.__setattr__(self, "_filename", name)
        return name

    @property
    def warnings(self) -> tuple[tuple[type[Warning], str, int], ...]:
        """What the compiler warned of: category, message and line. Of a program that was saved and loaded: nothing."""
        return self._warnings

    def dis(self) -> str:
        """A readable disassembly of the program and all its nested codes."""
        from .dis import disassemble
        return disassemble(self)

    def run(self, **options: Any) -> Any:
        """Run the program; the options are those of `pvm.run`."""
        from . import run
        return run(self, **options)

    def __bytes__(self) -> bytes:
        return self._data

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Program):
            return NotImplemented
        return self._data == other._data

    def __hash__(self) -> int:
        return hash(self._data)

    def __repr__(self) -> str:
        return f"<pvm.Program {self.filename!r}, {len(self._data)} bytes>"

    def __reduce__(self) -> tuple[Any, ...]:
        return Program.from_bytes, (self._data,)

    def __copy__(self) -> Program:
        return self

    def __deepcopy__(self, memo: Any) -> Program:
        return self


def _new_program(data: bytes, filename: str | None) -> Program:
    program = object.__new__(Program)
    object.__setattr__(program, "_data", data)
    object.__setattr__(program, "_filename", filename)
    object.__setattr__(program, "_warnings", ())
    return program


def add_warnings(program: Program, warned: tuple[tuple[type[Warning], str, int], ...]) -> None:
    """Let a program that was made a moment ago carry what the compiler warned of."""
    object.__setattr__(program, "_warnings", warned)


def write_file(path: str, data: bytes) -> None:
    """Write a file under a temporary name and rename it, so that readers never see half of it."""
    temporary = f"{path}.{os.getpid()}.{id(data):x}.tmp"
    try:
        with open(temporary, "wb") as file:
            file.write(data)
        os.replace(temporary, path)
    except BaseException:
        if os.path.exists(temporary):
            os.unlink(temporary)
        raise


def check_container(data: bytes) -> None:
    """Raise FormatError unless the data is a whole, undamaged container of this version."""
    if data[:4] != MAGIC:
        if len(data) < 4 and MAGIC.startswith(data):
            raise FormatError("truncated: the header is incomplete")
        raise FormatError("no pvm program: the file does not begin with PVMC")
    if len(data) < HEADER_SIZE:
        raise FormatError("truncated: the header is incomplete")
    version, flags, length, checksum = unpack_from("<HHII", data, 4)
    if version > FORMAT_VERSION:
        raise FormatError(f"format version {version} is newer than {FORMAT_VERSION}, "
                          "the newest that this pvm reads")
    if version != FORMAT_VERSION:
        raise FormatError(f"format version {version} is not supported")
    if flags:
        raise FormatError(f"unknown flags {flags:#06x} in the header")
    if len(data) < HEADER_SIZE + length:
        raise FormatError(f"truncated: {len(data) - HEADER_SIZE} of {length} bytes of payload")
    if len(data) > HEADER_SIZE + length:
        raise FormatError(f"{len(data) - HEADER_SIZE - length} bytes follow the payload")
    if crc32(data[HEADER_SIZE:]) != checksum:
        raise FormatError("damaged: the checksum does not match")


def constant_key(value: Any) -> Any:
    """A key by which two constants are equal exactly when they are the same to a program."""
    kind = type(value)
    if kind is float:
        return (kind, pack("<d", value))
    if kind is complex:
        return (kind, pack("<dd", value.real, value.imag))
    if kind is tuple:
        return (kind, *map(constant_key, value))
    if kind is FrozenSet:
        return (kind, *map(constant_key, value.order))
    return (kind, value)


def write_unsigned(out: bytearray, number: int) -> None:
    """Append an unsigned LEB128 number."""
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)


class Writer:
    """Collects the shared pools while codes are written, and puts the container together."""

    __slots__ = ("constant_data", "constants", "string_data", "strings")

    def __init__(self) -> None:
        self.strings: dict[str, int] = {}
        self.string_data = bytearray()
        self.constants: dict[Any, int] = {}
        self.constant_data = bytearray()

    def string(self, text: str) -> int:
        """Index of a text in the string table."""
        index = self.strings.get(text)
        if index is None:
            index = self.strings[text] = len(self.strings)
            encoded = text.encode("utf-8", "surrogatepass")
            write_unsigned(self.string_data, len(encoded))
            self.string_data += encoded
        return index

    def constant(self, value: Any) -> int:
        """Index of a value in the constant pool."""
        kind = type(value)
        key = (kind, value) if kind is str or kind is int else constant_key(value)
        index = self.constants.get(key)
        if index is None:
            entry = self._constant_entry(value, kind)
            index = self.constants[key] = len(self.constants)
            self.constant_data += entry
        return index

    def _constant_entry(self, value: Any, kind: type) -> bytes:
        if kind is str:
            out = bytearray(b"s")
            write_unsigned(out, self.string(value))
        elif kind is int:
            if -SMALL_INT <= value < SMALL_INT:
                out = bytearray(b"i")
                write_unsigned(out, value << 1 if value >= 0 else (-value << 1) - 1)
            else:
                out = bytearray(b"I")
                magnitude = abs(value)
                size = (magnitude.bit_length() + 7) // 8
                write_unsigned(out, size)
                out.append(value < 0)
                out += magnitude.to_bytes(size, "little")
        elif value is None:
            return b"N"
        elif kind is bool:
            return b"T" if value else b"F"
        elif kind is float:
            return b"d" + pack("<d", value)
        elif kind is bytes:
            out = bytearray(b"b")
            write_unsigned(out, len(value))
            out += value
        elif kind is tuple:
            items = [self.constant(item) for item in value]
            out = bytearray(b"t")
            write_unsigned(out, len(items))
            for item in items:
                write_unsigned(out, item)
        elif kind is FrozenSet:
            items = [self.constant(item) for item in value.order]
            out = bytearray(b"f")
            write_unsigned(out, len(items))
            for item in items:
                write_unsigned(out, item)
        elif kind is complex:
            return b"c" + pack("<dd", value.real, value.imag)
        elif value is Ellipsis:
            return b"E"
        else:
            raise TypeError(f"{kind.__name__} is no constant")
        return bytes(out)

    def code(self, code: Code, children: list[int]) -> bytearray:
        """The bytes of one code, whose children have the given indices."""
        out = bytearray()
        string = self.string
        constant = self.constant

        def put(number: int) -> None:
            if number < 128:
                out.append(number)
            else:
                write_unsigned(out, number)

        put(string(code.name))
        put(string(code.qualname))
        put(code.flags)
        put(code.positional)
        put(code.positional_only)
        put(code.keyword_only)
        put(code.registers)
        put(len(code.variables))
        for name in code.variables:
            put(string(name))
        put(len(code.free))
        for kind, index, name in code.free:
            put(kind)
            put(index)
            put(string(name))
        put(len(code.cells))
        for register in code.cells:
            put(register)
        put(len(code.constants))
        for value in code.constants:
            put(constant(value))
        put(len(code.sites))
        for name in code.sites:
            put(string(name))
        put(len(children))
        for child in children:
            put(child)
        put(code.first_line)
        put(0 if code.docstring is None else 1 + constant(code.docstring))
        put(len(code.instructions))
        out += code.instructions
        put(len(code.table))
        for entry in code.table:
            for number in entry:
                put(number)
        put(len(code.positions))
        out += code.positions
        put(len(code.traces))
        out += code.traces
        return out

    def container(self, filename: int, codes: list[bytearray]) -> bytes:
        """The whole file."""
        payload = bytearray()
        write_unsigned(payload, len(self.strings))
        payload += self.string_data
        write_unsigned(payload, len(self.constants))
        payload += self.constant_data
        write_unsigned(payload, filename)
        write_unsigned(payload, len(codes))
        for code in codes:
            payload += code
        if len(payload) > 0xFFFFFFFF:
            raise FormatError("the program is larger than 4 GiB")
        return pack("<4sHHII", MAGIC, FORMAT_VERSION, 0, len(payload), crc32(payload)) + payload


def build_program(module: Code, filename: str) -> Program:
    """The program whose module code is given; its children are numbered in pre-order."""
    writer = Writer()
    name = writer.string(filename)
    numbered: list[Code] = []
    children: list[list[int]] = []
    stack = [(module, -1)]
    while stack:
        code, parent = stack.pop()
        if parent >= 0:
            children[parent].append(len(numbered))
        stack.extend([(child, len(numbered)) for child in reversed(code.children)])
        numbered.append(code)
        children.append([])
    codes = [writer.code(code, indices) for code, indices in zip(numbered, children, strict=True)]
    return _new_program(writer.container(name, codes), filename)


class Reader:
    """Decodes a container with bounds checks; every defect is a FormatError."""

    __slots__ = ("at", "constants", "data", "end", "strings")

    def __init__(self, data: bytes) -> None:
        check_container(data)
        self.data = data
        self.at = HEADER_SIZE
        self.end = len(data)
        self.strings: list[str] = []
        self.constants: list[Any] = []

    def unsigned(self) -> int:
        number = shift = 0
        while True:
            if self.at >= self.end:
                raise FormatError("damaged: the payload ends inside a number")
            byte = self.data[self.at]
            self.at += 1
            number |= (byte & 127) << shift
            if byte < 128:
                return number
            shift += 7
            if shift >= 70:
                raise FormatError("damaged: a number is longer than 10 bytes")

    def count(self) -> int:
        """A number of things that follow, each of which takes a byte or more."""
        number = self.unsigned()
        if number > self.end - self.at:
            raise FormatError("damaged: a count exceeds the payload")
        return number

    def take(self, size: int) -> bytes:
        if size > self.end - self.at:
            raise FormatError("damaged: a length exceeds the payload")
        self.at += size
        return self.data[self.at - size:self.at]

    def _item(self, pool: list[Any], what: str) -> Any:
        index = self.unsigned()
        if index >= len(pool):
            raise FormatError(f"damaged: {what} {index} of {len(pool)}")
        return pool[index]

    def string(self) -> str:
        text: str = self._item(self.strings, "string")
        return text

    def _pools(self) -> None:
        self.strings = []
        for _ in range(self.count()):
            try:
                self.strings.append(self.take(self.unsigned()).decode("utf-8", "surrogatepass"))
            except UnicodeDecodeError:
                raise FormatError("damaged: a string is not UTF-8") from None
        self.constants = []
        for _ in range(self.count()):
            self.constants.append(self._constant())

    def _constant(self) -> Any:
        tag = self.take(1)
        if tag == b"s":
            return self.string()
        if tag == b"i":
            number = self.unsigned()
            value = -((number + 1) >> 1) if number & 1 else number >> 1
            if not -SMALL_INT <= value < SMALL_INT:
                raise FormatError("damaged: a small int has more than 49 bits")
            return value
        if tag == b"I":
            size = self.unsigned()
            sign = self.take(1)[0]
            if sign > 1:
                raise FormatError("damaged: the sign of an int is neither 0 nor 1")
            magnitude = int.from_bytes(self.take(size), "little")
            return -magnitude if sign else magnitude
        if tag == b"d":
            return unpack_from("<d", self.take(8))[0]
        if tag == b"c":
            return complex(*unpack_from("<dd", self.take(16)))
        if tag == b"b":
            return self.take(self.unsigned())
        if tag == b"t":
            return tuple(self._item(self.constants, "constant") for _ in range(self.count()))
        if tag == b"f":
            try:
                return FrozenSet(self._item(self.constants, "constant") for _ in range(self.count()))
            except TypeError:
                raise FormatError("damaged: an unhashable item of a frozenset") from None
        try:
            return {b"N": None, b"T": True, b"F": False, b"E": Ellipsis}[tag]
        except KeyError:
            raise FormatError(f"damaged: unknown tag {tag!r} of a constant") from None

    def filename(self) -> str:
        self._pools()
        return self.string()

    def module(self) -> Code:
        """The module's code, with all other codes below it."""
        try:
            self.filename()
            codes = [self._code() for _ in range(self.count())]
        except struct_error:
            raise FormatError("damaged: the payload ends early") from None
        if self.at != self.end:
            raise FormatError("damaged: bytes follow the last code")
        if not codes:
            raise FormatError("damaged: a program without code")
        owned = set()
        for index, (code, children) in enumerate(codes):
            for child in children:
                if not index < child < len(codes) or child in owned:
                    raise FormatError(f"damaged: code {index} cannot have the child {child}")
                owned.add(child)
                code.children.append(codes[child][0])
        return codes[0][0]

    def _code(self) -> tuple[Code, list[int]]:
        unsigned, count, string = self.unsigned, self.count, self.string
        code = Code()
        code.name = string()
        code.qualname = string()
        code.flags = unsigned()
        code.positional = unsigned()
        code.positional_only = unsigned()
        code.keyword_only = unsigned()
        code.registers = unsigned()
        code.variables = [string() for _ in range(count())]
        code.free = [(unsigned(), unsigned(), string()) for _ in range(count())]
        code.cells = [unsigned() for _ in range(count())]
        code.constants = [self._item(self.constants, "constant") for _ in range(count())]
        code.sites = [string() for _ in range(count())]
        children = [unsigned() for _ in range(count())]
        code.children = []
        code.first_line = unsigned()
        docstring = unsigned()
        if docstring > len(self.constants):
            raise FormatError(f"damaged: docstring {docstring - 1} of {len(self.constants)}")
        code.docstring = self.constants[docstring - 1] if docstring else None
        code.instructions = self.take(unsigned())
        code.table = [(unsigned(), unsigned(), unsigned(), unsigned(), unsigned())
                      for _ in range(count())]
        code.positions = self.take(unsigned())
        code.traces = self.take(unsigned())
        return code, children


def read_module(program: Program | bytes) -> Code:
    """The module's code of a program, decoded. Raises FormatError when it is malformed."""
    return Reader(bytes(program)).module()
