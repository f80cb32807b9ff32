"""Every limit, at it and past it; what holds while one strikes, and that the machine lives on."""

import io
import time

import pytest

import pvm

FREE = pvm.Limits.unlimited()
LOOP = "n = 0\nwhile True:\n    n += 1"


def steps_of(source):
    machine = pvm.VM(FREE, stdout=io.StringIO())
    before = machine.usage.steps
    machine.run(source)
    return machine.usage.steps - before


class TestSteps:
    @pytest.mark.parametrize(
        "source",
        [
            "for i in range(1000): pass",
            "def f(n): return n if n < 2 else f(n - 1) + f(n - 2)\nf(12)",
            "sum(i for i in range(500))",
            "sorted(range(1000), key=lambda v: -v)",
            "x = [i for i in range(300)]\n'ab' * 5000\nx * 50",
        ],
    )
    def test_exact(self, source):
        needed = steps_of(source)
        assert needed == steps_of(source), "steps are not deterministic"
        pvm.VM(pvm.Limits(steps=needed)).run(source)
        with pytest.raises(pvm.StepLimit):
            pvm.VM(pvm.Limits(steps=needed - 1)).run(source)

    def test_message_and_base(self):
        with pytest.raises(pvm.LimitError) as caught:
            pvm.run(LOOP, limits=pvm.Limits(steps=10_000))
        assert type(caught.value) is pvm.StepLimit
        assert "10000" in str(caught.value).replace(",", "").replace("_", "")

    @pytest.mark.parametrize("body", ["pass", "x = 1", "f()", "g = (i for i in [1])\n    next(g)", "try:\n        1/0\n    except ZeroDivisionError:\n        pass", "[i for i in range(3)]"])
    def test_every_loop_is_stopped(self, body):
        with pytest.raises(pvm.StepLimit):
            pvm.run(f"def f(): pass\nwhile True:\n    {body}", limits=pvm.Limits(steps=20_000, seconds=None))

    @pytest.mark.parametrize(
        "source",
        [
            "list(range(10**9))", "sum(range(10**9))", "'a' * 10**9", "[0] * 10**9", "10 ** 10 ** 7", "x = [0]\nwhile x: x += x", "max(range(10**9))",
            "'ab'.join(str(i) for i in range(10**9))", "any(i < 0 for i in range(10**9))", "10**9 in iter(range(10**9 + 1))", "sorted(range(10**8))",
            "import itertools\nfor x in itertools.count(): pass", "import itertools\nlist(itertools.repeat(1, 10**9))", "set(range(10**9))", "dict.fromkeys(range(10**9))",
            "bytes(10**9)", "list(zip(range(10**9), range(10**9)))", "all(not v for v in iter(int, 1))", "iter(int, 1).__next__\nlist(iter(int, 1))",
        ],
    )
    def test_natives_are_stopped_too(self, source):
        start = time.monotonic()
        with pytest.raises(pvm.LimitError):
            pvm.run(source, limits=pvm.Limits(steps=1_000_000, seconds=5, memory="64 MiB"))
        assert time.monotonic() - start < 2


class TestSeconds:
    def test_strikes_in_time(self):
        for seconds in (0.05, 0.2):
            start = time.perf_counter()
            with pytest.raises(pvm.TimeLimit):
                pvm.run(LOOP, limits=pvm.Limits(seconds=seconds))
            took = time.perf_counter() - start
            assert seconds - 0.001 <= took < seconds + 0.06

    @pytest.mark.parametrize("source", ["while True: sum(range(10000))", "x = 7 ** 200000\nwhile True: x * x", "while True: 'ab' * 1000000", "import time\ntime.sleep(10)", "while True: sorted(range(100000, 0, -1))", "x = 3 ** 1000000\nstr(x)"])
    def test_natives_look_at_the_clock(self, source):
        start = time.perf_counter()
        with pytest.raises((pvm.TimeLimit, pvm.GuestError)):
            pvm.run(source, limits=pvm.Limits(seconds=0.2, memory="256 MiB"))
        assert time.perf_counter() - start < 1.0

    def test_default_is_ten(self):
        assert pvm.Limits().seconds == 10.0


