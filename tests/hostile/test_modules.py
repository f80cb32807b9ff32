"""Modules over native cores, given what they are not made for: they raise, and the process lives."""

import sys
from pathlib import Path

import pytest

from helpers import run

BOMBS = '''
import struct, binascii, unicodedata
attempts = [
    lambda: struct.calcsize("9223372036854775807i"), lambda: struct.calcsize("1i" * 2000),
    lambda: struct.unpack("4000000000x", b""), lambda: struct.unpack("1000000000000c", b""), lambda: struct.Struct("i").unpack_from(b"abcdefgh", 2 ** 63),
    lambda: struct.pack_into("i", bytearray(8), -2 ** 63, 1), lambda: struct.pack("%di" % 10 ** 6, *[1]), lambda: struct.pack("0s0s0s", b"", b"", 5),
    lambda: memoryview(b"ab").cast("B", [2 ** 62, 2 ** 62]), lambda: memoryview(bytearray(8))[2 ** 70:-2 ** 70:-2 ** 70].tolist(),
    lambda: memoryview(b"abcdef")[::3].cast("H"), lambda: memoryview(b"")[0], lambda: memoryview(b"").cast("B", [0]), lambda: memoryview(b"a" * 64).cast("B", [1] * 64).tolist(),
    lambda: unicodedata.normalize("NFKD", "\\ufdfa" * 10 ** 3)[0], lambda: unicodedata.lookup("A" * 10 ** 4), lambda: ("\\\\N{" + "A" * 10 ** 4 + "}").encode().decode("unicode_escape"),
    lambda: b"\\xff" * 10 ** 3 == ("\\udcff" * 10 ** 3).encode("utf-8", "surrogateescape"), lambda: binascii.unhexlify("0" * 10 ** 4),
    lambda: "a".encode("x" * 10 ** 4), lambda: b"a".decode("\\0"), lambda: "\\ud800".encode("utf-8", "\\0"),
]
for number, attempt in enumerate(attempts):
    try:
        attempt()
        print(number, "gave")
    except (ValueError, TypeError, LookupError, OverflowError, struct.error, MemoryError) as error:
        print(number, type(error).__name__)
'''

CORES = '''
import _buffers, _coding, _unidata, _complex, _containers
things = [None, 5, -1, 2 ** 70, 1.5, "a", b"ab", bytearray(b"ab"), [1], (1,), {}, object(), len, int, ValueError, memoryview(b"ab"), lambda: 0]
count = 0
for module in (_buffers, _coding, _unidata, _complex, _containers):
    for name, function in [*vars(module).items()]:
        if not callable(function):
            continue
        for n in range(6):
            for first in things:
                for second in (things if n > 1 else things[:1]):
                    arguments = [first, second, *things[:4]][:n]
                    try:
                        repr(function(*arguments))
                    except Exception:
                        count += 1
compiled = _buffers.compile(b"iis", ValueError)
for first in things:
    for second in things:
        for function in (_buffers.pack, _buffers.unpack, _buffers.write):
            for arguments in ((compiled, first, second), (first, compiled, second), (first, second, compiled)):
                try:
                    function(*arguments)
                except Exception:
                    count += 1
print("lives", count > 100)
'''

EXPORTS = '''
import array
views = []
for make in (lambda: bytearray(b"abcd" * 8), lambda: array.array("i", range(8))):
    base = make()
    for _ in range(50):
        views.append(memoryview(base)[::2])
    for change in (base.append, base.extend, base.__imul__, base.__delitem__, base.pop, base.insert):
        for arguments in ((), (1,), (0, 1), (b"x",), (slice(1),)):
            try:
                change(*arguments)
            except (BufferError, TypeError, ValueError, IndexError, OverflowError):
                pass
    print([sum(view) for view in views[-2:]])
    del views[:]
class Odd:
    def __init__(self, view): self.view = view
    def __index__(self):
        self.view.release()
        base.extend(b"x" * 1000)
        return 1
base = bytearray(16)
for use in (lambda v: v.__setitem__(0, Odd(v)), lambda v: v[Odd(v)], lambda v: v[Odd(v):], lambda v: v.__setitem__(slice(Odd(v)), b"a")):
    try:
        use(memoryview(base))
    except (ValueError, BufferError, TypeError) as error:
        print(type(error).__name__)
print("lives")
'''


PVM = [sys.executable, "-m", "pvm", "run", "--memory", "1 GB"]


def lines_of(program: str, folder: Path) -> list[str]:
    """What a program prints, run in a process of its own that must come to its end."""
    path = folder / "program.py"
    path.write_text(program, encoding="utf-8")
    outcome = run([*PVM, path], timeout=300)
    assert outcome.code == 0, outcome.stderr[-2000:]
    return outcome.stdout.splitlines()


@pytest.mark.unstressed(reason="texts as long as these, collected at every step, take minutes")
def test_bombs_raise(tmp_path):
    lines = lines_of(BOMBS, tmp_path)
    assert len(lines) == 22, lines


def test_a_record_larger_than_memory(tmp_path):
    path = tmp_path / "program.py"
    path.write_text("import struct; struct.pack('1000000000000s', b'')", encoding="utf-8")
    assert "MemoryLimit" in run([*PVM, path], timeout=60).stderr


def test_cores_take_anything(tmp_path):
    assert lines_of(CORES, tmp_path)[-1] == "lives True"


def test_bases_stay_in_place_under_views(tmp_path):
    assert lines_of(EXPORTS, tmp_path)[-1] == "lives"
