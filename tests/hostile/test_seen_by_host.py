"""What a program can put where the host looks: natives that look for a caller when the host itself calls them, `__main__` and its
names as the program has left them, exceptions whose parts go while the host has their texts made."""
import threading

import pytest

import pvm

CALLERS = "own = globals; names = locals; listed = dir; seen = vars; built = __build_class__; made = type; value = eval; run = exec\n" \
          "compiled = compile; imported = __import__\n"


@pytest.fixture
def machine():
    return pvm.VM()


@pytest.mark.parametrize("name, args", [
    ("own", ()), ("names", ()), ("listed", ()), ("seen", ()), ("built", ("f", "x")), ("built", ()), ("made", ("A", (), {})), ("value", ("1",)),
    ("value", ("own() is names()",)), ("run", ("x = 1",)), ("compiled", ("1", "2", "exec")), ("imported", ("math",)), ("imported", ("math", {}, {}, ["pi"], 0)),
])
def test_natives_that_look_for_a_caller_when_the_host_calls_them(machine, name, args):
    machine.run(CALLERS)
    try:
        machine.call(name, *args)
    except (pvm.GuestError, pvm.ConversionError):
        pass
    assert machine.run("1 + 1") == 2


def test_what_natives_find_when_the_host_calls_them(machine):
    machine.run(CALLERS)
    assert machine.call("value", "1 + 1") == 2
    assert machine.call("value", "own() is names() and own()['__name__']") == "__main__"
    machine.call("run", "x = 7")
    assert machine["x"] == 7
    assert "x" in machine.call("listed")


def test_natives_that_look_for_a_caller_as_finalizers(machine):
    machine.run("import gc, weakref\nclass A: pass\na = A()\nr = weakref.ref(a, dir)\nclass B: __del__ = globals\nb = B()\nb.b = b\n"
                "c = weakref.ref(b, eval)\ndel a, b\ngc.collect()")
    assert machine.run("2") == 2


@pytest.mark.parametrize("change", [
    "sys.modules['__main__'] = 5", "sys.modules['__main__'] = 5.5", "sys.modules['__main__'] = b'\\x41' * 64", "sys.modules['__main__'] = None",
    "sys.modules['__main__'] = [1, 2, 3]", "del sys.modules['__main__']", "sys.modules.clear()", "sys.modules = {}",
    "sys.modules['__main__'] = type(sys)('x')", "class M: pass\nsys.modules['__main__'] = M()", "sys.modules['atexit'] = 5",
])
def test_the_host_finds_its_names_whatever_stands_for_main(machine, change):
    machine.run("import sys\ndef f(): return 3\n" + change)
    assert machine.call("f") == 3
    machine["a"] = 4
    assert machine.run("a + f()", {"b": 1}) == 7
    assert machine["a"] == 4 and "f" in machine and "a" in list(machine)
    del machine["a"]
    assert "a" not in machine
    machine.finish()


def test_globals_whose_names_are_no_texts(machine):
    machine.run("globals()[5] = 1\nglobals()[(1, 2)] = 3\nglobals()[3.5] = 1\nx = 2")
    names = list(machine)
    assert "x" in names and all(isinstance(name, str) for name in names)


TAKEN = """
import gc
def take():
    global junk
    e.__cause__ = e.__context__ = None
    e.args = ()
    if hasattr(e, "__notes__"):
        del e.__notes__
    gc.collect()
    junk = [[i] * 7 for i in range(2000)], [tuple([i] * 50) for i in range(2000)], [KeyError(i) for i in range(2000)]
class N:
    def __str__(self):
        take()
        return "n"
    __repr__ = __str__
class Inner(Exception):
    def __str__(self):
        take()
        return "inner"
class E(Exception):
    def __str__(self):
        return "outer"
"""


@pytest.mark.parametrize("end, type_name, args", [
    ("e = ValueError('x')\ne.__notes__ = [N() for _ in range(3)]\nraise e", "ValueError", ()),
    ("e = E(*[N() for _ in range(3)])\nraise e", "E", ("n",) * 3),
    ("e = E(1)\ndef f():\n    e.__cause__ = Inner('in')\n    e.__cause__.__notes__ = [5, object()]\nf()\nraise e", "E", ()),
    ("e = E(N())\ndef f():\n    e.__context__ = Inner('in')\nf()\nraise e", "E", ()),
])
def test_exceptions_whose_parts_go_while_their_texts_are_made(machine, end, type_name, args):
    with pytest.raises(pvm.GuestError) as found:
        machine.run(TAKEN + end)
    assert found.value.type_name == type_name
    assert found.value.args == args
    assert machine.run("1") == 1