class TestMemory:
    @pytest.mark.parametrize(
        "source",
        [
            "x = [0]\nwhile True: x += x", "s = 'ab'\nwhile True: s += s", "x = []\nwhile True: x.append(len(x) * 1.5)", "d = {}\nwhile True: d[len(d)] = 0",
            "s = set()\nwhile True: s.add(len(s))", "x = 3\nwhile True: x *= x", "class C: pass\nx = None\nwhile True:\n    c = C()\n    c.x = x\n    x = c",
            "x = ()\nwhile True: x = (x, x)", "b = b'x'\nwhile True: b += b", "'x' * 10 ** 12", "[None] * 10 ** 12", "list(range(10 ** 10))", "bytes(10 ** 12)",
            "def f(): return f\nx = []\nwhile True: x.append(lambda: x)", "x = []\nwhile True:\n    def g():\n        yield 1\n    x.append(g())", "1 << 10 ** 12",
            "'%1000000000d' % 1", "f'{1:1000000000}'", "'a'.center(10 ** 12)", "'a'.replace('a', 'b' * 10 ** 7) * 1000", "','.join(['x' * 10 ** 6] * 10 ** 4)",
        ],
    )
    def test_bombs(self, source):
        with pytest.raises(pvm.MemoryLimit):
            pvm.run(source, limits=pvm.Limits(memory="16 MiB", seconds=20))

    def test_garbage_is_not_charged(self):
        source = "for i in range(300000):\n    x = [i, str(i), (i,), {i: i}]\nlen(x)"
        assert pvm.run(source, limits=pvm.Limits(memory="4 MiB", seconds=30)) == 4

    def test_cycles_are_collected(self):
        source = "for i in range(200000):\n    x = []\n    x.append(x)\n1"
        assert pvm.run(source, limits=pvm.Limits(memory="4 MiB", seconds=30)) == 1

    def test_is_deterministic(self):
        def peak():
            machine = pvm.VM()
            machine.run("x = [str(i) for i in range(5000)]\ndel x\ny = {i: [i] for i in range(1000)}")
            return machine.usage.peak, machine.usage.memory

        assert peak() == peak()

    def test_at_the_peak_it_runs(self):
        source = "x = ['%d' % i for i in range(20000)]\nlen(x)"
        machine = pvm.VM()
        machine.run(source)
        assert pvm.VM(pvm.Limits(memory=machine.usage.peak)).run(source) == 20000

    def test_a_value_from_the_host_is_charged(self):
        with pytest.raises(pvm.MemoryLimit):
            pvm.run("len(x)", inputs={"x": "a" * (32 << 20)}, limits=pvm.Limits(memory="16 MiB"))

    @pytest.mark.parametrize("text, size", [("64 KiB", 64 << 10), ("1 MiB", 1 << 20), ("1.5 MiB", 3 << 19), ("2 GiB", 2 << 30), (4096, 4096), ("1000000", 1000000), ("2MB", 2_000_000)])
    def test_sizes_as_text(self, text, size):
        assert pvm.Limits(memory=text).memory == size


class TestRecursion:
    SOURCE = "def f(n): return 0 if n == 0 else 1 + f(n - 1)\n"

    def test_is_a_guest_exception(self):
        with pytest.raises(pvm.GuestError) as caught:
            pvm.run(self.SOURCE + "f(10**6)")
        assert caught.value.type_name == "RecursionError"
        assert pvm.run(self.SOURCE + "try:\n    f(10**6)\nexcept RecursionError:\n    r = 'caught'\nr") == "caught"

    def test_default_is_a_thousand(self):
        assert pvm.run(self.SOURCE + "f(900)") == 900

    def test_exact_and_settable(self):
        def deepest(limit):
            machine = pvm.VM(pvm.Limits(recursion=limit))
            machine.run("depth = 0\ndef f():\n    global depth\n    depth += 1\n    f()")
            machine.run("try:\n    f()\nexcept RecursionError:\n    pass")
            return machine["depth"]

        assert deepest(100) == deepest(100)
        assert deepest(200) - deepest(100) == 100

    def test_far_below_the_c_stack(self):
        assert pvm.run(self.SOURCE + "f(200000)", limits=pvm.Limits(recursion=10**6, memory="1 GiB")) == 200000

    @pytest.mark.parametrize(
        "source",
        [
            "class C:\n    def __add__(self, o): return self + o\nC() + 1", "class C:\n    def __repr__(self): return repr(self)\nrepr(C())", "class C:\n    def __eq__(self, o): return self == o\nC() == 1",
            "class C:\n    def __getattr__(self, n): return getattr(self, n + 'x')\nC().a", "class C:\n    def __init__(self): C()\nC()", "class C:\n    def __iter__(self): return iter(self)\nlist(C())",
            "f = lambda v: sorted([1, 2], key=f)\nf(1)", "f = lambda v: max([1, 2], key=f)\nf(1)", "def g():\n    yield from g()\nlist(g())", "f = lambda v: list(map(f, [1]))\nf(1)",
            "class C:\n    def __len__(self): return len(self)\nlen(C())", "class C:\n    def __hash__(self): return hash(self)\nhash(C())", "class C:\n    def __bool__(self): return bool(self)\nnot C()",
            "class C:\n    def __lt__(self, o): return sorted([self, o]) and True\nsorted([C(), C()])", "class C:\n    @property\n    def p(self): return self.p\nC().p", "class C:\n    def __str__(self): return f'{self}'\nstr(C())",
            "x = []\nfor i in range(200000): x = [x]\nrepr(x)", "x = []\ny = []\nfor i in range(200000): x, y = [x], [y]\nx == y", "x = ()\nfor i in range(200000): x = (x,)\nhash(x)",
        ],
    )
    def test_every_road_of_recursion(self, source):
        with pytest.raises((pvm.GuestError, pvm.LimitError)) as caught:
            pvm.run(source, limits=pvm.Limits(seconds=20))
        if isinstance(caught.value, pvm.GuestError):
            assert caught.value.type_name == "RecursionError"


