"""The benchmark programs compute the same under both engines, and the stand-ins are right."""

import sys

import pytest

from helpers import ROOT, run, run_pvm

PROGRAMS = sorted((ROOT / "benchmarks").glob("micro/*.py")) + sorted((ROOT / "benchmarks").glob("programs/*.py"))


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_same_result(path, tmp_path):
    source = path.read_text("utf-8")
    n = int(source.split("# bench: n=", 1)[1].split("\n", 1)[0])
    script = tmp_path / "bench.py"
    script.write_text(f"{source}\n\nprint(main({max(1, n // 20)}), main({max(1, n // 50)}))\n", "utf-8")
    expected = run([sys.executable, script])
    assert expected.code == 0, expected.stderr
    assert run_pvm("run", script) == expected


def test_enough_of_them():
    names = {path.stem for path in PROGRAMS}
    assert len(list((ROOT / "benchmarks" / "micro").glob("*.py"))) >= 35
    assert len(list((ROOT / "benchmarks" / "programs").glob("*.py"))) >= 12
    twins = {path.stem for path in (ROOT / "benchmarks" / "micro").glob("*.lua")}
    assert len(twins) >= 15 and twins <= names


AES = """
import pyaes
block = bytes.fromhex("00112233445566778899aabbccddeeff")
for size in (16, 24, 32):
    print(bytes(pyaes.AES(bytes(range(size))).encrypt(block)).hex())
key = bytes.fromhex("2b7e151628aed2a6abf7158809cf4f3c")
counter = pyaes.Counter(0xF0F1F2F3F4F5F6F7F8F9FAFBFCFDFEFF)
text = bytes.fromhex("6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51")
print(pyaes.AESModeOfOperationCTR(key, counter).encrypt(text).hex())
"""

# FIPS 197, appendix C; NIST SP 800-38A, appendix F.5.1.
AES_ANSWERS = """\
69c4e0d86a7b0430d8cdb78070b4c55a
dda97ca4864cdfe06eaf70a0ec0d7191
8ea2b7ca516745bfeafc49904b496089
874d6191b620e3261bef6864990db6ce9806f66b7970fdff8617187bb9fffdff
"""


@pytest.mark.parametrize("engine", ["cpython", "pvm"])
def test_the_stand_in_cipher_gives_the_published_answers(tmp_path, engine):
    shim = ROOT / "benchmarks" / "pyperf_shim"
    (tmp_path / "pyaes.py").write_text((shim / "pyaes.py").read_text("utf-8"), "utf-8")
    script = tmp_path / "check.py"
    script.write_text(AES, "utf-8")
    outcome = run([sys.executable, script]) if engine == "cpython" else run_pvm("run", script)
    assert outcome.stdout == AES_ANSWERS, outcome.stderr
