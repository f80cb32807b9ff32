"""The guest's files are in its machine's memory: nothing of the host is there but the text of modules it may import."""

import io
import os
import subprocess
import sys

import pytest

import pvm


def run(source, path=None, **inputs):
    return pvm.VM(path=path, stdout=io.StringIO()).run(source, inputs)


def test_the_file_system_begins_empty():
    assert run("import os\n[sorted(os.listdir(f)) for f in ('/', '/tmp', '/dev')]") == [["dev", "tmp"], [], ["null"]]
    assert run("import os\n(dict(os.environ), os.getcwd(), os.getpid(), os.cpu_count())") == ({}, "/", 1, 1)


@pytest.mark.parametrize("path", ["/etc/passwd", "/etc", "/proc/self/environ", "/root", "/home", sys.executable, os.path.abspath(__file__), os.getcwd(), "/tmp/x"])
def test_no_file_of_the_host_is_seen(path):
    assert run("import os\n(os.path.exists(p), os.path.lexists(p), os.access(p, os.R_OK))", p=path) == (False, False, False)
    for call in ("open(p)", "os.open(p, os.O_RDONLY)", "os.listdir(p)", "os.stat(p)"):
        with pytest.raises(pvm.GuestError) as caught:
            run(f"import os\n{call}", p=path)
        assert caught.value.type_name == "FileNotFoundError"


def test_nothing_is_written_to_the_host(tmp_path):
    source = "import os\nos.makedirs(p)\nopen(p + '/f', 'w').write('x')\nopen(p + '/f').read()"
    assert run(source, p=str(tmp_path)) == "x"
    assert list(tmp_path.iterdir()) == []


def test_machines_do_not_share_files():
    one, two = pvm.VM(), pvm.VM()
    one.run("open('/shared', 'w').write('x')")
    assert two.run("import os\nos.path.exists('/shared')") is False
    assert one.run("open('/shared').read()") == "x"


@pytest.mark.unstressed(reason="imports of large modules, each of whose steps would collect all of them")
def test_the_text_of_granted_modules_is_read_and_no_more(tmp_path):
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "mine.py").write_text("def f():\n    return 1\n", "utf-8")
    (inside / "secret.txt").write_text("secret", "utf-8")
    (tmp_path / "other.py").write_text("x = 1\n", "utf-8")
    (inside / "link.py").symlink_to(tmp_path / "other.py")
    (inside / "up").symlink_to(tmp_path)
    folder = str(inside)
    assert run("open(p + '/mine.py').read()", [folder], p=folder) == "def f():\n    return 1\n"
    assert run("import inspect, mine\ninspect.getsource(mine.f)", [folder]) == "def f():\n    return 1\n"
    assert run("import os\nos.listdir(p)", [folder], p=folder) == ["link.py", "mine.py", "up"]
    for name in ("secret.txt", "link.py", "up/other.py", "../other.py", "up/inside/secret.txt"):
        with pytest.raises(pvm.GuestError):
            run("open(p).read()", [folder], p=f"{folder}/{name}")
    with pytest.raises(pvm.GuestError):
        run("open(p)", p=f"{folder}/mine.py")
    for change in ("open(p, 'w')", "open(p, 'a')", "os.remove(p)", "os.rename(p, '/x')", "os.truncate(p, 0)", "os.chmod(p, 0)"):
        with pytest.raises(pvm.GuestError):
            run(f"import os\n{change}", [folder], p=f"{folder}/mine.py")
    assert (inside / "mine.py").read_text("utf-8") == "def f():\n    return 1\n"


def test_texts_of_the_library_are_read_and_installed_packages_are_not(tmp_path, monkeypatch):
    library = tmp_path / "library"
    installed = library / "site-packages"
    installed.mkdir(parents=True)
    (library / "table.txt").write_text("1 2", "utf-8")
    (library / "key.pem").write_text("secret", "utf-8")
    (library / "link.txt").symlink_to(installed / "secret.txt")
    for name in ("secret.txt", "package.py"):
        (installed / name).write_text("secret = 1", "utf-8")
    monkeypatch.setattr(pvm.importer, "_REAL_LIBRARY", str(library.resolve()))
    monkeypatch.setattr(pvm.importer, "_INSTALLED", (str(installed.resolve()),))
    assert run("open(p).read()", p=f"{library}/table.txt") == "1 2"
    assert run("import os\nos.listdir(p)", p=str(library)) == ["link.txt", "table.txt"]
    for name in ("key.pem", "link.txt", "site-packages/secret.txt", "site-packages/package.py", "site-packages/../site-packages/package.py"):
        with pytest.raises(pvm.GuestError):
            run("open(p)", p=f"{library}/{name}")
    with pytest.raises(pvm.GuestError):
        run("import sys\nsys.path.append(p)\nimport package", p=str(installed))
    assert run("import package\npackage.secret", [str(installed)]) == 1


