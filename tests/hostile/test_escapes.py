"""Guest code that looks for a way out: to the host's objects, files, modules, or memory."""

import io
import sys
import os

import pytest

import pvm

from helpers import run_python

TRACED = """
import sys
seen = []
sys.settrace(lambda frame, event, argument: seen.append(frame))
(lambda: sorted([2, 1], key=lambda v: v))()
sys.settrace(None)
frame = seen[-1]
"""

BLOCKED = [
    "open('/etc/passwd')", "__import__('os').system('true')", "import os\nos.fork()", "import os\nopen(os.devnull + '/x')",
    pytest.param("import subprocess\nsubprocess.run(['true'])", marks=pytest.mark.unstressed(reason="importing subprocess takes longer than the limit of ten seconds")),
    "eval('__import__(\"os\")')", "exec('import os\\nos.system(1)')",
    "().__class__.__bases__[0].__subclasses__()[0]()", "[c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0]",
    "(lambda: 0).__globals__['__builtins__']['__import__']('os')", "(lambda: 0).__code__.replace(co_code=b'x')", "type(lambda: 0)(1, {})",
    "import sys\nsys._getframe(0).f_back.f_globals", "import sys\nsys.modules['os']", "import sys\nsys.settrace(5)\n(lambda: 0)()", TRACED + "while True:\n    frame = frame.f_back\n    frame.f_globals",
    "(x for x in [1]).gi_frame.f_back.f_back", "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    e.__traceback__.tb_frame.f_back.f_back.f_globals",
    "breakpoint()", "memoryview(b'x').obj.__class__.__init__.__globals__", "print.__self__.open('/etc/passwd')", "len.__self__.__import__('os')",
    "__builtins__.open", "__builtins__['open']('/etc/passwd')", "__loader__.load_module('os')", "__spec__.loader", "''.__class__.__mro__[1].__subclasses__()[100].__init__.__globals__['sys']",
    "str.format('{0.__class__.__init__.__globals__}', type('C', (), {'__init__': lambda s: 0})())", "'{0.__globals__[__builtins__][open]}'.format(lambda: 0)",
    "int.__dict__['x'] = 1", "type.__setattr__(int, 'x', 1)", "int.x = 1", "list.append = None", "object.__setattr__(int, 'x', 1)", "dict.__class__ = 5",
    "class C(type(len)): pass", "type(len)()", "type((x for x in []))()", "object.__new__(type(len))", "(lambda: 0).__class__.__call__(1)",
    "import ctypes", "import gc\ngc.get_objects()", "import _io\n_io.FileIO('/etc/passwd')", "import io\nio.open('/etc/passwd')", "import builtins\nbuiltins.open('/etc/passwd')", "import importlib\nimportlib.import_module('os').system('true')",
    "exec(compile('import ctypes', 'f', 'exec'))",
    *[pytest.param("import socket\nsocket." + call, marks=pytest.mark.unstressed(reason="importing socket takes longer than the limit of ten seconds"))
      for call in ("create_connection(('127.0.0.1', 80), 1)", "socket().bind(('', 0))", "getaddrinfo('localhost', 80)")],
    "import _socket\n_socket.socket(fileno=1)",
    pytest.param("import asyncio\nasyncio.run(asyncio.create_subprocess_shell('true'))",
                 marks=pytest.mark.unstressed(reason="importing asyncio takes longer than the limit of ten seconds")),
    "import _posixsubprocess\n_posixsubprocess.fork_exec()",
    pytest.param("import ast\ncompile(ast.Expression(type('Name', (ast.AST,), {})()), '', 'eval')",
                 marks=pytest.mark.unstressed(reason="importing ast takes longer than the limit of ten seconds")),
    "import _syntax\n_syntax.compile([('AST', [], [])], '', 'eval')",
    "import _syntax\n_syntax.compile([('parse', [], [])], '', 'eval')", "import _syntax\n_syntax.compile([('Expression', [('body', (7,))], [])], '', 'eval')",
    "import _syntax\n_syntax.compile([], '', 'eval')", "import _syntax\n_syntax.compile(5, '', 'eval')", "import _syntax\n_syntax.compile([('Name', [('id', 5)], [])], '', 'eval')",
    "import _syntax\n_syntax.parse(5, '', 'exec', 0, -1)", "import _syntax\n_syntax.parse('x', '', 'exec', 1 << 40, -1)",
]


