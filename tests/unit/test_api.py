"""The public functions and classes: run, compile, Program, VM."""

import copy
import io
import pickle

import pytest

import pvm


def test_run_gives_the_value_of_the_last_expression():
    assert pvm.run("sum(i * i for i in range(10))") == 285
    assert pvm.run("1 + 1") == 2
    assert pvm.run("x = 5\ny = x * 2\ny + 1") == 11


@pytest.mark.parametrize("source", ["", "x = 1", "def f(): return 1", "for i in range(3): i", "import math", "pass", "# nothing"])
def test_run_gives_none_without_a_last_expression(source):
    assert pvm.run(source) is None


def test_inputs_are_globals():
    assert pvm.run("x * 2", inputs={"x": 21}) == 42
    assert pvm.run("def f(): return a + b\nf()", inputs={"a": [1], "b": [2]}) == [1, 2]
    assert pvm.run("x = 5\nx", inputs={"x": 1}) == 5


def test_runs_do_not_share_state():
    pvm.run("left_behind = 1")
    with pytest.raises(pvm.GuestError) as caught:
        pvm.run("left_behind")
    assert caught.value.type_name == "NameError"
    values = [1, 2]
    pvm.run("x.append(3)", inputs={"x": values})
    assert values == [1, 2]


def test_output_goes_to_the_given_stream_as_it_happens():
    class Stream(io.StringIO):
        writes = []

        def write(self, text):
            self.writes.append(text)
            return super().write(text)

    stream = Stream()
    seen = []
    machine = pvm.VM(stdout=stream, functions={"peek": lambda: seen.append(stream.getvalue())})
    machine.run("print('one')\npeek()\nprint('two', end='')\npeek()")
    assert stream.getvalue() == "one\ntwo"
    assert seen == ["one\n", "one\ntwo"]


def test_output_of_run():
    stream = io.StringIO()
    assert pvm.run("print('a', 1, [2.5])\n'value'", stdout=stream) == "value"
    assert stream.getvalue() == "a 1 [2.5]\n"


def test_a_stream_that_cannot_encode_a_text_tells_the_program():
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii", write_through=True)
    machine = pvm.VM(stdout=stream)
    machine.run("try:\n    print('h\xe9')\nexcept UnicodeEncodeError as error:\n    print(error.object, error.start) if error.start < 0 else print(error.start)")
    assert stream.buffer.getvalue().endswith(b"1\n")


def test_default_output_is_the_process_stdout(capsys):
    pvm.run("print('hello')")
    assert capsys.readouterr().out == "hello\n"


def test_input_comes_from_the_given_stream():
    machine = pvm.VM(stdin=io.StringIO("first\nsecond\n"), stdout=io.StringIO())
    assert machine.run("[input(), input('prompt ')]") == ["first", "second"]
    with pytest.raises(pvm.GuestError) as caught:
        machine.run("input()")
    assert caught.value.type_name == "EOFError"


class TestProgram:
    source = "def f(n):\n    return [n, 'é', 2 ** 70, 1.5, (None, True)]\nf(x)"

    def program(self):
        return pvm.compile(self.source, filename="rule.py")

    def test_runs_any_number_of_times(self):
        program = self.program()
        assert program.run(inputs={"x": 1}) == [1, "é", 2**70, 1.5, (None, True)]
        assert program.run(inputs={"x": "y"})[0] == "y"

    def test_is_equal_and_hashable_by_content(self):
        assert self.program() == self.program()
        assert hash(self.program()) == hash(self.program())
        assert self.program() != pvm.compile("1", filename="rule.py")
        assert self.program() != self.source
        assert {self.program(): 1}[self.program()] == 1

    def test_compilation_is_deterministic_across_processes(self):
        from helpers import run_python

        code = "import pvm, sys; sys.stdout.buffer.write(bytes(pvm.compile(sys.argv[1], filename='rule.py')).hex().encode())"
        outcomes = {run_python(code, self.source + "\n{'b', 'a', 'c'}", env={"PYTHONHASHSEED": seed}).stdout for seed in "123"}
        assert len(outcomes) == 1 and outcomes != {""}

    def test_is_picklable_and_copyable(self):
        program = self.program()
        for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
            assert pickle.loads(pickle.dumps(program, protocol)) == program
        assert copy.copy(program) == program
        assert copy.deepcopy(program) == program

    def test_is_saved_and_loaded(self, tmp_path):
        program = self.program()
        path = tmp_path / "rule.pvmc"
        program.save(path)
        assert path.read_bytes() == bytes(program)
        loaded = pvm.Program.load(path)
        assert loaded == program
        assert loaded.run(inputs={"x": 3})[0] == 3
        assert pvm.Program.load(str(path)) == program

    def test_is_immutable(self):
        program = self.program()
        with pytest.raises((AttributeError, TypeError)):
            program.anything = 1

    def test_disassembly_shows_source_lines_and_names(self):
        text = self.program().dis()
        assert "code f " in text and "RETURN" in text
        assert len(text.splitlines()) > 5

    def test_takes_options_of_run(self):
        stream = io.StringIO()
        program = pvm.compile("print(x)\nwhile loop: pass")
        program.run(inputs={"x": 1, "loop": False}, stdout=stream)
        assert stream.getvalue() == "1\n"
        with pytest.raises(pvm.StepLimit):
            program.run(inputs={"x": 1, "loop": True}, stdout=stream, limits=pvm.Limits(steps=1000))


