"""Patterns and code lists made to harm: refused, or stopped by a limit, with the machine alive."""

import io
import os
import random
import re
import threading
import time
import warnings

import pytest

import pvm
from helpers import run_python

# How many of what is made at random; builds in which all is slower ask for fewer.
COUNT = int(os.environ.get("PVM_MUTATIONS", "400"))

# Lists for _sre.compile: those that re._compiler makes, with words changed, dropped, repeated and swapped.
CODE_LISTS = '''
import io, random, re, sys, warnings
from re import _compiler, _parser
import pvm

warnings.simplefilter("ignore")
patterns = [r"abc", r"a*b", r"(a|bc)+d", r"(?:a|b)*?c", r"(?=a)b(?!c)", r"(?<=ab)c(?<!d)", r"(a)?(?(1)b|c)", r"(a)\\\\1", r"(?i)(k)[a-z]\\\\1", r"[^\\\\w\\\\d]+x",
            r"(?>a+)b++", r"(?:ab)*+c", r"(?:(a)|b){2,5}+", r"^\\\\ba$", r"[а-яё\\\\U0001f600]", r"((a){1,3}b){2}", r"(?:a??b{2,3}?)*", r"(?i)[а-я]", r"(?<!^).", r"(?!)", "a|b|cd|"]
lists = []
for pattern in patterns:
    parsed = _parser.parse(pattern.replace("\\\\\\\\", "\\\\"))
    lists.append((list(map(int, _compiler._code(parsed, parsed.state.flags))), parsed.state.groups - 1))
generator = random.Random(int(sys.argv[1]))
cases = []
for _ in range(int(sys.argv[2])):
    code, groups = generator.choice(lists)
    code = list(code)
    for _ in range(generator.choice([1, 1, 2, 4])):
        i = generator.randrange(len(code))
        change = generator.randrange(6)
        if change == 0:
            code[i] = generator.randrange(50)
        elif change == 1:
            code[i] = generator.choice([0, 1, 255, 256, 65535, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, len(code)])
        elif change == 2:
            code[i] = max(0, code[i] + generator.choice([-2, -1, 1, 2]))
        elif change == 3 and len(code) > 1:
            del code[i]
        elif change == 4:
            code[i:i] = code[i:i + 3]
        else:
            other, _ = generator.choice(lists)
            j = generator.randrange(len(other))
            code[i:i] = other[j:j + 6]
    cases.append((code, max(0, groups + generator.choice([0, 0, 0, -1, 1, 70]))))
source = f"""
import _sre
made = 0
for code, groups in {cases!r}:
    try:
        p = _sre.compile(None, 0, code, groups, dict(n=1), (None, "n"))
    except (RuntimeError, OverflowError):
        continue
    made += 1
    for text in ("", "abcabc", "aab kK", "\\\\u0430\\\\u0451\\\\U0001f600bc", b"aabb\\\\xffcd", "ab" * 30):
        for f in (lambda: p.match(text), lambda: p.search(text), lambda: p.fullmatch(text), lambda: p.findall(text), lambda: p.sub(text[:1], text),
                  lambda: p.split(text), lambda: [m.groups() + (m.lastgroup, m.regs) for m in p.finditer(text, 1)], lambda: hash(p) + len(repr(p))):
            try:
                f()
            except (SystemError, MemoryError):
                pass
print(made)
"""
out = io.StringIO()
try:
    pvm.run(source, stdout=out, limits=pvm.Limits(seconds=20, memory="200 MB"))
    print("made", out.getvalue())
except pvm.LimitError as error:
    print("made limit", error)
'''


@pytest.mark.parametrize("seed", range(4))
def test_changed_code_lists(seed):
    outcome = run_python(CODE_LISTS, str(seed), str(COUNT * 4))
    assert outcome.code == 0, outcome.stderr[-2000:]
    assert outcome.stdout.startswith("made")


CATASTROPHES = [
    r"re.match(r'(a+)+b', 'a' * 100)",
    r"re.match(r'(a|aa)+$', 'a' * 100 + 'b')",
    r"re.match(r'(?:a|a)*b', 'a' * 100)",
    r"re.search(r'(x+x+)+y', 'x' * 100)",
    r"re.match(r'(.*)*(.*)*(.*)*(.*)*z', 'a' * 1000)",
    r"re.match(r'(?:.*a){25}b', 'a' * 60)",
    r"re.match(r'((a*)*)*b', 'a' * 60)",
    r"re.match(r'(?=(a+)+b)a', 'a' * 60)",
    r"re.match(r'(?!(a+)+b)c', 'a' * 60)",
    r"re.match(r'(a?){40}a{40}b', 'a' * 60)",
    r"re.match(r'(?:a*?)*?b', 'a' * 60 + 'c') or re.match(r'(a+?)+?b', 'a' * 60)",
    r"re.sub(r'(a+)+b', lambda m: '', 'a' * 100)",
    r"re.findall(r'(\w+\s?)+:', 'word ' * 100)",
    r"re.match(rb'(\w+|\d|_)*-', b'a1_' * 40)",
    r"[re.search(r'a*' * 8 + 'b', 'a' * 3000) for _ in range(100)]",
    r"[re.search(r'[ab]*c', 'ab' * 50000) for _ in range(100)]",
    r"[re.search(r'.*?c', 'ab' * 50000, re.S) for _ in range(100)]",
    r"[re.search(r'(?s)(.{1000,}).*\1x', 'ab' * 50000) for _ in range(100)]",
]


