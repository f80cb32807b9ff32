"""The command line: what it prints, where, and how it exits, beside CPython's own."""

import os
import signal
import subprocess
import sys
import time

import pytest

from helpers import PVM, run, run_pvm

SCRIPT = """\
import sys
print("hello", sys.argv[1:], __name__)
print("to stderr", file=sys.stderr)
"""


def test_runs_a_script_with_arguments(tmp_path):
    path = tmp_path / "script.py"
    path.write_text(SCRIPT, "utf-8")
    outcome = run_pvm("run", path, "a", "--steps", "-c")
    assert outcome.stdout == "hello ['a', '--steps', '-c'] __main__\n"
    assert outcome.code == 0


def test_argv_zero_is_the_script_as_given(tmp_path):
    (tmp_path / "s.py").write_text("import sys\nprint(sys.argv)", "utf-8")
    assert run_pvm("run", "s.py", "x", cwd=tmp_path).stdout == "['s.py', 'x']\n"


def test_runs_a_text():
    assert run_pvm("run", "-c", "print(1)\nimport sys; print(sys.argv)", "x", "-y") == (0, "1\n['-c', 'x', '-y']\n", "")


def test_the_value_of_a_script_is_nobody_s():
    assert run_pvm("run", "-c", "print(1)\nobject()") == (0, "1\n", "")


def test_runs_standard_input():
    assert run_pvm("run", "-", "x", stdin="import sys\nprint('in', sys.argv)").stdout == "in ['-', 'x']\n"


def test_reads_input_line_by_line(tmp_path):
    path = tmp_path / "ask.py"
    path.write_text("name = input('who? ')\nprint('hi', name, input())", "utf-8")
    assert run_pvm("run", path, stdin="Ann\nBob\n").stdout == "who? hi Ann Bob\n"


def test_compiles_and_runs_the_result(tmp_path):
    (tmp_path / "script.py").write_text(SCRIPT, "utf-8")
    assert run_pvm("compile", "script.py", cwd=tmp_path).code == 0
    assert run_pvm("run", "script.pvmc", "z", cwd=tmp_path).stdout == "hello ['z'] __main__\n"
    assert run_pvm("compile", "script.py", "-o", "other.pvmc", cwd=tmp_path).code == 0
    assert (tmp_path / "other.pvmc").read_bytes() == (tmp_path / "script.pvmc").read_bytes()
    (tmp_path / "no_suffix").write_bytes((tmp_path / "other.pvmc").read_bytes())
    assert run_pvm("run", "no_suffix", cwd=tmp_path).code == 0


def test_disassembles(tmp_path):
    (tmp_path / "script.py").write_text("def area(r):\n    return r * 3\nprint(area(2))", "utf-8")
    run_pvm("compile", "script.py", cwd=tmp_path)
    text = run_pvm("dis", "script.py", cwd=tmp_path).stdout
    assert "area" in text and "RETURN" in text.upper()
    assert run_pvm("dis", "script.pvmc", cwd=tmp_path).stdout == text
    assert "RETURN" in run_pvm("dis", "-c", "1 + x").stdout.upper()


def test_version_and_help():
    from pvm import __version__

    assert __version__ in run_pvm("--version").stdout
    outcome = run_pvm("--help")
    assert outcome.code == 0 and "pvm run" in outcome.stdout


@pytest.mark.parametrize(
    "arguments",
    [[], ["bogus"], ["run"], ["run", "-c"], ["run", "--steps"], ["run", "--steps", "x", "-c", "1"], ["run", "--bogus", "s.py"], ["compile"], ["compile", "a", "b"], ["dis"], ["run", "--memory", "5 QiB", "-c", "1"], ["repl", "x"]],
)
def test_wrong_usage(arguments):
    outcome = run_pvm(*arguments)
    assert outcome.code == 2
    assert outcome.stdout == "" and "usage:" in outcome.stderr


def test_missing_file():
    outcome = run_pvm("run", "not_there.py")
    assert outcome.code == 2 and "not_there.py" in outcome.stderr


def test_damaged_program(tmp_path):
    path = tmp_path / "bad.pvmc"
    path.write_bytes(b"PVMCgarbage")
    outcome = run_pvm("run", path)
    assert outcome.code == 1 and "FormatError" in outcome.stderr and "Traceback" not in outcome.stderr