class TestCompile:
    def test_mode_eval(self):
        assert pvm.compile("1 + 2", mode="eval").run() == 3
        with pytest.raises(pvm.CompileError):
            pvm.compile("x = 1", mode="eval")

    def test_unknown_mode(self):
        with pytest.raises(ValueError):
            pvm.compile("1", mode="other")

    @pytest.mark.parametrize("source", ["x = = 1", "def f(:\n pass", "  indented", "return 1", "'open", "f(", "break", "nonlocal x", "x: int = yield"])
    def test_wrong_source(self, source):
        with pytest.raises(pvm.CompileError) as caught:
            pvm.compile(source, filename="wrong.py")
        assert isinstance(caught.value, SyntaxError)
        assert isinstance(caught.value, pvm.Error)
        assert caught.value.filename == "wrong.py"
        assert caught.value.lineno >= 1
        assert "wrong.py" in str(caught.value)

    def test_error_has_line_and_caret(self):
        with pytest.raises(pvm.CompileError) as caught:
            pvm.compile("a = 1\nb = (2 +\n", filename="two.py")
        text = str(caught.value)
        assert "line 2" in text and "^" in text and "SyntaxError" in text

    def test_source_as_bytes_with_declared_encoding(self):
        assert pvm.compile("# -*- coding: latin-1 -*-\n'é'".encode("latin-1")).run() == "é"

    def test_null_bytes_and_lone_surrogates(self):
        with pytest.raises((pvm.CompileError, ValueError)):
            pvm.compile("x = 1\0")


class TestMachine:
    def test_keeps_its_globals(self):
        machine = pvm.VM()
        machine.run("x = 1")
        assert machine.run("x + 1") == 2
        assert machine["x"] == 1

    def test_globals_are_read_and_set_from_outside(self):
        machine = pvm.VM()
        machine["x"] = [1, {"a": (2,)}]
        assert machine.run("x[1]['a'][0]") == 2
        machine.run("y = x + [3]")
        assert machine["y"] == [1, {"a": (2,)}, 3]
        with pytest.raises(KeyError):
            machine["missing"]

    def test_calls_functions(self):
        machine = pvm.VM()
        machine.run("def f(a, b=2, *rest, k=3, **kw): return a, b, rest, k, kw")
        assert machine.call("f", 1) == (1, 2, (), 3, {})
        assert machine.call("f", 1, 5, 6, k=2, z="z") == (1, 5, (6,), 2, {"z": "z"})

    def test_calls_classes_and_builtins(self):
        machine = pvm.VM()
        machine.run("class C:\n    def __init__(self, x): self.x = x\n    def get(self): return self.x\ndef make(x): return C(x).get()")
        assert machine.call("make", "v") == "v"
        assert machine.call("len", [1, 2]) == 2

    def test_call_of_what_is_not_there(self):
        machine = pvm.VM()
        with pytest.raises((KeyError, pvm.GuestError)):
            machine.call("nothing")

    def test_error_in_a_call_leaves_the_machine_usable(self):
        machine = pvm.VM()
        machine.run("state = []\ndef f(x):\n    state.append(x)\n    return 1 // x")
        with pytest.raises(pvm.GuestError) as caught:
            machine.call("f", 0)
        assert caught.value.type_name == "ZeroDivisionError"
        assert machine.call("f", 1) == 1
        assert machine["state"] == [0, 1]

    def test_machines_are_independent(self):
        one, two = pvm.VM(), pvm.VM()
        one.run("x = 1\nimport math\nmath.tau = 3\nlist_alias = list")
        two.run("x = 2")
        assert (one["x"], two["x"]) == (1, 2)
        assert two.run("import math\nmath.tau > 6")

    def test_runs_programs(self):
        machine = pvm.VM()
        program = pvm.compile("n = n + 1 if 'n' in globals() else 0\nn")
        assert [machine.run(program) for _ in range(3)] == [0, 1, 2]

    def test_argv_and_name(self):
        machine = pvm.VM(argv=["script.py", "a", "b c"])
        assert machine.run("import sys\nsys.argv, __name__") == (["script.py", "a", "b c"], "__main__")

    def test_usage(self):
        machine = pvm.VM(stdout=io.StringIO())
        before = machine.usage.steps
        machine.run("for i in range(1000): pass\nprint('12345')")
        usage = machine.usage
        assert usage.steps > before
        assert usage.seconds > 0
        assert 0 < usage.memory <= usage.peak
        assert usage.output == 6


def test_names_that_are_public():
    for name in ("run", "compile", "Program", "VM", "Limits", "Error", "CompileError", "FormatError", "ConversionError", "GuestError", "GuestExit",
                 "LimitError", "StepLimit", "MemoryLimit", "TimeLimit", "OutputLimit", "Cancelled", "__version__"):
        assert hasattr(pvm, name), name
        assert name in pvm.__all__ or name == "__version__"


def test_all_errors_have_one_base():
    for error in (pvm.CompileError, pvm.FormatError, pvm.ConversionError, pvm.GuestError, pvm.LimitError):
        assert issubclass(error, pvm.Error)
    for error in (pvm.StepLimit, pvm.MemoryLimit, pvm.TimeLimit, pvm.OutputLimit):
        assert issubclass(error, pvm.LimitError)
    assert not issubclass(pvm.LimitError, pvm.GuestError)


def test_version_is_the_package_version():
    from importlib.metadata import version

    assert pvm.__version__ == version("pvm")


def test_a_value_that_is_not_wanted_is_not_converted():
    machine = pvm.VM()
    assert machine.run("object()", value=False) is None
    with pytest.raises(pvm.ConversionError):
        machine.run("object()")
