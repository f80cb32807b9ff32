"""`Program` and the `.pvmc` container: round trips, and what happens to damaged files."""

import copy
import os
import pickle
import random
import struct
import subprocess
import sys
import zlib

import pytest

from pvm.compiler import compile
from pvm.dis import disassemble, instructions, positions
from pvm.errors import FormatError
from pvm.program import FORMAT_VERSION, HEADER_SIZE, Code, FrozenSet, Program, build_program, read_module

SOURCE = '''
"""Doc."""
import math
def f(a, b=1, *c, d, e=2, **g):
    """A function."""
    x = [1, 2.5, 3j, "text", b"bytes", None, True, ..., 10 ** 30, -10 ** 30, (1, (2, 3))]
    try:
        return a in {"p", "q"} or [i for i in x if (lambda: i)]
    except E as error:
        raise
    finally:
        g()
class A:
    def m(self): return super().m()
"end \\ud800 é 😀"
'''


def test_round_trip():
    program = compile(SOURCE, "dir/name.py")
    data = bytes(program)
    again = Program.from_bytes(data)
    assert again == program and hash(again) == hash(program) and bytes(again) == data
    assert again.filename == program.filename == "dir/name.py"
    assert again.dis() == program.dis()
    assert bytes(build_program(read_module(program), "dir/name.py")) == data
    assert program != compile(SOURCE, "other.py") and program != data


def test_decoded_code():
    module = read_module(compile(SOURCE))
    function, klass = module.children
    assert (function.name, function.qualname, function.docstring) == ("f", "f", "A function.")
    assert (function.positional, function.positional_only, function.keyword_only) == (2, 0, 2)
    assert function.variables[:6] == ["a", "b", "d", "e", "c", "g"]
    assert klass.children[0].qualname == "A.m"
    assert klass.children[0].free == [(0, 1, "__class__")]
    assert module.docstring == "Doc."
    assert (1, 2.5, 3j, "text", b"bytes", None, True, ..., 10 ** 30, -10 ** 30, (1, (2, 3))) \
        in function.constants
    assert frozenset({"p", "q"}) in function.constants
    assert "end \ud800 é 😀" in module.constants


@pytest.mark.parametrize("value", [
    0.0, -0.0, 1e308, float("inf"), 1j, -0.0j, 2 ** 47, 2 ** 48 - 1, 2 ** 48, -2 ** 48, -2 ** 48 - 1,
    2 ** 63, 2 ** 64, -2 ** 64, 10 ** 4000, 40000, -40000, "", "\0", "a" * 300, "\ud800", b"", b"\xff" * 200,
    (), ((),), (1, "a", None, True, ...), FrozenSet(), FrozenSet([2, "x", (1, "y")])], ids=lambda v: repr(v)[:20])
def test_constants_round_trip(value):
    code = read_module(compile("x"))
    code.constants = [value]
    again = read_module(build_program(code, "f")).constants[0]
    assert type(again) is type(value) and repr(again) == repr(value)


def test_save_and_load(tmp_path):
    program = compile(SOURCE)
    path = tmp_path / "program.pvmc"
    program.save(path)
    assert Program.load(path) == program == Program.load(str(path))
    assert os.listdir(tmp_path) == ["program.pvmc"]
    program.save(str(path))
    with pytest.raises(OSError):
        program.save(tmp_path / "missing" / "program.pvmc")
    with pytest.raises(OSError):
        Program.load(tmp_path / "missing.pvmc")


def test_immutable():
    program = compile("1")
    for name in ("_data", "filename", "new"):
        with pytest.raises(AttributeError):
            setattr(program, name, b"")
    with pytest.raises(AttributeError):
        del program._data
    with pytest.raises(TypeError):
        Program()
    assert not hasattr(program, "__dict__")


def test_pickle_and_copy():
    program = compile(SOURCE, "name.py")
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(program, protocol))
        assert again == program and again.filename == "name.py"
    assert copy.copy(program) is program and copy.deepcopy([program])[0] is program
    assert {program: 1}[compile(SOURCE, "name.py")] == 1