@pytest.mark.parametrize("source", BLOCKED)
def test_no_way_out(source):
    with pytest.raises((pvm.GuestError, pvm.ConversionError, pvm.CompileError)):
        pvm.run(source, stdout=io.StringIO())


def test_tracing_shows_the_guest_s_frames_alone():
    before = sys.gettrace(), sys.getprofile()
    assert pvm.run(TRACED + "[f.f_code.co_filename for f in seen]", filename="guest.py") == ["guest.py"] * 3
    assert (sys.gettrace(), sys.getprofile()) == before


@pytest.mark.unstressed(reason="importing pydoc takes longer than the limit of ten seconds")
@pytest.mark.parametrize("source", ["help()", "help('/etc/passwd')", "import pydoc\npydoc.pager('text')"])
def test_help_shows_texts_and_starts_nothing(source):
    out = io.StringIO()
    pvm.run(source, stdout=out)
    assert "root:" not in out.getvalue()
    assert out.getvalue()


def test_documentation_is_the_host_s_builtins_alone(monkeypatch):
    class Spy:
        __doc__ = "secret"
        __text_signature__ = "(secret)"

    monkeypatch.setattr(sys, "displayhook", Spy())
    assert pvm.run("import sys\n(sys.displayhook.__doc__, sys.displayhook.__text_signature__)") == (None, None)


def test_the_immortal_builtins_are_the_same_afterwards():
    for source in ("int.x = 1", "list.append = None", "str.upper = 5", "del dict.get", "ValueError.x = 1", "object.y = 2", "type.z = 1", "print.a = 1", "len.__name__ = 'x'", "None.x = 1"):
        with pytest.raises(pvm.GuestError):
            pvm.run(source)
    assert pvm.run("[[1].append, 'a'.upper(), {}.get, hasattr(int, 'x'), hasattr(object, 'y'), len.__name__][1::2][0]") == "A"
    assert pvm.run("hasattr(int, 'x') or hasattr(object, 'y') or hasattr(ValueError, 'x')") is False


def test_one_machine_cannot_change_another_s_modules():
    one, two = pvm.VM(), pvm.VM()
    one.run("import math, random, sys\nmath.pi = 3\nrandom.seed(1)\nsys.injected = 1\nrandom.random = lambda: 5")
    assert two.run("import math, random, sys\nmath.pi > 3.1 and not hasattr(sys, 'injected') and random.random() < 1") is True


@pytest.mark.unstressed(reason="300,000 live objects, each of whose steps would collect them all")
def test_deep_values_do_not_exhaust_the_c_stack():
    code = """
import pvm
free = pvm.Limits.unlimited()
for source in (
    "x = []\\nfor i in range(300000): x = [x]\\nx = None",
    "x = ()\\nfor i in range(300000): x = (x,)\\ntry:\\n    hash(x)\\nexcept RecursionError:\\n    pass",
    "x = []\\nfor i in range(300000): x = [x]\\ntry:\\n    repr(x)\\nexcept RecursionError:\\n    pass",
    "x = y = 1\\nfor i in range(300000): x, y = [x], [y]\\ntry:\\n    x == y\\nexcept RecursionError:\\n    pass",
    "class C: pass\\nx = None\\nfor i in range(300000):\\n    c = C()\\n    c.n = x\\n    x = c\\nx = None",
    "g = iter([])\\nfor i in range(3000): g = map(abs, g)\\ntry:\\n    next(g, 0)\\nexcept RecursionError:\\n    pass",
    "e = None\\nfor i in range(100000):\\n    n = ValueError(i)\\n    n.__cause__ = e\\n    e = n\\nraise e",
):
    try:
        pvm.run(source, limits=free)
    except pvm.Error as error:
        pass
print("alive")
"""
    assert run_python(code, timeout=300)[:2] == (0, "alive\n")