ERRORS = {
    "zero": "def f(a):\n    return a / 0\n\n\ndef g(b):\n    x = f(b)\n    return x\n\n\ng(1)\n",
    "name": "print(undefined_name + 1)\n",
    "key": "d = {}\nd['missing']\n",
    "attribute": "class C:\n    pass\n\n\nC().nope.deeper\n",
    "raise": "raise ValueError('bad value')\n",
    "no text": "raise ValueError\n",
    "own class": "class Mine(Exception):\n    pass\n\n\nraise Mine('own', 2)\n",
    "cause": "try:\n    {}['k']\nexcept KeyError as e:\n    raise ValueError('v') from e\n",
    "context": "try:\n    {}['k']\nexcept KeyError:\n    [][1]\n",
    "suppressed": "try:\n    {}['k']\nexcept KeyError:\n    raise ValueError('v') from None\n",
    "in method": "class C:\n    def m(self):\n        return self.x.y\n\n\nC().m()\n",
    "in generator": "def g():\n    yield 1\n    raise IndexError('late')\n\n\nfor v in g():\n    print(v)\n",
    "call": "def f(a, *, b):\n    pass\n\n\nf(1, 2)\n",
    "lambda": "f = lambda x: x.y\nf(5)\n",
    "assert": "x = 1\nassert x == 2, 'not two'\n",
    "multi line": "x = (1 +\n     2 +\n     'three')\n",
    "unicode": "s = 'é日'\nprint(s + 1)\n",
    "import": "import no_such_module_at_all\n",
    "group": "x = [1, 2, 3]\nx[0][1]\n",
}


@pytest.mark.parametrize("name", ERRORS)
def test_uncaught_exceptions_look_as_cpython_s(tmp_path, name):
    path = tmp_path / "script.py"
    path.write_text(ERRORS[name], "utf-8")
    expected = run([sys.executable, "script.py"], cwd=tmp_path)
    actual = run_pvm("run", "script.py", cwd=tmp_path)
    assert (actual.code, actual.stdout) == (expected.code, expected.stdout)
    assert frames_and_error(actual.stderr) == frames_and_error(expected.stderr)


def frames_and_error(text):
    """A traceback without what CPython's versions differ in: absolute or relative script paths, suggestions."""
    lines = []
    for line in text.splitlines():
        if line.strip().startswith('File "'):
            head, _, tail = line.partition('script.py"')
            line = '  File "script.py"' + tail
        lines.append(line.split(". Did you mean")[0].rstrip())
    return lines


@pytest.mark.parametrize("source", ["x = = 1\n", "def f(:\n    pass\n", "if True:\nprint(1)\n", "print('a)\n", "  x = 1\n", "return 5\n", "f(\n", "for x in 5\n    pass\n"])
def test_syntax_errors_look_as_cpython_s(tmp_path, source):
    path = tmp_path / "script.py"
    path.write_text(source, "utf-8")
    expected = run([sys.executable, "script.py"], cwd=tmp_path)
    actual = run_pvm("run", "script.py", cwd=tmp_path)
    assert actual.code == expected.code == 1
    # CPython's own two printers differ in how far the carets reach.
    assert [one_caret(line) for line in frames_and_error(actual.stderr)] == [one_caret(line) for line in frames_and_error(expected.stderr)]


def one_caret(line):
    return line.rstrip("^") + "^" if line.endswith("^") else line


@pytest.mark.parametrize(
    "source, code, stderr",
    [
        ("import sys\nsys.exit()", 0, ""), ("import sys\nsys.exit(0)", 0, ""), ("import sys\nsys.exit(3)", 3, ""), ("raise SystemExit(7)", 7, ""), ("import sys\nsys.exit('gone')", 1, "gone\n"),
        ("import sys\nsys.exit(256 + 5)", 5, ""), ("import sys\nsys.exit(None)", 0, ""), ("import sys\nsys.exit((1, 2))", 1, "(1, 2)\n"), ("import sys\nsys.exit(True)", 1, ""), ("import sys\nsys.exit(-1)", 255, ""),
        ("import sys\ntry:\n    sys.exit(4)\nfinally:\n    print('cleanup', file=sys.stderr)", 4, "cleanup\n"),
    ],
)
def test_exit_codes(source, code, stderr):
    outcome = run_pvm("run", "-c", source)
    assert (outcome.code, outcome.stderr) == (code, stderr)


