"""Values that cross between host and guest, in both directions, and those that may not."""

import math
import socket
import sys

import pytest

import pvm

VALUES = [
    None, True, False, 0, 1, -1, 2**31, 2**47, 2**48 - 1, 2**48, -(2**48), -(2**48) - 1, 2**53, 2**63, 2**64, -(2**64), 10**300, -(10**301),
    0.0, -0.0, 1.5, -2.25, 1e308, 5e-324, math.inf, -math.inf, 1j, complex(-0.0, 2.5),
    "", "ascii", "é", "日本", "😀", "a\0b", "\ud800", "x" * 100000, "mixed é 日 😀",
    b"", b"bytes\x00\xff", bytes(range(256)),
    [], [1, "two", [3.0, [None]]], (), (1,), (1, (2, (3,))), {}, {"k": "v", 1: 2, (1, 2): [3], None: {}, 2.5: b"x"},
    set(), {1, 2, 3}, {"a", (1, 2)}, frozenset(), frozenset({1, frozenset({2})}),
    [[]] * 3, {"deep": [{"er": ({"x"}, [frozenset()])}]},
]


def same(a, b):
    """Equal, of the same type all the way down, floats to the bit."""
    if type(a) is not type(b):
        return False
    if isinstance(a, float):
        return (a == b and math.copysign(1, a) == math.copysign(1, b)) or (a != a and b != b)
    if isinstance(a, (list, tuple)):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, dict):
        return len(a) == len(b) and all(same(k, m) and same(v, w) for (k, v), (m, w) in zip(a.items(), b.items(), strict=True))
    return a == b


@pytest.mark.parametrize("value", VALUES, ids=range(len(VALUES)))
def test_there_and_back(value):
    assert same(pvm.run("x", inputs={"x": value}), value)


def test_nan():
    assert math.isnan(pvm.run("x", inputs={"x": math.nan}))


@pytest.mark.parametrize("value", VALUES, ids=range(len(VALUES)))
def test_the_guest_sees_what_the_host_has(value):
    text, kind = pvm.run("repr(x), type(x).__name__", inputs={"x": value})
    assert kind == type(value).__name__
    if not isinstance(value, (set, frozenset)) and "{'" not in text and "({" not in text:
        assert text == repr(value)


def test_sharing_is_kept():
    inner = [1]
    x = pvm.run("x", inputs={"x": [inner, inner, {"k": inner}]})
    assert x[0] is x[1] is x[2]["k"]
    assert pvm.run("x[0] is x[1]", inputs={"x": [inner, inner]}) is True
    assert pvm.run("x[0] is x[1]", inputs={"x": [[1], [1]]}) is False
    y = pvm.run("a = [1]\n[a, a, (a,)]")
    assert y[0] is y[1] is y[2][0]


def test_cycles():
    x = [1]
    x.append(x)
    assert pvm.run("x[1] is x and x[1][1][0] == 1", inputs={"x": x})
    d = {}
    d["me"] = [d]
    assert pvm.run("d['me'][0] is d", inputs={"d": d})
    back = pvm.run("x = []\nx.append(x)\nx.append({'up': x})\nx")
    assert back[0] is back and back[1]["up"] is back


def test_depth():
    value = []
    for _ in range(50000):
        value = [value]
    back = pvm.run("x", inputs={"x": value}, limits=pvm.Limits.unlimited())
    depth = 0
    while back:
        back = back[0]
        depth += 1
    assert depth == 50000


def test_subclasses_are_refused_or_lose_nothing():
    class MyInt(int):
        secret = 1

    try:
        value = pvm.run("x", inputs={"x": MyInt(5)})
    except pvm.ConversionError:
        return
    assert value == 5 and type(value) is int


class Unknown:
    pass


@pytest.mark.parametrize(
    "inputs, path",
    [
        ({"a": Unknown()}, "inputs['a']"),
        ({"a": [0, 1, 2, {"b": socket}]}, "inputs['a'][3]"),
        ({"a": (1, [Unknown()])}, "inputs['a'][1][0]"),
        ({"b": {"k": {"m": print}}}, "inputs['b']"),
        ({"c": [sys]}, "inputs['c'][0]"),
        ({"d": lambda: 0}, "inputs['d']"),
        ({"e": object}, "inputs['e']"),
        ({"f": {1, Unknown()}}, "inputs['f']"),
        ({"g": bytearray(b"x")}, "inputs['g']"),
        ({"h": range(3)}, "inputs['h']"),
    ],
)
def test_what_cannot_cross_is_named_with_its_path(inputs, path):
    try:
        value = pvm.run(f"{next(iter(inputs))}", inputs=inputs)
    except pvm.ConversionError as error:
        assert path in str(error)
    else:
        # A type may become convertible; it must then come back whole.
        assert value == next(iter(inputs.values()))


def test_conversion_error_names_the_type():
    with pytest.raises(pvm.ConversionError, match=r"inputs\['a'\]\[3\].*socket|Unknown"):
        pvm.run("a", inputs={"a": [0, 1, 2, socket.socket]})


@pytest.mark.parametrize("source", ["lambda: 0", "class C: pass\nC", "class C: pass\nC()", "(x for x in [])", "len", "[1, [object()]]", "{'k': print}", "iter([])"])
def test_guest_values_that_cannot_leave(source):
    with pytest.raises(pvm.ConversionError):
        pvm.run(source)


def test_a_value_that_cannot_leave_leaves_the_machine_usable():
    machine = pvm.VM()
    with pytest.raises(pvm.ConversionError):
        machine.run("f = lambda: 5\nf")
    assert machine.run("f()") == 5