@pytest.mark.parametrize("program", CATASTROPHES)
@pytest.mark.unstressed(reason="a collection at every look at the limits takes longer than they allow")
class TestCatastrophes:
    def test_steps(self, program):
        machine = pvm.VM(pvm.Limits(steps=3_000_000, memory="500 MB"), stdout=io.StringIO())
        with pytest.raises(pvm.StepLimit):
            machine.run("import re\n" + program)
        machine.run("import re\nassert re.match('a+b', 'aab').span() == (0, 3)")

    def test_seconds(self, program):
        machine = pvm.VM(pvm.Limits(seconds=0.5, memory="500 MB"), stdout=io.StringIO())
        machine.run("import re")
        began = time.monotonic()
        with pytest.raises(pvm.TimeLimit):
            machine.run("import re\n" + program)
        assert time.monotonic() - began < 20


def test_cancel():
    machine = pvm.VM(pvm.Limits.unlimited(), stdout=io.StringIO())
    timer = threading.Timer(0.3, machine.cancel)
    timer.start()
    with pytest.raises(pvm.Cancelled):
        machine.run("import re\nre.match(r'(a+)+b', 'a' * 200)")
    timer.join()


def test_memory():
    """The choices of a long match are the machine's memory."""
    machine = pvm.VM(pvm.Limits(memory="30 MB", seconds=30), stdout=io.StringIO())
    with pytest.raises(pvm.MemoryLimit):
        machine.run("import re\nre.match(r'(?:a|bb?)*c', 'ab' * 1000000)")
    machine.run("import re\nassert re.match('(?:a|bb?)*c', 'abc')")


SLOW = pytest.mark.unstressed(reason="the pattern's parser, which is guest code, reaches the limit of seconds first")


@pytest.mark.parametrize(
    "program",
    [
        "re.compile('(?:' * 5000 + 'a' + ')' * 5000)",
        pytest.param("re.compile('(' * 300 + 'a' + ')*' * 300)", marks=SLOW),
        "import sys; sys.setrecursionlimit(900); re.compile('(?:a' * 800 + ')*' * 800)",
        "re.compile('a{4294967294}').match('a' * 100)",
        "re.compile('(?:a{65535}){65535}').match('a' * 70000)",
        "re.compile('(?:){4000000000}').match('')",
        "re.compile('(?:a?){2000000000}+').match('a')",
        pytest.param("re.compile('x' * 1000000).search('x' * 1000001)", marks=SLOW),
        pytest.param("re.compile('|'.join(map(str, range(20000)))).search('99999999')", marks=SLOW),
        pytest.param("re.compile('[' + ''.join(chr(c) for c in range(0x100, 0x3000, 2)) + ']')", marks=SLOW),
        pytest.param("re.compile('(a)' * 20000).match('a' * 20000).groups()", marks=SLOW),
        "import _sre; _sre.compile('', 0, [1], 1073741823, {}, ()).match('')",
        "import _sre, re; n = int(re._constants.ATOMIC_GROUP); code = []\nfor _ in range(5000): code = [n, len(code) + 2, *code, 1]\n_sre.compile('', 0, code + [1], 0, {}, ())",
    ],
)
def test_sizes(program):
    """What is too deep, too long or too often is an exception or a limit."""
    machine = pvm.VM(pvm.Limits(memory="300 MB", seconds=10, steps=200_000_000), stdout=io.StringIO())
    try:
        machine.run(f"import re\ntry:\n    exec({program!r})\nexcept (RecursionError, RuntimeError, MemoryError, OverflowError, re.error) as e:\n    pass")
    except pvm.LimitError:
        pass
    machine.run("import re\nassert re.match('(a)+', 'aa').span(1) == (1, 2)")


def test_texts_that_change():
    """A text may become shorter while its matches live, or between two of them."""
    out = io.StringIO()
    pvm.run(
        """
import re
data = bytearray(b"abcdef" * 100)
match = re.search(b"def.*", data)
found = re.finditer(b".", data)
next(found)
try:
    del data[3:]
except BufferError:
    del found
    data = bytearray(b"ab")
match.group(), match.groups(), match.span(), repr(match), match.expand(rb"\\\\g<0>")
def shrink(m):
    try:
        data.clear()
    except BufferError:
        pass
    return b"x"
print(len(re.sub(b".", shrink, data)) <= 3)
p = re.compile("(?P<a>x)")
m = p.match("x")
class Key:
    def __init__(self, value):
        self.value = value
    def __index__(self):
        global m
        keep = [bytearray(1000) for _ in range(1000)]
        m = None
        return self.value
print(m.group(Key(1), Key(0), "a"))
""",
        stdout=out,
        limits=pvm.Limits(seconds=30, memory="500 MB"),
    )
    assert out.getvalue() == "True\n('x', 'x', 'x')\n"


def test_generated_patterns_agree_with_their_own_search():
    """search() tries fewer places than match() at each of them does: they must agree."""
    generator = random.Random(5)
    pieces = ["a", "b", "[ab]", "[^a]", ".", "\\w", "(a)", "(?:ab|b)", "a*", "b+?", "(?=a)", "(?!b)", "^", "$", "\\b", "a{2}", "(?i:A)", "|", "(b)?", "é", "(?:a|é)+"]
    cases = []
    for _ in range(COUNT):
        pattern = "".join(generator.choice(pieces) for _ in range(generator.randrange(1, 6)))
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            try:
                re.compile(pattern)
            except (re.error, Warning):
                continue
        cases.append((pattern, "".join(generator.choice("abbé c") for _ in range(12))))
    out = io.StringIO()
    pvm.run(
        f"""
import re
for pattern, text in {cases!r}:
    p = re.compile(pattern)
    first = None
    for i in range(len(text) + 1):
        first = p.match(text, i)
        if first:
            break
    found = p.search(text)
    if (found and found.regs) != (first and first.regs):
        print(pattern, text, found, first)
print("done")
""",
        stdout=out,
        limits=pvm.Limits(seconds=60, memory="500 MB"),
    )
    assert out.getvalue() == "done\n"