def test_an_importer_of_the_host_s_own_grants_no_text():
    machine = pvm.VM(importer=lambda name, package, path: None)
    assert machine.run("import sys\nlen(sys.path)") == 0
    with pytest.raises(pvm.GuestError):
        machine.run(f"open({os.__file__!r})")


@pytest.mark.parametrize("call", ["os.system('true')", "os.execv('/bin/true', ['true'])", "os.posix_spawn('/bin/true', ['true'], {})", "os.setuid(0)",
                                  "os.kill(os.getppid(), 9)", "os.kill(4321, 9)", "os.fork()", "os.chroot('/')"])
def test_processes_are_refused(call):
    with pytest.raises(pvm.GuestError) as caught:
        run(f"import os\n{call}")
    assert caught.value.type_name in ("PermissionError", "ProcessLookupError", "AttributeError")


def test_signals_stay_in_the_machine():
    import signal
    before = signal.getsignal(signal.SIGTERM)
    source = "import signal, os\nseen = []\nsignal.signal(15, lambda n, f: seen.append(n))\nos.kill(os.getpid(), 15)\nsignal.raise_signal(15)\nseen"
    assert run(source) == [15, 15]
    assert signal.getsignal(signal.SIGTERM) is before


def test_modules_of_the_program_s_own_making_are_imported():
    source = """
import sys, os
os.makedirs('/code/pack')
open('/code/plain.py', 'w').write('value = 1')
open('/code/pack/__init__.py', 'w').write('from . import inner')
open('/code/pack/inner.py', 'w').write('value = 2')
sys.path.insert(0, '/code')
import plain, pack
(plain.value, pack.inner.value, plain.__file__, plain.__spec__.name, pack.__path__)
"""
    assert run(source) == (1, 2, "/code/plain.py", "plain", ["/code/pack"])
    source = """
import sys, os
os.makedirs('/pack')
open('/pack/__init__.py', 'w').write("__all__ = ['inner']")
open('/pack/inner.py', 'w').write('value = 3')
sys.path.insert(0, '/')
from pack import *
inner.value
"""
    assert run(source) == 3


@pytest.mark.unstressed(reason="imports of large modules, each of whose steps would collect all of them")
def test_finders_in_meta_path_are_asked():
    source = """
import sys, importlib.util
class Finder:
    def find_spec(self, name, path, target=None):
        if name.startswith('made_'):
            return importlib.util.spec_from_loader(name, self)
    def create_module(self, spec):
        return None
    def exec_module(self, module):
        module.value = module.__name__
sys.meta_path.insert(0, Finder())
import made_up, json
from made_by import value
(made_up.value, value, json.loads('1'))
"""
    assert run(source) == ("made_up", "made_by", 1)


@pytest.mark.unstressed(reason="imports of large modules, each of whose steps would collect all of them")
def test_specs_and_loaders():
    source = """
import sys, json, importlib, importlib.util
one = importlib.util.find_spec('json.decoder')
module = importlib.util.module_from_spec(one)
one.loader.exec_module(module)
(json.__spec__.name, sys.__spec__.origin, one.parent, module is not json.decoder, module.JSONDecoder.__name__,
 importlib.import_module('json.decoder') is json.decoder, importlib.util.find_spec('no_such_module'),
 'class JSONDecoder' in one.loader.get_source('json.decoder'), importlib.reload(json) is json)
"""
    assert run(source) == ("json", "built-in", "json", True, "JSONDecoder", True, None, True, True)


def test_functions_of_atexit_are_called_at_the_end(tmp_path):
    script = tmp_path / "script.py"
    script.write_text("import atexit\natexit.register(print, 'first')\natexit.register(print, 'last')\nprint('body')\n", "utf-8")
    result = subprocess.run([sys.executable, "-m", "pvm", "run", str(script)], capture_output=True, text=True, timeout=60, check=False)
    assert (result.stdout, result.returncode) == ("body\nlast\nfirst\n", 0)
    script.write_text("import atexit\natexit.register(print, 'end')\nraise SystemExit(3)\n", "utf-8")
    result = subprocess.run([sys.executable, "-m", "pvm", "run", str(script)], capture_output=True, text=True, timeout=60, check=False)
    assert (result.stdout, result.returncode) == ("end\n", 3)


@pytest.mark.unstressed(reason="importing traceback takes most of a minute")
def test_functions_of_atexit_that_fail_keep_none_from_being_called(tmp_path):
    script = tmp_path / "script.py"
    script.write_text("import atexit\natexit.register(print, 'first')\natexit.register(lambda: 1 / 0)\natexit.register(print, 'last')\nprint('body')\n", "utf-8")
    result = subprocess.run([sys.executable, "-m", "pvm", "run", str(script)], capture_output=True, text=True, timeout=60, check=False)
    assert result.stdout == "body\nlast\nfirst\n" and "ZeroDivisionError" in result.stderr and result.returncode == 0


