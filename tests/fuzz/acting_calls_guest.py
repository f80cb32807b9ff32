# Every method of every class that some modules hold or lead to, with arguments whose special methods act on the receiver: they
# change, clear, close and release it, raise, collect, allocate and recurse. What a call gave is changed in its turn, for some
# objects lend what they need themselves. Nothing is compared: the machine has to live. argv: seed, modules (with commas).
# It goes on until a limit ends it.
import gc
import random
import sys

choose = random.Random(int(sys.argv[1]))
modules = []
for name in sys.argv[2].split(","):
    try:
        modules.append(__import__(name))
    except ImportError:
        pass

receiver = None          # what is being called
depth = 0                # of acts within acts
junk = []
made = []                # receivers and results, so that calls meet what others left

ENDS = (Exception, SystemExit, GeneratorExit, KeyboardInterrupt)
ACTS = """clear close release pop append extend insert remove sort reverse update popitem setdefault rotate seek truncate write __init__
 __setstate__ add discard popleft appendleft extendleft detach flush move_to_end subtract read getvalue throw __exit__ __reduce__ __next__
 send frombytes fromlist byteswap tobytes __delitem__ reset cache_clear toreadonly cast __enter__ copy""".split()
SPOILERS = "clear release close pop popitem reverse popleft truncate sort cache_clear".split()
FEW = [0, 1, -1, None, b"abc", "k", [], [1, 2], 1000, (), {}]


def recurse(n):
    return recurse(n - 1) if n else 0


def allocate():
    junk.append([bytearray(b"\xee" * choose.choice([8, 40, 200, 600])) for _ in range(30)])
    if len(junk) > 20:
        junk.clear()


def fail():
    raise choose.choice([ValueError, StopIteration, IndexError, KeyError, TypeError, AttributeError, OverflowError, GeneratorExit])("act")


def empty_receiver():
    receiver[:] = choose.choice([[], [1] * 50, b"", b"z" * 100])


def drop_attributes():
    receiver.__dict__.clear()


def change_class():
    receiver.__class__ = choose.choice(types)


def spoil_another():
    spoil(choose.choice(made))


def call_receiver():
    for _ in range(choose.choice([1, 1, 3])):
        getattr(receiver, choose.choice(ACTS))(*[choose.choice(FEW) for _ in range(choose.choice([0, 0, 1, 1, 2]))])


def act():
    """What happens inside of a special method."""
    global depth
    if depth > 4:
        return
    depth += 1
    try:
        what = choose.choice([gc.collect, lambda: recurse(150), allocate, fail, empty_receiver, drop_attributes, change_class, spoil_another,
                              call_receiver, call_receiver, call_receiver, call_receiver])
        if what is fail:
            fail()
        try:
            what()
        except ENDS:
            pass
    finally:
        depth -= 1


def spoil(value):
    """Take away what a value holds, or what the parts of a result hold."""
    for part in [value, *value] if type(value) in (tuple, list) and len(value) < 20 else [value]:
        try:
            getattr(part, choose.choice(SPOILERS))()
        except ENDS:
            pass


INTS = [0, 1, 2, 3, 5, -1, 97, 255, 256, 1000, 1 << 31, 1 << 62, 1 << 63, -(1 << 63), 10 ** 30]
# What special methods give; functions are called for it.
SPECIALS = {
    "__index__": INTS, "__int__": INTS, "__float__": [0.5, 1e300, float("nan")], "__complex__": [1j], "__bool__": [True, False],
    "__len__": [0, 1, 3, 100], "__length_hint__": [0, 5, 1 << 40], "__hash__": [1, 2, 7], "__eq__": [True, False, NotImplemented],
    "__lt__": [True, False, NotImplemented], "__gt__": [True, False], "__le__": [True], "__ge__": [False], "__ne__": [True, False],
    "__iter__": [lambda: iter([1, 2, 3]), lambda: iter("abc"), lambda: iter([(1, 2)]), lambda: acting(), lambda: iter(b"abc")],
    "__next__": [1, "a", (1, 2), b"x"], "__getitem__": [1, "a", (1, 2)], "__contains__": [True, False],
    "__call__": [1, "a", None, b"", (1, 2), lambda: acting()], "__str__": ["text"], "__repr__": ["repr"], "__format__": ["fmt"],
    "__bytes__": [b"bytes"], "__fspath__": ["/tmp/x", b"p"], "__add__": [1, "a"], "__radd__": [1, "b"], "__sub__": [1], "__rsub__": [2],
    "__mul__": [3], "__rmul__": [2], "__mod__": ["q"], "__iadd__": [1], "__enter__": [1], "__exit__": [None, True], "__get__": [1],
    "__set_name__": [None], "__missing__": [1], "__neg__": [1], "__abs__": [1], "__pow__": [1], "__rpow__": [1], "__divmod__": [(1, 2)],
    "__round__": [1], "__trunc__": [1], "__reversed__": [lambda: iter([1])], "__instancecheck__": [True], "__subclasscheck__": [True],
    "keys": [lambda: ["a", "b"], lambda: acting()], "read": [b"abc", "abc", b""], "write": [1], "readline": [b"", "", b"a\n"], "readinto": [1],
    "__buffer__": [lambda: memoryview(bytearray(b"abcdefgh")), lambda: memoryview(b"ab")], "__release_buffer__": [None],
    "__await__": [lambda: iter([1])], "__aiter__": [1], "__anext__": [1], "__del__": [None]}
NAMES = sorted(SPECIALS)


def acting_method(values):
    def method(self, *args, **named):
        act()
        value = choose.choice(values)
        return value() if callable(value) else value
    return method


