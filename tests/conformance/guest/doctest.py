"""A stand-in for `doctest`: a suite of the examples in a module's texts."""

import sys
import traceback
import unittest
from typing import NamedTuple

ELLIPSIS = NORMALIZE_WHITESPACE = IGNORE_EXCEPTION_DETAIL = SKIP = DONT_ACCEPT_TRUE_FOR_1 = 0


class _Capture:
    encoding, errors = "utf-8", "strict"

    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)
        return len(text)

    def flush(self):
        pass


def examples(text):
    """The (source, wanted output) pairs of a text."""
    lines = text.expandtabs().split("\n")
    found, at = [], 0
    while at < len(lines):
        stripped = lines[at].lstrip()
        if not (stripped.startswith(">>> ") or stripped == ">>>"):
            at += 1
            continue
        indent = len(lines[at]) - len(stripped)
        source, at = [stripped[4:]], at + 1
        while at < len(lines) and lines[at][indent:indent + 3] == "..." and lines[at][indent + 3:indent + 4] in ("", " "):
            source.append(lines[at][indent + 4:])
            at += 1
        wanted = []
        while at < len(lines) and lines[at].strip() and not lines[at].lstrip().startswith(">>>"):
            wanted.append(lines[at][indent:])
            at += 1
        if any(line.strip() and not line.strip().startswith("#") for line in source):
            found.append(("\n".join(source) + "\n", "\n".join(wanted)))
    return found


def alike(wanted, got):
    """Whether an output is the wanted one, but for white space and what `...` stands for."""
    wanted = "\n".join("" if line.strip() == "<BLANKLINE>" else line for line in wanted.split("\n"))
    if wanted.split() == got.split() or (wanted, got) in (("1", "True\n"), ("0", "False\n")):
        return True
    if "..." not in wanted:
        return False
    pieces, got = [" ".join(piece.split()) for piece in wanted.split("...")], " ".join(got.split())
    if not got.startswith(pieces[0]):
        return False
    at = len(pieces[0])
    for piece in pieces[1:]:
        found = got.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return not pieces[-1] or got.endswith(pieces[-1])


def _described(error):
    if isinstance(error, SyntaxError):
        return traceback.format_exception_only(error)[-1].rstrip("\n")
    text = str(error)
    return type(error).__name__ + (": " + text if text else "")


def raised_as_wanted(source, wanted, error):
    if "Traceback (" not in wanted:
        return False
    last = [line for line in wanted.split("\n") if line and not line[0].isspace()][-1]
    kind, colon, rest = last.partition(":")
    last = kind.rpartition(".")[2] + colon + rest
    if "IGNORE_EXCEPTION_DETAIL" in source:
        return last.partition(":")[0] == type(error).__name__
    return alike(last, _described(error))


class DocTestCase(unittest.TestCase):
    def __init__(self, name, text, names, setUp=None, tearDown=None):
        super().__init__()
        self.name, self.text, self.names = name, text, names
        if setUp is not None:
            self.setUp = lambda: setUp(self)
        if tearDown is not None:
            self.tearDown = lambda: tearDown(self)

    def id(self):
        return self.name

    def runTest(self):
        names, output, error = dict(self.names), _Capture(), None
        for source, wanted in examples(self.text):
            if "+SKIP" in source:
                continue
            error = self.run_example(source, names, output)
            got = "".join(output.parts)
            output.parts.clear()
            shown = source.strip()[:80]
            if error is None and not alike(wanted, got):
                self.fail(f"{shown}: wanted {wanted[:200]!r}, got {got[:200]!r}")
            if error is not None and not raised_as_wanted(source, wanted, error):
                self.fail(f"{shown}: wanted {wanted[-200:]!r}, got {_described(error)[:200]!r}")

    def run_example(self, source, names, output):
        """Run one example; what it raised, or None."""
        stdout, sys.stdout = sys.stdout, output
        try:
            exec(compile(source, f"<doctest {self.name}[0]>", "single", 0, True), names)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            return error
        finally:
            sys.stdout = stdout
        return None


def DocFileSuite(*paths, **options):
    """Texts beside a test module are not read: no examples."""
    return unittest.TestSuite()


class TestResults(NamedTuple):
    failed: int
    attempted: int


def testmod(module=None, **options):
    """Run the examples of a module; a text of which one fails counts as one failure."""
    failed = attempted = 0
    for case in DocTestSuite(module):
        attempted += len(examples(case.text))
        try:
            case.runTest()
        except AssertionError as error:
            failed += 1
            sys.stderr.write(f"{case.name}: {error}\n")
    return TestResults(failed, attempted)


def DocTestSuite(module=None, *args, setUp=None, tearDown=None, **options):
    if module is None:
        names = sys._getframe(1).f_globals
    else:
        names = vars(sys.modules[module] if isinstance(module, str) else module)
    texts = [(names["__name__"], names.get("__doc__"))]
    for name, thing in sorted(names.get("__test__", {}).items()):
        texts.append((f"{names['__name__']}.__test__.{name}", thing if isinstance(thing, str) else thing.__doc__))
    for name, thing in sorted(names.items()):
        if isinstance(getattr(thing, "__doc__", None), str) and getattr(thing, "__module__", None) == names["__name__"]:
            texts.append((f"{names['__name__']}.{name}", thing.__doc__))
    return unittest.TestSuite([DocTestCase(name, text, names, setUp, tearDown) for name, text in texts if text and ">>>" in text])