def test_output_before_an_error_is_kept_and_first(tmp_path):
    outcome = run([*PVM, "run", "-c", "print('before')\n1 / 0"])
    assert outcome.stdout == "before\n" and "ZeroDivisionError" in outcome.stderr
    both = subprocess.run([*PVM, "run", "-c", "print('before')\n1 / 0"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    assert both.stdout.startswith("before\nTraceback")


def test_limits():
    outcome = run_pvm("run", "--steps", "1000", "-c", "while True: pass")
    assert outcome.code == 1 and "StepLimit" in outcome.stderr
    outcome = run_pvm("run", "--seconds=0.2", "-c", "while True: pass")
    assert outcome.code == 1 and "TimeLimit" in outcome.stderr
    outcome = run_pvm("run", "--memory", "8 MiB", "-c", "x = [0]\nwhile True: x += x")
    assert outcome.code == 1 and "MemoryLimit" in outcome.stderr
    assert run_pvm("run", "--steps", "1000000", "--memory", "64 MiB", "--seconds", "20", "-c", "print(sum(range(100)))").stdout == "4950\n"


def test_no_limits_by_default():
    assert run_pvm("run", "-c", "x = [0] * (40 << 20)\nprint(len(x))").stdout == f"{40 << 20}\n"


# Windows sends no such signal to one process.
if os.name == "posix":

    def test_interrupt_stops_a_busy_loop_at_once():
        process = subprocess.Popen([*PVM, "run", "-c", "print('ready', flush=True)\nwhile True: pass"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        try:
            assert process.stdout.readline() == "ready\n"
            time.sleep(0.1)
            start = time.perf_counter()
            process.send_signal(signal.SIGINT)
            _, stderr = process.communicate(timeout=10)
        finally:
            process.kill()               # where nobody listens to the signal, as in the background of a shell
        assert time.perf_counter() - start < 1
        assert process.returncode == 130
        assert "KeyboardInterrupt" in stderr


def test_output_appears_as_it_happens():
    process = subprocess.Popen([*PVM, "run", "-c", "print('one', flush=True)\ninput()\nprint('two')"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "one\n"
    out, _ = process.communicate("go\n", timeout=20)
    assert out == "two\n" and process.returncode == 0


def test_closed_pipe_is_quiet():
    process = subprocess.Popen([*PVM, "run", "-c", "for i in range(1000000): print(i)"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    process.stdout.readline()
    process.stdout.close()
    stderr = process.stderr.read()
    assert process.wait(30) != 0
    assert "Exception ignored" not in stderr


class TestRepl:
    def test_shows_values(self):
        outcome = run_pvm("repl", stdin="1 + 1\nx = 5\nx * 2\n'text'\nNone\n[1, 'a']\n_\n")
        assert outcome.stdout.split("\n") == ["2", "10", "'text'", "[1, 'a']", "[1, 'a']", ""]
        assert outcome.code == 0

    def test_several_lines_are_one_input(self):
        outcome = run_pvm("repl", stdin="def f(n):\n    if n:\n        return n * 2\n    return 'zero'\n\nf(4)\nf(0)\nfor i in range(2):\n    print(i)\n\n")
        assert outcome.stdout == "8\n'zero'\n0\n1\n"

    def test_values_that_stay_inside(self):
        outcome = run_pvm("repl", stdin="class C:\n    def __repr__(self): return '<a C>'\n\nC()\nlen\n(i for i in [1])\n")
        assert outcome.stdout.startswith("<a C>\n<built-in function len>\n<generator object <genexpr>")

    def test_errors_do_not_end_it(self):
        outcome = run_pvm("repl", stdin="1 / 0\nx = = 1\nundefined\nprint('still here')\n")
        assert outcome.stdout == "still here\n"
        for text in ("ZeroDivisionError", "SyntaxError", "NameError"):
            assert text in outcome.stderr
        assert outcome.code == 0

    def test_exit(self):
        assert run_pvm("repl", stdin="import sys\nsys.exit(5)\nprint('never')\n")[:2] == (5, "")

    def test_limits(self):
        outcome = run_pvm("repl", "--seconds", "0.3", stdin="while True: pass\n\n1 + 1\n")
        assert "TimeLimit" in outcome.stderr and outcome.stdout == "2\n"


def test_importing_the_command_line_is_cheap():
    code = "import sys, pvm.cli; print('argparse' in sys.modules, 'rich' in sys.modules, 'pvm.cli.repl' in sys.modules)"
    assert run([sys.executable, "-c", code]).stdout == "False False False\n"
