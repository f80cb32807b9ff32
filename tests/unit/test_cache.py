"""The compile cache on disk: used, keyed by content, switched off, safe with many writers."""

import os
import subprocess

import pytest

from helpers import PVM, run_pvm


@pytest.fixture
def cache(tmp_path, monkeypatch):
    folder = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    monkeypatch.setenv("LOCALAPPDATA", str(folder))
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.delenv("PVM_NO_CACHE", raising=False)
    return folder


def entries(folder):
    return sorted(path for path in folder.rglob("*.pvmc"))


def test_a_script_is_compiled_once(tmp_path, cache):
    script = tmp_path / "s.py"
    script.write_text("print('one')", "utf-8")
    assert run_pvm("run", script).stdout == "one\n"
    first = entries(cache)
    assert len(first) == 1
    stamp = first[0].stat().st_mtime_ns
    assert run_pvm("run", script).stdout == "one\n"
    assert entries(cache) == first and first[0].stat().st_mtime_ns == stamp


def test_another_source_is_another_entry(tmp_path, cache):
    script = tmp_path / "s.py"
    for number in range(3):
        script.write_text(f"print({number})", "utf-8")
        assert run_pvm("run", script).stdout == f"{number}\n"
    assert len(entries(cache)) == 3


def test_imported_modules_are_cached(tmp_path, cache):
    (tmp_path / "m.py").write_text("value = 5", "utf-8")
    (tmp_path / "s.py").write_text("import m\nprint(m.value)", "utf-8")
    assert run_pvm("run", tmp_path / "s.py").stdout == "5\n"
    assert len(entries(cache)) == 2


def test_off(tmp_path, cache):
    script = tmp_path / "s.py"
    script.write_text("print(1)", "utf-8")
    assert run_pvm("run", script, env={"PVM_NO_CACHE": "1"}).stdout == "1\n"
    assert entries(cache) == []


@pytest.mark.parametrize("damage", [b"", b"PVMC", b"garbage" * 50])
def test_a_damaged_entry_is_no_matter(tmp_path, cache, damage):
    script = tmp_path / "s.py"
    script.write_text("print('fine')", "utf-8")
    run_pvm("run", script)
    (entry,) = entries(cache)
    entry.write_bytes(damage)
    assert run_pvm("run", script).stdout == "fine\n"
    assert entry.read_bytes() != damage


def test_a_folder_that_cannot_be_written(tmp_path, cache):
    cache.write_text("a file where the folder should be", "utf-8")
    script = tmp_path / "s.py"
    script.write_text("print('fine')", "utf-8")
    assert run_pvm("run", script).stdout == "fine\n"


def test_many_writers(tmp_path, cache):
    script = tmp_path / "s.py"
    script.write_text("x = 0\n" + "x += 1\n" * 2000 + "print(x)", "utf-8")
    running = [subprocess.Popen([*PVM, "run", str(script)], stdout=subprocess.PIPE, text=True, env=dict(os.environ)) for _ in range(6)]
    assert [process.communicate()[0] for process in running] == ["2000\n"] * 6
    assert len(entries(cache)) == 1
    assert [path for path in cache.rglob("*") if path.is_file() and path.suffix != ".pvmc"] == []


def test_in_memory_a_source_is_compiled_once():
    import time

    import pvm

    source = "x = 0\n" + "x += 1\n" * 5000 + "x"
    start = time.perf_counter()
    assert pvm.run(source) == 5000
    first = time.perf_counter() - start
    start = time.perf_counter()
    assert pvm.run(source) == 5000
    assert time.perf_counter() - start < first / 3