class TestGuestError:
    def error(self, source, **options):
        with pytest.raises(pvm.GuestError) as caught:
            pvm.run(pvm.compile(source, filename="guest.py"), **options)
        return caught.value

    def test_names_type_and_arguments(self):
        error = self.error("raise ValueError('bad', 5, [1.5])")
        assert error.type_name == "ValueError"
        assert tuple(error.args) == ("bad", 5, [1.5])
        assert isinstance(error, pvm.Error)

    def test_of_a_class_of_the_guest(self):
        error = self.error("class Mine(Exception): pass\nraise Mine(1)")
        assert error.type_name == "Mine"

    def test_arguments_that_cannot_leave_are_shown_as_text(self):
        error = self.error("class C: pass\nraise ValueError('a', C())")
        assert error.type_name == "ValueError"
        assert error.args[0] == "a"

    def test_frames_go_from_outermost_to_innermost(self):
        error = self.error("def f(x):\n    return g(x)\ndef g(x):\n    return 1 // x\nf(0)")
        assert [(frame.name, frame.line) for frame in error.frames] == [("<module>", 5), ("f", 2), ("g", 4)]
        assert all(frame.filename == "guest.py" for frame in error.frames)

    def test_traceback_is_as_cpython_prints_it(self):
        source = "def f(x):\n    return 1 // x\nf(0)\n"
        error = self.error(source)
        assert error.traceback.splitlines()[0] == "Traceback (most recent call last):"
        assert '  File "guest.py", line 3, in <module>' in error.traceback
        assert '  File "guest.py", line 2, in f' in error.traceback
        assert error.traceback.rstrip().endswith("ZeroDivisionError: integer division or modulo by zero") or "ZeroDivisionError" in error.traceback

    def test_chains_are_in_the_traceback(self):
        error = self.error("try:\n    {}['k']\nexcept KeyError as e:\n    raise ValueError('v') from e")
        assert "The above exception was the direct cause of the following exception:" in error.traceback
        assert error.traceback.index("KeyError") < error.traceback.index("ValueError")
        error = self.error("try:\n    {}['k']\nexcept KeyError:\n    1 / 0")
        assert "During handling of the above exception, another exception occurred:" in error.traceback

    def test_is_picklable(self):
        import pickle

        error = self.error("raise ValueError('bad')")
        again = pickle.loads(pickle.dumps(error))
        assert (again.type_name, again.traceback) == (error.type_name, error.traceback)


def test_exit_is_told_apart():
    for source, code in (("import sys\nsys.exit(3)", 3), ("raise SystemExit", None), ("import sys\nsys.exit('text')", "text")):
        with pytest.raises(pvm.GuestExit) as caught:
            pvm.run(source)
        assert caught.value.code == code


class TestHostFunctions:
    def test_are_called_with_converted_values(self):
        seen = []

        def host(*args, **kwargs):
            seen.append((args, kwargs))
            return {"got": len(args)}

        assert pvm.VM(functions={"host": host}).run("host(1, [2], k=(3,))['got']") == 2
        assert seen == [((1, [2]), {"k": (3,)})]

    def test_are_callable_from_anywhere(self):
        machine = pvm.VM(functions={"twice": lambda x: x * 2, "less": lambda a: -a})
        assert machine.run("sorted([1, 3, 2], key=less)") == [3, 2, 1]
        assert machine.run("list(map(twice, [1, 2]))") == [2, 4]
        assert machine.run("class C:\n    def __add__(self, o): return twice(o)\n    def __init__(self): self.x = twice(4)\nC() + 5, C().x") == (10, 8)
        assert machine.run("def g():\n    yield twice(1)\n    yield twice(2)\nsum(g()), [twice(i) for i in range(3)], f'{twice(4)}'") == (6, [0, 2, 4], "8")

    @pytest.mark.parametrize("error", [ValueError("v"), KeyError("k"), TypeError("t"), ZeroDivisionError("z"), OSError(2, "no such"), RuntimeError("r"), StopIteration(5)])
    def test_what_they_raise_arrives_as_the_same_exception(self, error):
        def host():
            raise error

        source = f"try:\n    host()\nexcept {type(error).__name__} as e:\n    caught = e.args\ncaught"
        assert tuple(pvm.VM(functions={"host": host}).run(source)) == error.args

    def test_an_exception_of_the_host_s_own(self):
        class Special(ValueError):
            pass

        def host():
            raise Special("s")

        assert pvm.VM(functions={"host": host}).run("try:\n    host()\nexcept ValueError as e:\n    r = str(e)\nr") == "s"

    def test_uncaught_it_reaches_the_host_with_its_cause(self):
        def host():
            raise LookupError("from the host")

        with pytest.raises(pvm.GuestError) as caught:
            pvm.VM(functions={"host": host}).run("host()")
        assert caught.value.type_name == "LookupError"

    def test_results_that_cannot_enter(self):
        with pytest.raises((pvm.ConversionError, pvm.GuestError)):
            pvm.VM(functions={"host": lambda: object()}).run("host()")

    def test_may_use_the_machine_s_globals_but_not_run_it_again(self):
        machine = pvm.VM()
        outcome = []

        def host():
            try:
                outcome.append(machine.run("1"))
            except Exception as error:
                outcome.append(error)

        machine = pvm.VM(functions={"host": host})
        machine.run("host()")
        assert len(outcome) == 1

    def test_keyboard_interrupt_passes_through(self):
        def host():
            raise KeyboardInterrupt

        machine = pvm.VM(functions={"host": host})
        with pytest.raises((KeyboardInterrupt, pvm.GuestError)):
            machine.run("host()")
        assert machine.run("1") == 1

    def test_are_not_values(self):
        machine = pvm.VM(functions={"host": lambda: 1})
        assert machine.run("callable(host), hasattr(host, '__globals__'), hasattr(host, '__code__'), hasattr(host, '__self__') and host.__self__ is not None") == (
            True, False, False, False)