def test_exit_codes_that_are_made_into_texts(machine):
    with pytest.raises(pvm.GuestExit):
        machine.run(TAKEN + "e = SystemExit(N())\nraise e")
    assert machine.run("1") == 1


def test_a_machine_is_running_while_it_makes_the_text_of_its_exception():
    told = []

    def again():
        try:
            machine.run("x = 1")
        except pvm.Error as error:
            told.append(str(error))
        return 1
    machine = pvm.VM(functions={"again": again})
    with pytest.raises(pvm.GuestError):
        machine.run("class E(Exception):\n    def __str__(self):\n        again()\n        return 'e'\nraise E('x')")
    assert told and all("running already" in text for text in told)
    assert machine.run("again and 2") == 2


def test_length_hints_of_iterators_over_dicts_whose_keys_were_exchanged(machine):
    for begin in "iter(d)", "iter(d.items())", "iter(d.values())", "reversed(d)":
        assert machine.run(f"d = {{1: 1, 3: 3}}\nit = {begin}\nnext(it)\ndel d[1]\nd[2] = 2\nit.__length_hint__()") == 1


@pytest.mark.parametrize("entry", ["[1]", "'x'", "None", "1.5", "(1, 2)", "1 << 70", "-(1 << 70)", "True", "object()"])
def test_places_and_hashes_that_are_none(machine, entry):
    program = f"import _collections\nd = {{1: 2, 3: 4}}\ntry:\n    _collections._move_last(d, 1, 0, {entry})\nexcept Exception as e:\n    e = None\nd[5] = 6\nlist(d.values())"
    assert 6 in machine.run(program)


@pytest.mark.parametrize("value", ["'x' * 100000", "'\\u1234' * 100000", "b'x' * 100000", "1 << 800000", "bytearray(100000)"])
def test_what_is_in_many_places_takes_the_hosts_memory_once(value):
    told = []
    machine = pvm.VM(functions={"tell": lambda *values, **named: told.extend([*values, *named.values()])})
    machine.run(f"v = {value}")
    for expression in "[v] * 1000", "tuple([v] * 1000)", "list(dict.fromkeys(range(1000), v).values())":
        found = machine.run(expression)
        assert len(found) == 1000 and all(item is found[0] for item in found)
    machine.run("tell(*[v] * 200, a=v, b=[v])")
    assert len(told) == 202 and all(item is told[0] for item in told[:201]) and told[201][0] is told[0]
    with pytest.raises(pvm.GuestError) as failed:
        machine.run("raise ValueError(*[v, object()] * 500)")
    args = failed.value.args
    assert len(args) == 1000 and all(args[i] is args[0] for i in range(0, 1000, 2)) and all(args[i] is args[1] for i in range(1, 1000, 2))


def test_lists_that_cannot_be_converted_are_tried_once():
    with pytest.raises(pvm.GuestError) as failed:
        pvm.run("v = [[0] * 100000 + [object()]]\nraise ValueError(*[[v] for _ in range(3000)])", limits=pvm.Limits(memory=64 << 20, seconds=30))
    assert failed.value.type_name == "ValueError"


@pytest.mark.parametrize("program", [
    "e = ValueError(1)\ne.__notes__ = ['x' * 1000000] * 1000\nraise e",
    "class N:\n    def __str__(self): return 'x' * 1000000\nraise ValueError(*[N() for _ in range(1000)])",
])
def test_texts_of_an_exception_stay_within_the_memory_limit(program):
    with pytest.raises(pvm.GuestError) as failed:
        pvm.run(program, limits=pvm.Limits(memory=16 << 20))
    texts = {id(text): len(text) for text in failed.value.args if isinstance(text, str)}
    assert len(failed.value.traceback) + sum(texts.values()) < 64 << 20


def test_a_machine_that_runs_in_one_thread_is_not_looked_at_from_another():
    began, end = threading.Event(), threading.Event()
    refused = []

    def wait():
        began.set()
        end.wait(20)
    machine = pvm.VM(functions={"wait": wait, "look": lambda: [machine["x"], "x" in machine, "x" in list(machine)]})
    assert machine.run("x = 5\nlook()") == [5, True, True]
    thread = threading.Thread(target=machine.run, args=("wait()\nx = 6",))
    thread.start()
    began.wait(20)
    for look in lambda: machine["x"], lambda: list(machine), lambda: machine.call("f"), machine.finish, lambda: machine.run("1"), lambda: machine.__delitem__("x"), \
            lambda: machine.__setitem__("x", 1):
        try:
            look()
        except pvm.Error as error:
            refused.append(str(error))
    end.set()
    thread.join()
    assert len(refused) == 7 and all("running" in text for text in refused)
    assert machine["x"] == 6
