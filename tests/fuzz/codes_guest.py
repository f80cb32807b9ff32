# Code objects changed by replace() in every field, with values that are right, nearly right and wrong, made functions of, put into
# functions that exist, run, marshalled, shown and compared. Nothing is compared: the machine has to live. argv: seed. It goes on until a
# limit ends it.
import dis
import gc
import io
import marshal
import random
import sys
import types

choose = random.Random(int(sys.argv[1]))
FIELDS = """co_argcount co_posonlyargcount co_kwonlyargcount co_nlocals co_stacksize co_flags co_firstlineno co_code co_consts co_names co_varnames
 co_freevars co_cellvars co_filename co_name co_qualname co_linetable co_exceptiontable""".split()
DEFAULTS = (1, 2)


def plain(a, b=1, *rest, c=2, **named):
    d = [a, b, rest, c, named]
    for x in d:
        try:
            d = [x, str(x) + "text", (1, 2, 3), {**named}]
        except TypeError as error:
            d = error
        finally:
            b = 3
    return d


def closed(a):
    b = a

    def inner(c=a):
        nonlocal b
        b = [a, c]
        return b, lambda: b
    return inner


def generated(a):
    try:
        got = yield a
        yield from [got, a]
    except ValueError:
        yield 0


async def awaited(a):
    async with a as b:
        return [x async for x in b]


class Shown:
    x = 1

    def method(self, a=x):
        return super().__repr__(), __class__, a


def matched(value):
    match value:
        case {"a": x, **rest}:
            return x, rest
        case [1, *others] | (2, *others):
            return others
        case Shown(x=1):
            return value
    return f"{value!r:>{len(str(value))}}", [y for y in (value, value) if y]


FUNCTIONS = [plain, closed, generated, awaited, Shown.method, matched, closed(1), closed(1)()[1], lambda *a, **k: (a, k), lambda: DEFAULTS]
TEXTS = ["plain", "a", "b", "", "x", "__class__", "é", "DEFAULTS"]


def constant(depth=0):
    what = choose.randrange(9 if depth < 2 else 6)
    if what < 6:
        return [None, 7, "s", b"b", 1.5, 1 << 70][what]
    if what == 6:
        return tuple(constant(depth + 1) for _ in range(choose.randrange(4)))
    return frozenset([1, "a"]) if what == 7 else choose.choice(FUNCTIONS).__code__


def changed(name, old):
    """A value for a field of a code that has another one."""
    chance = choose.random()
    if chance < 0.3:
        return getattr(choose.choice(FUNCTIONS).__code__, name)
    if chance < 0.36:
        return choose.choice([None, -1, 1 << 31, 1 << 63, "text", b"bytes", (), (1,), [1], 1.5, True])
    if isinstance(old, int):
        return choose.choice([0, 1, 2, old + 1, old - 1, old ^ 1 << choose.randrange(12), 255, 256, 65535])
    if isinstance(old, bytes):
        data = bytearray(old)
        for _ in range(choose.randrange(4)):
            if data:
                data[choose.randrange(len(data))] = choose.randrange(256)
        return bytes(data[:choose.choice([len(data), len(data) // 2 * 2, len(data) // 2])])
    if isinstance(old, str):
        return choose.choice(TEXTS)
    items = [*old]
    for _ in range(choose.randrange(3)):
        if items and choose.random() < 0.6:
            items[choose.randrange(len(items))] = constant() if name == "co_consts" else choose.choice(TEXTS)
        elif items and choose.random() < 0.5:
            del items[choose.randrange(len(items))]
        else:
            items.append(constant() if name == "co_consts" else choose.choice(TEXTS))
    return tuple(items)


def cells(code):
    return tuple(types.CellType(1) if choose.random() < 0.8 else types.CellType() for _ in code.co_freevars) or None


def run(function):
    result = function(*choose.choice([(), (1,), (1, 2), ([1, 2],), ({"a": 1},)]), **choose.choice([{}, {}, {"c": 3}, {"a": 1}]))
    for name in ("send", "throw", "close"):
        if hasattr(result, name):
            getattr(result, name)(*([None] if name == "send" else [ValueError] if name == "throw" else []))
    repr(result)


def use(code):
    what = choose.randrange(9)
    if what < 3:
        run(types.FunctionType(code, globals(), "made", choose.choice([None, (1,), (1, 2, 3)]), cells(code)))
    elif what == 3:
        function = choose.choice(FUNCTIONS)
        function.__code__ = code
        run(function)
    elif what == 4:
        codes.append(marshal.loads(marshal.dumps(code)))
    elif what == 5:
        [*code.co_lines()], [*code.co_positions()], repr(code), hash(code), code == choose.choice(codes)
    elif what == 6:
        dis.dis(code, file=io.StringIO())
    elif what == 7:
        exec(code, {"__builtins__": {}})
    else:
        run(map(types.FunctionType(code, globals(), "made", None, cells(code)), [1, 2, 3]).__next__)


def mapped(number):
    """A function that changes its own code while a map or a filter calls it."""
    if number == 2:
        mapped.__code__ = choose.choice(codes)
    return number


ORIGINAL = mapped.__code__
codes = [function.__code__ for function in FUNCTIONS]
step = 0
while True:
    step += 1
    if step % 50 == 0:
        print(step, end="")
        gc.collect()
    try:
        code = choose.choice(codes)
        fields = choose.sample(FIELDS, choose.choice([1, 1, 1, 2, 3]))
        code = code.replace(**{name: changed(name, getattr(code, name)) for name in fields})
        codes.append(code)
        if len(codes) > 40:
            codes[10:30] = []
        use(code)
    except (Exception, SystemExit, GeneratorExit, KeyboardInterrupt):
        pass
    try:
        mapped.__code__ = ORIGINAL
        repr(choose.choice([lambda: [*map(mapped, [1, 2, 3, 4])], lambda: [*filter(mapped, [1, 2, 3, 4])], lambda: sum(map(mapped, [1, 2, 3])),
                            lambda: sorted([1, 2, 3, 2], key=mapped)])())
    except (Exception, SystemExit, GeneratorExit, KeyboardInterrupt):
        pass