class TestOutput:
    def test_at_the_limit_and_past_it(self):
        stream = io.StringIO()
        limits = pvm.Limits(output=100)
        pvm.run("print('x' * 99)", stdout=stream, limits=limits)
        assert len(stream.getvalue()) == 100
        with pytest.raises(pvm.OutputLimit):
            pvm.run("print('x' * 100)", stdout=io.StringIO(), limits=limits)

    def test_counts_over_many_prints(self):
        stream = io.StringIO()
        with pytest.raises(pvm.OutputLimit):
            pvm.run("while True: print('12345')", stdout=stream, limits=pvm.Limits(output="1 KiB"))
        assert len(stream.getvalue()) <= 1024


class TestAllOfThem:
    SOURCES = {
        pvm.StepLimit: (LOOP, {"steps": 5000}),
        pvm.TimeLimit: (LOOP, {"seconds": 0.05}),
        pvm.MemoryLimit: ("x = [0]\nwhile True: x += x", {"memory": "4 MiB"}),
        pvm.OutputLimit: ("while True: print('x' * 100)", {"output": 2000}),
    }

    @pytest.mark.parametrize("kind", SOURCES, ids=lambda k: k.__name__)
    def test_no_handler_of_the_guest_runs(self, kind):
        source, limits = self.SOURCES[kind]
        body = "\n".join("    " + line for line in source.split("\n"))
        seen = []
        machine = pvm.VM(pvm.Limits(**limits), stdout=io.StringIO(), functions={"seen": seen.append})
        wrapped = f"""
class Manager:
    def __enter__(self): return self
    def __exit__(self, *a):
        seen('exit')
        return True
try:
  with Manager():
{body}
except BaseException as e:
    seen('except')
finally:
    seen('finally')
"""
        with pytest.raises(kind):
            machine.run(wrapped)
        assert seen == []

    @pytest.mark.parametrize("kind", SOURCES, ids=lambda k: k.__name__)
    def test_the_machine_stays_usable(self, kind):
        source, limits = self.SOURCES[kind]
        machine = pvm.VM(pvm.Limits(**limits), stdout=io.StringIO())
        machine.run("kept = [1, 2]\ndef f(): return sum(kept)")
        with pytest.raises(kind):
            machine.run("def g():\n" + "\n".join("    " + line for line in source.split("\n")) + "\ng()")
        if kind in (pvm.TimeLimit, pvm.MemoryLimit):
            assert machine.call("f") == 3
        assert machine["kept"] == [1, 2]

    def test_unlimited(self):
        free = pvm.Limits.unlimited()
        assert free.steps is None
        assert pvm.run("x = [0] * (40 << 20)\nlen(x)", limits=free) == 40 << 20

    @pytest.mark.parametrize("bad", [{"steps": -1}, {"seconds": -0.5}, {"memory": "many"}, {"memory": "5 QiB"}, {"recursion": 0}, {"steps": "x"}, {"nonsense": 1}])
    def test_nonsense_is_refused(self, bad):
        with pytest.raises((TypeError, ValueError)):
            pvm.Limits(**bad)

    def test_defaults_are_on_everywhere(self):
        limits = pvm.Limits()
        assert limits.memory == 256 << 20
        assert limits.recursion == 1000
        assert limits.output == 16 << 20
        assert limits.steps is None
        for run in (pvm.run, lambda s: pvm.compile(s).run(), lambda s: pvm.VM().run(s)):
            with pytest.raises(pvm.MemoryLimit):
                run("x = [0]\nwhile True: x += x")


class TestOthers:
    """Limits that are set between runs hold from the next one on."""

    def test_more_and_less(self):
        machine = pvm.VM(limits=pvm.Limits(steps=1000, memory="4 MiB"))
        with pytest.raises(pvm.StepLimit):
            machine.run("for i in range(10000): pass")
        with pytest.raises(pvm.MemoryLimit):
            machine.run("big = bytes(5_000_000)")
        machine.limits = pvm.Limits(steps=100_000, memory="16 MiB", recursion=50)
        assert machine.limits.steps == 100_000
        assert machine.run("for i in range(10000): pass\nbig = bytes(5_000_000)\nlen(big)") == 5_000_000
        with pytest.raises(pvm.GuestError, match="RecursionError"):
            machine.run("def deep(n): return deep(n + 1)\ndeep(0)")
        machine.limits = pvm.Limits(memory="4 MiB")
        with pytest.raises(pvm.MemoryLimit):
            machine.run("more = [0] * 100_000")
        machine.limits = pvm.Limits.unlimited()
        assert machine.run("len(big)") == 5_000_000

    def test_not_during_a_run(self):
        def change():
            machine.limits = pvm.Limits.unlimited()

        machine = pvm.VM(functions={"change": change})
        with pytest.raises(pvm.Error, match="running"):
            machine.run("change()")
        assert machine.limits != pvm.Limits.unlimited()
