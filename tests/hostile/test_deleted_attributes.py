"""Attributes of the machine's own objects are deleted, deleted again and set to None: what is read, shown and pickled after it
is never the machine's mark for a value that is not there."""

import pytest

from helpers import run_pvm

# An object of class object with the identity 0 would be that mark.
GUEST = '''
import warnings, types, sys, collections, functools, array, itertools, re, io, random, operator, weakref, contextvars, threading, _thread, struct, datetime, decimal, csv, json
def gen(): yield 1
async def co(): pass
warnings.simplefilter('ignore')
async def ag(): yield 1
class E(Exception): pass
def make():
    class C:
        __slots__ = ("a", "b")
    class D(C):
        x: int = 3
        @property
        def p(self): return 1
        @classmethod
        def c(cls): pass
        @staticmethod
        def s(): pass
        def m(self): pass

    f = lambda a, b=1, *, c=2: (a, b)
    def g(): return f
    out = [f, g, D(), D, C, D().m, D.__dict__["p"], D.__dict__["c"], D.__dict__["s"], gen(), co(), ag(), types.ModuleType("m"), types.SimpleNamespace(a=1), f.__code__, g.__closure__[0], sys._getframe(),
           E(1), OSError(1, "x", "f", None, "g"), BlockingIOError(1, "x", 3), SyntaxError("m", ("f", 1, 2, "t")), ImportError("m"), SystemExit(1), StopIteration(1), NameError("m"), AttributeError("m"), UnicodeDecodeError("u", b"x", 0, 1, "r"), UnicodeEncodeError("u", "x", 0, 1, "r"), UnicodeTranslateError("x", 0, 1, "r"),
           ExceptionGroup("a", [E()]), KeyError(1), functools.partial(f, 1), functools.lru_cache(f), functools.cmp_to_key(f)(1), collections.deque([1]), collections.OrderedDict(a=1), collections.defaultdict(int), array.array("i", [1]), itertools.count(), itertools.chain([1]), re.compile("a"), re.match("a", "a"), io.StringIO(), io.BytesIO(), random.Random(), weakref.ref(D), contextvars.ContextVar("v"), threading.local(), _thread.allocate_lock(), operator.itemgetter(1), super(D, D()), int, object, type, slice(1), range(3), memoryview(b"a"), bytearray(b"a"), {}, [], set(), (), "a", b"a", 1, 1.5, 1j, None, ..., NotImplemented, iter([]), iter({}), iter(set()), zip(), map(f, []), filter(f, []), enumerate([]), reversed([]), {}.keys(), types.MappingProxyType({}), list[int], int | str, property(f), len, "a".upper, str.upper, int.__add__, (1).__add__, struct.Struct("i"), datetime.date(2000, 1, 1), sys.flags, sys, csv.reader([]), csv.writer(io.StringIO())]
    try: 1 / 0
    except ZeroDivisionError as e: out += [e, e.__traceback__]
    return out
n = len(make())
bad = set()
def check(value, what, depth=0):
    if type(value) is object and id(value) == 0: bad.add(what)
    if depth < 2:
        if type(value) in (list, tuple): [check(v, what, depth + 1) for v in value]
        elif type(value) is dict: [check(v, what, depth + 1) for v in value.items()]
for i in range(n):
    inst = make()[i]
    for name in dir(inst):
        for action in ("delete", "delete twice", "none"):
            inst = make()[i]
            if inst is sys: continue
            kind = type(inst).__name__
            try:
                if action != "none": delattr(inst, name)
                else: setattr(inst, name, None)
                if action == "delete twice": delattr(inst, name)
            except Exception as e: check(e.args, (kind, name, action))
            try: check(getattr(inst, name), (kind, name, action))
            except Exception: pass
            try: repr(inst); str(inst)
            except Exception: pass
            try: check(inst.__reduce_ex__(4), (kind, name, action, "reduce"))
            except Exception: pass
print(n, sorted(bad, key=str))
'''


@pytest.mark.unstressed(reason="a hundred objects are made for each of many attributes")
def test_what_is_deleted_is_no_value(tmp_path):
    program = tmp_path / "deleted.py"
    program.write_text(GUEST)
    outcome = run_pvm("run", program)
    assert outcome.code == 0, outcome.stderr[-2000:]
    count, found = outcome.stdout.split(" ", 1)
    assert int(count) > 90
    assert found == "[]\n"
