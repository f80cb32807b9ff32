"""Machines and threads: cancelling, one thread at a time, many side by side."""

import io
import threading
import time

import pytest

import pvm
from helpers import LANG

LOOP = "n = 0\nwhile True:\n    n += 1"


def test_cancel_from_another_thread():
    machine = pvm.VM(pvm.Limits(seconds=30))
    timer = threading.Timer(0.1, machine.cancel)
    timer.start()
    start = time.perf_counter()
    with pytest.raises(pvm.Cancelled):
        machine.run("try:\n    while True: pass\nexcept BaseException:\n    pass")
    assert time.perf_counter() - start < 1
    timer.join()
    assert machine.run("1 + 1") == 2


def test_the_lock_of_the_host_is_released():
    machine = pvm.VM(pvm.Limits(seconds=0.4))
    ticks = []

    def tick():
        for _ in range(20):
            ticks.append(time.perf_counter())
            time.sleep(0.005)

    thread = threading.Thread(target=tick)
    thread.start()
    with pytest.raises(pvm.TimeLimit):
        machine.run(LOOP)
    thread.join()
    assert max(b - a for a, b in zip(ticks, ticks[1:], strict=False)) < 0.2


def test_one_machine_runs_on_one_thread_at_a_time_and_says_so():
    started = threading.Event()
    machine = pvm.VM(pvm.Limits(seconds=5), functions={"started": started.set})
    problems = []

    def first():
        try:
            machine.run("started()\nwhile True: pass")
        except pvm.Error as error:
            problems.append(type(error))

    thread = threading.Thread(target=first)
    thread.start()
    started.wait(5)
    with pytest.raises((pvm.Error, RuntimeError), match=r"(?i)running|thread|busy|in use"):
        machine.run("1")
    machine.cancel()
    thread.join()
    assert problems == [pvm.Cancelled]
    assert machine.run("2") == 2


def test_many_machines_side_by_side():
    results = {}

    def work(number):
        machine = pvm.VM()
        machine.run("def f(n):\n    d = {}\n    for i in range(n):\n        d[str(i % 97)] = d.get(str(i % 97), 0) + i\n    return sum(d.values())")
        results[number] = [machine.call("f", 2000 + number) for _ in range(5)]

    threads = [threading.Thread(target=work, args=(n,)) for n in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == {n: [sum(range(2000 + n))] * 5 for n in range(16)}


def test_programs_are_shared_by_threads():
    program = pvm.compile("[x * i for i in range(200)][-1]")
    results = []

    def work(x):
        for _ in range(20):
            results.append(program.run(inputs={"x": x}) == x * 199)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [True] * 160


def test_a_machine_may_move_between_threads():
    machine = pvm.VM()
    machine.run("log = []")
    for n in range(5):
        thread = threading.Thread(target=machine.run, args=(f"log.append({n})",))
        thread.start()
        thread.join()
    assert machine["log"] == [0, 1, 2, 3, 4]


def test_wide_programs_side_by_side():
    """Eight machines on eight threads run programs that use much of the machine, and print what one alone prints."""
    names = ("classes/basics", "strings/unicode", "ints/big", "exceptions/chaining", "generators/pipeline", "dicts/custom_keys", "formatting/fstrings", "programs/lisp")
    programs = [pvm.compile((LANG / f"{name}.py").read_text("utf-8"), f"{name}.py") for name in names]

    def outputs(order):
        texts = {}
        for program in order:
            stream = io.StringIO()
            program.run(stdout=stream, limits=pvm.Limits(seconds=120))
            texts[programs.index(program)] = stream.getvalue()
        return texts

    expected = outputs(programs)
    results = []
    threads = [threading.Thread(target=lambda n=n: results.append(outputs(programs[n:] + programs[:n]))) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [expected] * 8