def test_standard_streams_are_text_files():
    out = io.StringIO()
    machine = pvm.VM(stdout=out, stdin=io.StringIO("one\ntwo\nthree"))
    source = """
import sys, io, os
print(sys.stdin.readline().encode(), [line.encode() for line in sys.stdin], sys.stdin.read().encode())
sys.stdout.buffer.write('h\\u00e9\\n'.encode()); os.write(1, b'fd\\n'); sys.stdout.writelines(['a', 'b\\n'])
with open(1, 'w', closefd=False) as file:
    file.write('through open\\n')
(sys.stdout.encoding, sys.stdout.errors, sys.stdout.isatty(), sys.stdout.name, isinstance(sys.stdout, io.TextIOBase), sys.stdout.writable())
"""
    assert machine.run(source) == ("utf-8", "strict", False, "<stdout>", True, True)
    assert out.getvalue() == "b'one\\n' [b'two\\n', b'three'] b''\nh\u00e9\nfd\nab\nthrough open\n"
    with pytest.raises(pvm.GuestError) as caught:
        machine.run("import sys\nsys.stdout.fileno()")
    assert caught.value.type_name == "io.UnsupportedOperation"


def test_what_is_left_of_a_line_of_standard_input_is_read_next():
    lines = "abcdef\nxyz\nlonger line\nand\nmore\neven\nlast\n"
    source = """
import sys
[sys.stdin.read(1), sys.stdin.read(2), sys.stdin.readline(), input(), sys.stdin.read(10), next(sys.stdin), sys.stdin.readlines(1), sys.stdin.read(1),
 sys.stdin.read(), sys.stdin.read(1)]
"""
    expected = ["a", "bc", "def\n", "xyz", "longer lin", "e\n", ["and\n"], "m", "ore\neven\nlast\n", ""]
    assert pvm.VM(stdin=io.StringIO(lines)).run(source) == expected
    source = """
import sys
[sys.stdin.buffer.read(1), sys.stdin.buffer.readline(), sys.stdin.readline(), sys.stdin.buffer is sys.stdin.buffer,
 sys.stdout.buffer is sys.stdout.buffer]
"""
    assert pvm.VM(stdin=io.StringIO(lines)).run(source) == [b"a", b"bcdef\n", "xyz\n", True, True]


def test_input_reads_and_writes_where_sys_says():
    source = """
import io, sys
own, sys.stdin = sys.stdin, io.StringIO('abc\\ndef')
seen = [input(), input('prompt ')]
for name, stream in (('stdin', None), ('stdin', own)):
    try:
        input()
    except (EOFError, RuntimeError) as error:
        seen.append(str(error))
    setattr(sys, name, stream)
    try:
        seen.append(input())
    except RuntimeError as error:
        seen.append(str(error))
sys.stdout = io.StringIO()
seen.append(input('to another place'))
seen.append(sys.stdout.getvalue())
del sys.stdin
try:
    input()
except RuntimeError as error:
    seen.append(str(error))
seen
"""
    out = io.StringIO()
    seen = pvm.VM(stdin=io.StringIO("one\ntwo\nthree"), stdout=out).run(source)
    assert seen == ["abc", "def", "EOF when reading a line", "input(): lost sys.stdin", "input(): lost sys.stdin", "one", "two", "to another place",
                    "input(): lost sys.stdin"]
    assert out.getvalue() == "prompt "


def test_a_part_of_a_line_of_standard_input_is_read_by_its_length():
    source = """
import sys
own = sys.stdin
[own.readline(3), own.readline(), own.readline(0), input(), own.readline(-1), [*own], own.readline()]
"""
    assert pvm.VM(stdin=io.StringIO("hello\nworld\nthree\nfour\nfive")).run(source) == [
        "hel", "lo\n", "", "world", "three\n", ["four\n", "five"], ""]


def test_standard_input_is_decoded_as_reconfigured():
    source = """
import sys
own = sys.stdin
own.reconfigure(errors='replace')
[own.errors, own.readline(), own.encoding, own.readline()]
"""
    assert pvm.VM(stdin=io.StringIO("h\udce9llo\nx")).run(source) == ["replace", "h\ufffdllo\n", "utf-8", "x"]


def test_standard_output_in_the_place_of_another_is_itself():
    out, errors = io.StringIO(), io.StringIO()
    machine = pvm.VM(stdout=out, stderr=errors)
    machine.run("import contextlib, sys\nwith contextlib.redirect_stdout(sys.stderr):\n    print('error')\nprint('output')\nsys.stdout.buffer.write(b'bytes')")
    assert (out.getvalue(), errors.getvalue()) == ("output\nbytes", "error\n")


def test_the_host_is_given_what_other_encodings_mean():
    out = io.StringIO()
    pvm.VM(stdout=out).run("import sys\nsys.stdout.reconfigure(encoding='latin-1', newline='\\r\\n')\nprint('h\\xe9')\nsys.stdout.buffer.write(b'\\xe9')")
    assert out.getvalue() == "h\xe9\r\n\xe9"
