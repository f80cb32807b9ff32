"""Stands in for the package `pyperf`, so that its benchmarks run unmodified inside a machine.

The real one starts processes, reads the host's hardware and parses options; this one runs the
benchmark in the process it is in and prints `seconds NAME VALUE` for each timed call. It uses no
module but `time` and `sys`. Its own settings come as `key=value` arguments of the script: `seconds`
(least time of timed calls), `calls` (least number of them), `warm_calls` and `warm_seconds` (calls
that come first: that many, unless that much time is gone before).
"""

import sys
import time

# Benchmarks that time themselves call this. Processor time stands a busy machine best.
perf_counter = time.process_time


class Namespace:
    """The result of `parse_args`: an attribute an option."""


class Arguments:
    """As much of an argument parser as the benchmarks use: options have their defaults."""

    def __init__(self):
        self._values = Namespace()

    def add_argument(self, *names, default=None, **ignored):
        name = names[0]
        for candidate in names:
            if candidate.startswith("--"):
                name = candidate
        setattr(self._values, name.lstrip("-").replace("-", "_"), default)

    def parse_args(self):
        return self._values


class Settings:
    def __init__(self, arguments):
        self.seconds = 0.5
        self.calls = 3
        self.warm_calls = 10
        self.warm_seconds = 1.0
        for argument in arguments:
            key, equals, value = argument.partition("=")
            if equals and hasattr(self, key):
                setattr(self, key, float(value))


class Runner:
    """Runs benchmark functions where they are and prints their times."""

    def __init__(self, add_cmdline_args=None, metadata=None, **ignored):
        self.metadata = dict(metadata or {})
        self.argparser = Arguments()
        self.args = None
        self._settings = Settings(sys.argv[1:])

    def parse_args(self, args=None):
        self.args = self.argparser.parse_args()
        return self.args

    def bench_func(self, name, func, *args, inner_loops=None, metadata=None):
        """Time calls of `func(*args)`."""

        def once():
            start = perf_counter()
            func(*args)
            return perf_counter() - start

        self._measure(name, once, inner_loops)

    def bench_time_func(self, name, func, *args, inner_loops=None, metadata=None):
        """Time calls of `func(1, *args)`, which returns the seconds that its one loop took."""
        self._measure(name, lambda: func(1, *args), inner_loops)

    def _measure(self, name, once, inner_loops):
        settings = self._settings
        begin = perf_counter()
        calls = 0
        while calls < settings.warm_calls and (calls == 0 or perf_counter() - begin < settings.warm_seconds):
            once()
            calls += 1
        begin = perf_counter()
        calls = 0
        while calls < settings.calls or perf_counter() - begin < settings.seconds:
            print("seconds", name, once() / (inner_loops or 1))
            calls += 1
