"""Runs the tests of one module inside the machine: a line `outcome, tab, test` for each, `start` before it begins.

Arguments: the folder of the host's tests, the module, and the tests to pass over (those that ended the machine).
"""

import sys
import unittest

#: Library modules that tests import and a guest may not have: a stand-in that skips whatever calls it. `_pickle` comes when
#: `pickle` is there, which would take its functions from it.
WANTED = """
    _testcapi array ast asyncio builtins codecs contextvars copy dataclasses datetime dbm decimal dis enum errno fractions gc
    glob importlib importlib.util importlib.machinery inspect io itertools linecache locale logging marshal opcode os os.path pathlib
    pickle platform pprint py_compile random shutil signal socketserver stat string struct subprocess symtable tempfile textwrap
    threading time tokenize traceback types typing unicodedata warnings weakref zipfile zipimport _pickle
    """.split()


#: And those that tests of later versions import without more ado.
if sys.version_info >= (3, 13):
    WANTED += ["_testinternalcapi", "_testlimitedcapi", "_testmultiphase"]

#: Modules whose absence the tests provide for themselves.
NEVER = ("_testcapi",)

#: Instructions of CPython whose numbers modules of tests look up as they are imported: here none has such a number.
INSTRUCTIONS = ("COPY_FREE_VARS",)


def missing(name):
    """A module that is not there: its names are classes that skip the test."""
    module = type(sys)(name)

    def refusing(attribute):
        if attribute.startswith("__"):
            raise AttributeError(attribute)

        def refuse(*args, **options):
            raise unittest.SkipTest(f"{name}.{attribute}")
        value = type(attribute, (), {"__new__": refuse})
        setattr(module, attribute, value)
        return value
    module.__getattr__, module.__path__ = refusing, []
    return module


def supply(names):
    for name in names:
        try:
            __import__(name)
        except Exception as error:
            print("absent", name, f"{type(error).__name__}: {error}", sep="\t")
            if name not in NEVER:
                sys.modules[name] = missing(name)
                package, dot, last = name.rpartition(".")
                if dot:
                    setattr(sys.modules[package], last, sys.modules[name])
    for name in INSTRUCTIONS:
        sys.modules["opcode"].opmap.setdefault(name, -1)


class Result(unittest.TestResult):
    def __init__(self, passed_over):
        self.passed_over = passed_over
        self.stdout, self.stderr = sys.stdout, sys.stderr

    def passes_over(self, test):
        return test.id() in self.passed_over

    def start(self, test):
        self.stdout.write(f"start\t{test.id()}\n")

    def note(self, outcome, test, error):
        self.stdout.write(f"{outcome}\t{test.id()}\n")
        if error is not None:
            try:
                text = str(error)[:400]
            except Exception:
                text = "?"
            self.stderr.write(f"--- {test.id()}\n{type(error).__name__}: {text}\n")


def main(folder, name, *passed_over):
    supply(WANTED)
    __import__(name)
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules[name]).run(Result(passed_over))


main(*sys.argv[1:])
