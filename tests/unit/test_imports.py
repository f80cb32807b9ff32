"""Imports inside the machine: beside the script, packages, the host's pure modules, and what is refused."""

import pytest

import pvm


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "simple.py").write_text("value = 41\ndef f(): return value + 1\n", "utf-8")
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "__init__.py").write_text("from .inner import deep\nname = __name__\n", "utf-8")
    (tmp_path / "package" / "inner.py").write_text("from . import sibling\ndeep = sibling.x * 2\n", "utf-8")
    (tmp_path / "package" / "sibling.py").write_text("x = 21\n", "utf-8")
    (tmp_path / "circular_a.py").write_text("import circular_b\nx = 1\n", "utf-8")
    (tmp_path / "circular_b.py").write_text("import circular_a\ny = hasattr(circular_a, 'x')\n", "utf-8")
    (tmp_path / "wrong.py").write_text("def f(:\n", "utf-8")
    (tmp_path / "fails.py").write_text("1 / 0\n", "utf-8")
    return tmp_path


def run_in(folder, source):
    return pvm.VM(path=[str(folder)]).run(source)


def test_modules_and_packages(folder):
    assert run_in(folder, "import simple\nsimple.f()") == 42
    assert run_in(folder, "from simple import value as v\nv") == 41
    assert run_in(folder, "import package\npackage.deep, package.name, package.inner.sibling.x") == (42, "package", 21)
    assert run_in(folder, "import package.sibling as s\ns.x, s.__name__") == (21, "package.sibling")
    assert run_in(folder, "import circular_a\ncircular_a.circular_b.y") is False


def test_a_module_is_run_once(folder):
    assert run_in(folder, "import simple\nsimple.value = 1\nimport simple as again\nimport sys\nagain.value, sys.modules['simple'] is simple") == (1, True)


def test_errors_in_modules(folder):
    with pytest.raises(pvm.GuestError) as caught:
        run_in(folder, "import fails")
    assert caught.value.type_name == "ZeroDivisionError"
    assert "fails.py" in caught.value.traceback
    with pytest.raises(pvm.GuestError) as caught:
        run_in(folder, "import wrong")
    assert caught.value.type_name == "SyntaxError"
    with pytest.raises(pvm.GuestError) as caught:
        run_in(folder, "import not_there_at_all")
    assert caught.value.type_name == "ModuleNotFoundError"


def test_without_a_path_there_are_no_files(folder, monkeypatch):
    monkeypatch.chdir(folder)
    with pytest.raises(pvm.GuestError) as caught:
        pvm.run("import simple")
    assert caught.value.type_name == "ModuleNotFoundError"


@pytest.mark.parametrize("name", ["math", "time", "sys", "itertools", "array", "random", "bisect"])
def test_native_modules(name):
    assert pvm.run(f"import {name}\n{name}.__name__") == name


@pytest.mark.parametrize("name", ["heapq", "keyword", "colorsys"])
def test_pure_modules_of_the_host_s_library(name):
    assert pvm.run(f"import {name}\n{name}.__name__") == name


@pytest.mark.parametrize("name", ["ctypes", "pvm", "nt", "multiprocessing", "sqlite3", "ssl", "_ctypes", "_posixshmem", "mmap", "fcntl", "builtins.open"])
def test_what_reaches_the_host_is_absent_and_says_so(name):
    with pytest.raises(pvm.GuestError) as caught:
        pvm.run(f"import {name}")
    assert caught.value.type_name in ("ImportError", "ModuleNotFoundError")
    assert name.split(".")[0] in str(caught.value)


@pytest.mark.parametrize("name", ["../outside", "..", "a/b", "/etc/passwd", "a\0b", ""])
def test_names_do_not_leave_the_path(tmp_path, name):
    (tmp_path / "outside.py").write_text("x = 1", "utf-8")
    inside = tmp_path / "inside"
    inside.mkdir()
    with pytest.raises(pvm.GuestError) as caught:
        pvm.VM(path=[str(inside)]).run(f"__import__({name!r})")
    assert caught.value.type_name in ("ImportError", "ModuleNotFoundError", "ValueError", "NameError")
