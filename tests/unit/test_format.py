"""The `.pvmc` container: what is in its header, and what reading it refuses."""

import struct
import zlib

import pytest

import pvm

SOURCE = "def f(n):\n    return [i * 2 for i in range(n)]\nf(3)"


@pytest.fixture
def data():
    return bytes(pvm.compile(SOURCE, filename="source.py"))


def test_round_trip(data):
    assert bytes(pvm.Program.from_bytes(data)) == data
    assert pvm.Program.from_bytes(data).run() == [0, 2, 4]


def test_header(data):
    magic, version, flags, length, checksum = struct.unpack_from("<4sHHII", data)
    assert magic == b"PVMC"
    assert version >= 1 and flags == 0
    assert length == len(data) - 16
    assert checksum == zlib.crc32(data[16:])


def with_header(data, **changes):
    fields = dict(zip(("magic", "version", "flags", "length", "checksum"), struct.unpack_from("<4sHHII", data), strict=True))
    fields.update(changes)
    return struct.pack("<4sHHII", *fields.values()) + data[16:]


@pytest.mark.parametrize(
    "change, words",
    [
        ({"magic": b"ABCD"}, "PVMC"),
        ({"version": 9999}, "newer"),
        ({"version": 0}, "version"),
        ({"length": 5}, "follow|length|payload"),
        ({"length": 1 << 31}, "truncated"),
        ({"checksum": 1}, "checksum|damaged"),
        ({"flags": 0x8000}, "flags"),
    ],
)
def test_what_is_wrong_is_said(data, change, words):
    with pytest.raises(pvm.FormatError, match=words):
        pvm.Program.from_bytes(with_header(data, **change))


@pytest.mark.parametrize("text", [b"", b"P", b"PVM", b"PVMC", b"PVMC\x01\x00", b"print('source')\n", b"\x7fELF" + b"\0" * 60, b"PK\x03\x04" + b"\0" * 60, bytes(16)])
def test_foreign_files(tmp_path, text):
    path = tmp_path / "foreign.pvmc"
    path.write_bytes(text)
    with pytest.raises(pvm.FormatError, match="foreign.pvmc"):
        pvm.Program.load(path)


def test_every_truncation(data):
    for length in range(len(data)):
        with pytest.raises(pvm.FormatError):
            pvm.Program.from_bytes(data[:length])


def test_trailing_bytes(data):
    with pytest.raises(pvm.FormatError):
        pvm.Program.from_bytes(data + b"\0")


def test_missing_file(tmp_path):
    with pytest.raises(FileNotFoundError):
        pvm.Program.load(tmp_path / "absent.pvmc")


def test_saving_leaves_no_temporary_files(tmp_path):
    program = pvm.compile(SOURCE)
    for _ in range(3):
        program.save(tmp_path / "x.pvmc")
    assert [path.name for path in tmp_path.iterdir()] == ["x.pvmc"]
    with pytest.raises(OSError):
        program.save(tmp_path / "no" / "folder.pvmc")


def test_format_error_is_one_of_ours_and_a_value_error(data):
    assert issubclass(pvm.FormatError, pvm.Error) and issubclass(pvm.FormatError, ValueError)