@pytest.mark.parametrize(
    "source",
    [
        "(" * 5000 + "1" + ")" * 5000, "-" * 50000 + "1", "[" * 100 + "1" + "]" * 100, "x = " + "1 + " * 20000 + "1", "a" + ".b" * 5000, "f" + "()" * 3000, "if 1:\n" * 1, "lambda: " * 3000 + "1",
        "x = [" + "1, " * 100000 + "]", "\n".join(f"v{i} = {i}" for i in range(70000)), "def f(" + ", ".join(f"a{i}" for i in range(2000)) + "): pass", "f(" + ", ".join("1" for _ in range(5000)) + ")",
        "x = '" + "a" * 3_000_000 + "'", "\n".join(" " * i + "if 1:" for i in range(99)) + "\n" + " " * 99 + "x = 1", "def f():\n" + "".join(f" v{i} = {i}\n" for i in range(3000)) + " return v2999\nf()",
        "x" * 100000 + " = 1", "# " + "c" * 1_000_000, "'''" + "line\n" * 100000 + "'''", "not " * 20000 + "1", "1 if 1 else " * 3000 + "2", "a = " * 5000 + "1", "x = {" + ", ".join(f"{i}: {i}" for i in range(50000)) + "}",
    ],
    ids=range(22),
)
def test_extreme_sources_compile_or_are_refused(source, tmp_path):
    path = tmp_path / "extreme.py"
    path.write_text(source, "utf-8")
    code = """
import sys, pvm
try:
    pvm.run(open(sys.argv[1]).read())
except (pvm.Error, RecursionError, MemoryError) as error:
    print(type(error).__name__)
print("alive")
"""
    outcome = run_python(code, str(path), timeout=120)
    assert outcome.code == 0 and outcome.stdout.endswith("alive\n"), outcome.stderr[-500:]


@pytest.mark.parametrize("reach", ["sys.path.append(folder)\nimport settings", "sys.path[:] = [folder]\nimport settings",
                                   "bisect.__path__ = [folder]\nimport bisect.settings as settings"])
def test_a_guest_cannot_grant_itself_folders(tmp_path, reach):
    (tmp_path / "settings.py").write_text("KEY = 'secret'\n", "utf-8")
    with pytest.raises(pvm.GuestError) as caught:
        pvm.run(f"import sys, bisect\n{reach}\nsettings.KEY", inputs={"folder": str(tmp_path)})
    assert caught.value.type_name == "ModuleNotFoundError"


@pytest.mark.parametrize("name", ["/dev/zero", "pipe", "a\0b", "\ud800", "", "/", "x" * 5000])
def test_a_traceback_reads_no_pipe_or_device(tmp_path, name):
    """The file name in a program is its author's; the host's traceback looks up lines in it."""
    if name == "pipe":
        name = str(tmp_path / "pipe")
        os.mkfifo(name)
    code = """
import struct, zlib, pvm
data = bytes(pvm.compile("def f():\\n    return 1 / 0\\nf()", filename=name.replace(chr(0), "~")))
payload = data[16:].replace(b"~", bytes(1)) if chr(0) in name else data[16:]
program = pvm.Program.from_bytes(data[:12] + struct.pack("<I", zlib.crc32(payload)) + payload)
try:
    pvm.run(program)
except pvm.GuestError as error:
    print(error.type_name, "line 2, in f" in error.traceback)
"""
    outcome = run_python(f"name = {name!a}\n{code}", timeout=30)
    assert outcome[:2] == (0, "ZeroDivisionError True\n"), outcome.stderr[-500:]
