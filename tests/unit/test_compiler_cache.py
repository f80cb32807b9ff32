"""The compile cache in memory and on disk."""

import os
import subprocess
import sys

import pytest

import pvm
from pvm import cache
from pvm.compiler import compile as pvm_compile
from pvm.errors import CompileError


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("PVM_NO_CACHE", raising=False)
    return tmp_path / "pvm"


@pytest.fixture
def counted(monkeypatch):
    calls = []

    def counting(*args, **kwargs):
        calls.append(args)
        return pvm_compile(*args, **kwargs)

    monkeypatch.setattr("pvm.compiler.compile", counting)
    cache.memory.clear()
    return calls


def files(folder):
    return [os.path.join(base, name) for base, _, names in os.walk(folder) for name in names]


def test_memory(counted):
    first = cache.compile_cached("x + 1")
    assert cache.compile_cached("x + 1") is first and len(counted) == 1
    for other in (("x + 2",), ("x + 1", "f.py"), ("x + 1", "<string>", "eval"),
                  ("x + 1", "<string>", "exec", True), (b"x + 1",)):
        assert cache.compile_cached(*other) is not first
    assert len(counted) == 6


def test_memory_forgets_the_least_lately_used(counted):
    cache.compile_cached("kept")
    for number in range(cache.MAX_ENTRIES + 50):
        cache.compile_cached(f"x{number}")
        cache.compile_cached("kept")
    assert len(cache.memory) == cache.MAX_ENTRIES
    before = len(counted)
    cache.compile_cached("kept")
    assert len(counted) == before
    cache.compile_cached("x0")
    assert len(counted) == before + 1


def test_what_guests_compile_is_kept_by_all_that_it_depends_on(counted):
    cache.guest_memory.clear()
    plain = ("x: int = 1; assert x", "f.py", "exec", True, 0, 0, 0)
    first = cache.compile_for_guest(*plain)
    assert cache.compile_for_guest(*plain) is first and len(counted) == 1
    for place, other in ((0, b"x: int = 1; assert x"), (1, "g.py"), (2, "single"), (3, False), (4, 0x1000000), (5, 1), (6, 700)):
        cache.compile_for_guest(*plain[:place], other, *plain[place + 1 :])
    assert len(counted) == 8
    cache.guest_memory.clear()


def test_guests_hold_little_in_memory(counted):
    cache.guest_memory.clear()
    text = "#" * (cache.MAX_GUEST_SOURCE // 5)
    for number in range(8):
        cache.compile_for_guest(f"{number}{text}", "f.py", "exec", True, 0, 0, 0)
    assert len(cache.guest_memory) <= 5
    for number in range(cache.MAX_GUEST_ENTRIES + 50):
        cache.compile_for_guest(f"x{number}", "f.py", "exec", True, 0, 0, 0)
    assert len(cache.guest_memory) == cache.MAX_GUEST_ENTRIES
    assert not cache.memory._programs
    cache.guest_memory.clear()


def test_code_that_warns_does_so_each_time_that_a_guest_compiles_it():
    source = "import warnings\nwith warnings.catch_warnings(record=True) as w:\n    warnings.simplefilter('always')\n" \
        "    for _ in range(3): compile('x is 1', 'f.py', 'eval')\nlen(w)"
    assert pvm.run(source) == 3


def test_memory_is_bounded_by_the_size_of_sources(counted):
    text = "#" * (cache.MAX_SOURCE // 5)
    for number in range(8):
        cache.compile_cached(f"{number}{text}")
    assert len(cache.memory) <= 5
    cache.memory.clear()
    cache.compile_cached("#" * (cache.MAX_SOURCE // 2))
    assert len(cache.memory) == 0


def test_errors_are_not_cached(counted):
    for _ in range(2):
        with pytest.raises(CompileError):
            cache.compile_cached("x =")
    assert len(counted) == 2


def test_disk(folder, counted):
    first = cache.compile_file("x = 1", "a.py")
    assert cache.compile_file("x = 1", "a.py") == first and len(counted) == 1
    assert len(files(folder)) == 1
    cache.compile_file("x = 1", "b.py")
    cache.compile_file("x = 2", "a.py")
    cache.compile_file(b"x = 1", "a.py")
    assert len(counted) == 4 and len(files(folder)) == 4


def test_damaged_entries_are_replaced(folder, counted):
    first = cache.compile_file("x = 1", "a.py")
    path, = files(folder)
    for damage in (b"", b"nonsense", bytes(first)[:-1], bytes(pvm_compile("x = 1", "other.py"))):
        with open(path, "wb") as file:
            file.write(damage)
        assert cache.compile_file("x = 1", "a.py") == first
        with open(path, "rb") as file:
            assert file.read() == bytes(first)


def test_off(folder, counted, monkeypatch):
    monkeypatch.setenv("PVM_NO_CACHE", "1")
    cache.compile_file("x = 1", "a.py")
    cache.compile_file("x = 1", "a.py")
    assert len(counted) == 2 and not files(folder)


def test_folder_that_cannot_be_written(folder, counted):
    folder.parent.mkdir(exist_ok=True)
    folder.write_text("in the way")
    assert cache.compile_file("x = 1", "a.py") == pvm_compile("x = 1", "a.py")


@pytest.mark.parametrize("platform, variables, expected", [
    ("linux", {"XDG_CACHE_HOME": "/c"}, "/c/pvm"),
    ("linux", {"XDG_CACHE_HOME": "relative", "HOME": "/h"}, "/h/.cache/pvm"),
    ("linux", {"HOME": "/h"}, "/h/.cache/pvm"),
    ("darwin", {"HOME": "/h"}, "/h/Library/Caches/pvm")])
@pytest.mark.skipif(os.name == "nt", reason="POSIX paths")
def test_folder_by_platform(platform, variables, expected, monkeypatch):
    for name in ("XDG_CACHE_HOME", "HOME", "PVM_NO_CACHE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert cache.cache_folder() == expected


def test_many_writers(folder):
    """Processes that write the same entry at once leave it whole and nothing beside it."""
    command = ("from pvm.cache import compile_file; import sys\n"
               "for n in range(30): compile_file(f'x = {n % 3}', 'a.py')")
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder.parent)}
    workers = [subprocess.Popen([sys.executable, "-c", command], env=environment) for _ in range(4)]
    assert [worker.wait() for worker in workers] == [0, 0, 0, 0]
    assert len(files(folder)) == 3 and all(name.endswith(".pvmc") for name in files(folder))
    for number in range(3):
        assert cache.compile_file(f"x = {number}", "a.py") == pvm_compile(f"x = {number}", "a.py")