def test_bytes_do_not_depend_on_the_hash_seed():
    command = ("from pvm.compiler import compile; import sys;"
               f"sys.stdout.buffer.write(bytes(compile({SOURCE!r}, 'x')))")
    found = set()
    for seed in ("0", "1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        found.add(subprocess.run([sys.executable, "-c", command], env=environment, check=True,
                                 stdout=subprocess.PIPE).stdout)
    assert found == {bytes(compile(SOURCE, "x"))}


def sealed(payload):
    """A container with a correct header around any payload."""
    return struct.pack("<4sHHII", b"PVMC", FORMAT_VERSION, 0, len(payload), zlib.crc32(payload)) + payload


def test_reasons():
    data = bytes(compile(SOURCE))
    newer = bytearray(data)
    newer[4] = FORMAT_VERSION + 1
    flagged = bytearray(data)
    flagged[6] = 1
    damaged = bytearray(data)
    damaged[-1] ^= 1
    for bad, reason in ((b"", "truncated"), (b"PV", "truncated"), (data[:10], "truncated"),
                        (data[:-1], "truncated"), (b"\x7fELF" + data[4:], "no pvm program"),
                        (b"print(1)", "no pvm program"), (bytes(newer), "newer"),
                        (bytes(flagged), "flags"), (bytes(damaged), "checksum"),
                        (data + b"x", "follow")):
        with pytest.raises(FormatError, match=reason):
            Program.from_bytes(bad)


def test_load_names_the_file(tmp_path):
    path = tmp_path / "bad.pvmc"
    path.write_bytes(b"nonsense")
    with pytest.raises(FormatError, match=r"bad\.pvmc"):
        Program.load(path)


def test_every_truncation_is_noticed():
    data = bytes(compile(SOURCE))
    for size in range(len(data)):
        with pytest.raises(FormatError):
            Program.from_bytes(data[:size])


def test_every_flipped_byte_is_noticed():
    data = bytes(compile(SOURCE))
    for at in range(len(data)):
        changed = bytearray(data)
        changed[at] ^= 0x41
        with pytest.raises(FormatError):
            Program.from_bytes(bytes(changed))


def decode_everything(data):
    program = Program.from_bytes(data)
    stack = [read_module(program)]
    while stack:
        code = stack.pop()
        list(instructions(code))
        list(positions(code))
        stack += code.children
    disassemble(program)


def test_damage_behind_a_good_checksum_is_an_error_or_harmless():
    payload = bytes(compile(SOURCE))[HEADER_SIZE:]
    generator = random.Random(1)
    refused = 0
    for size in range(0, len(payload), 7):
        with pytest.raises(FormatError):
            decode_everything(sealed(payload[:size]))
    for _ in range(1500):
        changed = bytearray(payload)
        for _ in range(generator.choice((1, 1, 2, 5))):
            changed[generator.randrange(len(changed))] = generator.choice((0, 1, 127, 128, 255, generator.randrange(256)))
        try:
            decode_everything(sealed(bytes(changed)))
        except FormatError:
            refused += 1
    assert refused > 300


def test_counts_are_bounded_by_the_payload():
    for payload in (b"\xff" * 20, b"\xff\xff\xff\xff\x0f", b"\x00\xff\xff\xff\x7f", b"\x01\xff\xff\x7f",
                    b"\x00\x01I\xff\xff\xff\x7f\x00", b"\x00\x01t\xff\xff\x7f", b"\x00\x01?"):
        with pytest.raises(FormatError):
            decode_everything(sealed(payload))


def test_smaller_than_pyc():
    """The container stays below 0.8 of the host's `.pyc` for a real module."""
    import argparse
    import marshal
    with open(argparse.__file__, "rb") as file:
        source = file.read()
    host = __builtins__["compile"] if isinstance(__builtins__, dict) else __builtins__.compile
    pyc = len(marshal.dumps(host(source, "argparse.py", "exec"))) + 16
    assert len(bytes(compile(source, "argparse.py"))) < 0.8 * pyc


def test_code_has_no_stray_attributes():
    with pytest.raises(AttributeError):
        Code().other = 1