def acting_class(base, names):
    cls = type("Acting" + base.__name__, (base,), {name: acting_method(SPECIALS[name]) for name in names if name != "__hash__" or base is object})
    if base is not object and choose.random() < 0.5:
        cls.__init__ = lambda self, *args: act()         # runs with the arguments that __new__ has seen
    return cls


def acting():
    """An instance of one of the classes whose methods act."""
    try:
        return choose.choice(ACTING)()
    except ENDS:
        return 0


ACTING = [acting_class(object, choose.sample(NAMES, 14)) for _ in range(12)] + [acting_class(object, NAMES)]
ACTING += [acting_class(base, choose.sample(NAMES, 14)) for base in (int, str, bytes, list, dict, tuple, set, float, bytearray, frozenset)]
SKIPPED = set("""__init_subclass__ __subclasshook__ __class_getitem__ __getattribute__ __dir__ mro __subclasses__ exit quit _exit __sizeof__
 settrace setprofile input breakpoint print exec eval compile _shutdown sleep perm comb factorial setrecursionlimit kill abort fork waitpid
 pause acquire acquire_lock join wait select poll stdout help set_int_max_str_digits start_new_thread start_new start_joinable_thread
 interrupt_main raise_signal setswitchinterval execv execve daemon_threads_allowed _set_sentinel setitimer alarm""".split())
KEYWORDS = """key default encoding errors sep maxlen start stop signed strict initial reverse maxsplit count format shape func size""".split()


def gather_types():
    """The classes that modules hold, those of what they hold, and the subclasses of all these."""
    found = {}

    def add(cls):
        if isinstance(cls, type) and cls not in found and cls.__module__ != "__main__" and len(found) < 3000:
            found[cls] = None
            for each in type.__subclasses__(cls) if cls is not type else []:
                add(each)
    for module in modules:
        for value in list(vars(module).values()):
            add(value if isinstance(value, type) else type(value))
    add(object)
    return [*found]


def simple():
    return choose.choice([
        None, 0, 1, -1, 2, 3, 8, 1 << 31, 1 << 63, -(1 << 63), 1 << 64, 10 ** 40, 0.0, 1.5, float("nan"), float("inf"), "", "a", "abc",
        "\u1234x", "\U0001f600", "utf-8", "B", "i", "<iq", "%s", "{}", "(a)*", b"", b"ab", b"abcdefgh", (), (1, 2), [1, 2, 3], ["a", "b"], {"a": 1},
        {1, 2}, True, Ellipsis, NotImplemented, int, str, object, len, slice(None), slice(0, 1 << 70, -1), slice(None, None, -1), 2j,
        lambda *args, **named: args and args[0], range(3), bytearray(b"xyz"), memoryview(bytearray(16)), iter([1, 2]), ValueError("q"), gc.collect])


def argument():
    chance = choose.random()
    if chance < 0.45:
        return acting()
    if chance < 0.82:
        return simple()
    if chance < 0.9:
        return receiver
    return choose.choice(made) if made else [acting(), acting()]


def subclass(cls):
    names = {name: acting_method(SPECIALS[name]) for name in choose.sample(NAMES, 3)}
    if choose.random() < 0.3:
        names["__slots__"] = ("slot",)
    if choose.random() < 0.3:
        names["__init__"] = lambda self, *args, **named: act()
    return type("Sub", (cls,), names)


def instances(cls):
    """Objects of a class, made in all ways, also those that leave them unfinished."""
    ways = [lambda: cls(), lambda: cls.__new__(cls), lambda: object.__new__(cls), lambda: cls(argument()), lambda: cls(argument(), argument()),
            lambda: cls(simple()), lambda: cls(simple(), simple()), lambda: cls(simple(), simple(), simple()), lambda: subclass(cls)(),
            lambda: subclass(cls)(simple()), lambda: subclass(cls)(argument(), argument()), lambda: subclass(cls).__new__(subclass(cls), simple())]
    for way in ways:
        if choose.random() < 0.6:
            try:
                yield way()
            except ENDS:
                pass


def call(function, name):
    arguments = [argument() for _ in range(choose.choice([0, 1, 1, 1, 2, 2, 3, 4]))]
    named = {choose.choice(KEYWORDS): argument()} if choose.random() < 0.12 else {}
    print(name, len(arguments), end="")
    result = function(*arguments, **named)
    if choose.random() < 0.25:
        made.append(result)
        if len(made) > 40:
            del made[:20]
    if choose.random() < 0.15:
        repr(result)
    if choose.random() < 0.15:
        iterator = iter(result)
        next(iterator), next(iterator), next(iterator)
    elif choose.random() < 0.2:
        spoil(result)
    if choose.random() < 0.1:
        iterator = iter(receiver)
        next(iterator), repr(receiver), next(iterator)


def use(value, cls):
    global receiver
    receiver = value
    for name in choose.sample(dir(cls), min(len(dir(cls)), 12)):
        if name in SKIPPED:
            continue
        try:
            found = getattr(value, name)
            if callable(found):
                call(found, f"{cls.__module__}.{cls.__name__}.{name}")
            elif name != "__dict__" and choose.random() < 0.3:
                setattr(value, name, argument())
                delattr(value, name)
        except ENDS:
            pass
    made.append(value)


types = gather_types()
choose.shuffle(types)
functions = [(f"{module.__name__}.{name}", value) for module in modules for name, value in vars(module).items()
             if callable(value) and not isinstance(value, type) and name not in SKIPPED]
while True:
    for cls in types:
        for value in instances(cls):
            try:
                use(value, cls)
            except ENDS:
                pass
        for _ in range(3):
            name, function = choose.choice(functions)
            receiver = choose.choice(made) if made else None
            try:
                call(function, name)
            except ENDS:
                pass
