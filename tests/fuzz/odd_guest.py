"""What the programs of odd.py need, before their cases: operands that tell of their evaluation, objects of which each
access is told, and what runs a case and prints its traceback."""

import linecache
import re
import traceback

CLOCK = [0]
KEPT = []
printed = print


def print(*values, end="\n", **rest):
    printed(clean(" ".join(map(str, values))), end=end, **rest)


def clean(text):
    return re.sub("0x[0-9a-fA-F]+", "0x", text)


def tick():
    CLOCK[0] += 1
    if CLOCK[0] > 150:
        raise TimeoutError("out of time")
    return True


def t(number, value=None):
    """An operand that tells of its evaluation."""
    tick()
    print(number, end=" ")
    return number if value is None else value


def plain(v, depth=3):
    if v is None or type(v) in (bool, str, bytes, complex, range):
        return clean(repr(v))[:90]
    if type(v) is slice:
        return "slice" + plain((v.start, v.stop, v.step), depth - 1)
    if type(v) is int:
        return str(v) if -10**30 < v < 10**30 else "big"
    if type(v) is float:
        return "%.9g" % v
    if depth and type(v) in (list, tuple):
        return type(v).__name__ + "(" + ", ".join(plain(i, depth - 1) for i in v[:9]) + ")"
    if depth and type(v) is dict:
        return "{" + ", ".join(plain(k, 0) + ": " + plain(i, depth - 1) for k, i in list(v.items())[:9] if k not in HIDDEN) + "}"
    if isinstance(v, BaseException):
        return type(v).__name__ + plain(v.args, depth - 1)
    if isinstance(v, type):
        return "class " + v.__qualname__
    if type(v).__name__ == "function":
        return "function " + v.__qualname__
    return "<" + type(v).__name__ + ">"


HIDDEN = {"__builtins__", "__annotate_func__", "__annotations_cache__", "__annotate__", "__conditional_annotations__"}


def show(*values):
    tick()
    print("show", *[plain(v) for v in values])
    return values[-1] if values else None


def kept(function):
    """Generators and coroutines of the function are closed at the end of the case, in order."""
    def wrapper(*args, **kwargs):
        result = function(*args, **kwargs)
        KEPT.append(result)
        return result
    return wrapper


class Thing:
    """Attributes and items of which each access is told."""

    def __init__(self, name="thing"):
        self.__dict__.update(name=name, store={})

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        print("get", name, end=" ")
        if name == "y":
            raise AttributeError("no y", name=name, obj=3)
        return self.store.setdefault(name, 5)

    def __setattr__(self, name, value):
        print("set", name, plain(value), end=" ")
        self.store[name] = value

    def __delattr__(self, name):
        print("del", name, end=" ")
        del self.store[name]

    def __getitem__(self, key):
        print("item", plain(key), end=" ")
        return 7

    def __setitem__(self, key, value):
        print("setitem", plain(key), plain(value), end=" ")

    def __delitem__(self, key):
        print("delitem", plain(key), end=" ")

    def __enter__(self):
        print("enter", end=" ")
        return (1, self)

    def __exit__(self, kind, value, tb):
        print("exit", plain(value), end=" ")
        return kind is KeyError

    def __call__(self, *args, **kwargs):
        print("call", plain(args), plain(kwargs), end=" ")
        return args[0] if args else self

    def __lt__(self, other):
        print("lt", plain(other), end=" ")
        return self

    def __bool__(self):
        print("bool", end=" ")
        return tick()

    def __iadd__(self, other):
        print("iadd", plain(other), end=" ")
        return self

    def __add__(self, other):
        print("add", plain(other), end=" ")
        return NotImplemented

    def __contains__(self, other):
        print("contains", plain(other), end=" ")
        return ""

    def __iter__(self):
        tick()
        return iter([1, 2])

    def __format__(self, text):
        return "formatted " + text

    async def __aenter__(self):
        print("aenter", end=" ")
        return await Step("aenter")

    async def __aexit__(self, kind, value, tb):
        print("aexit", plain(value), end=" ")
        await Step("aexit")
        return kind is KeyError

    def __aiter__(self):
        return Items()


class Items:
    def __init__(self):
        self.left = 2

    async def __anext__(self):
        tick()
        self.left -= 1
        if self.left < 0:
            raise StopAsyncIteration("over")
        return await Step("anext")


class Step:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        tick()
        sent = yield self.value
        return sent


class Described:
    """A descriptor that tells."""

    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name, end=" ")
        self.name = name

    def __get__(self, instance, owner):
        print("desc-get", plain(instance), end=" ")
        return 11

    def __set__(self, instance, value):
        print("desc-set", plain(value), end=" ")
        if value == 3:
            raise ValueError("not three")


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, plain(kw), end=" ")
        return {"prepared": 1}

    def __new__(mcs, name, bases, namespace, **kw):
        print("new", name, plain(list(namespace)[:12]), end=" ")
        return super().__new__(mcs, name, bases, dict(namespace))

    def __init__(cls, name, bases, namespace, **kw):
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **kwargs):
        print("make", end=" ")
        return super().__call__(*args, **kwargs)


class Base:
    x = 1

    def __init_subclass__(cls, **kw):
        print("subclass", cls.__name__, plain(kw), end=" ")

    def __init__(self, *args, **kw):
        print("init", plain(args), plain(kw), end=" ")

    def m(self, *args):
        return t(90)


def drive(coroutine):
    """Run a coroutine to its end, its steps answered by a number."""
    answers = 0
    try:
        while tick():
            coroutine.send(answers or None)
            answers += 1
            if answers == 4:
                coroutine.throw(KeyError("thrown"))
    except StopIteration as stop:
        return stop.value
    finally:
        coroutine.close()


def drain(iterator, limit=5):
    """What an iterator gives, with values sent or exceptions thrown on the way."""
    out = []
    try:
        out.append(next(iterator))
        out.append(iterator.send(t(80)))
        out.append(iterator.throw(ValueError("thrown")))
        while len(out) < limit:
            out.append(next(iterator))
        out.append(iterator.close())
    except StopIteration as stop:
        out.append(("stop", stop.value))
    except AttributeError:
        out.append("no generator")
    return out


def deco(function):
    print("deco", end=" ")
    return function


def run(number, *sources):
    print("--- case", number)
    names = {"__name__": "case"}
    for helper in ("print", "tick", "t", "show", "kept", "Thing", "Step", "Described", "Meta", "Base", "drive", "drain", "deco"):
        names[helper] = globals()[helper]
    for part, source in enumerate(sources):
        piece("<case %d.%d>" % (number, part), source, names)
    print("names", *sorted(n for n in names if len(n) < 3), *[plain(names.get(n, "none")) for n in "abcdefg"])
    vars(Base).get("x") == 1 or setattr(Base, "x", 1)


def piece(name, source, names):
    linecache.cache[name] = (len(source), None, source.splitlines(True), name)
    CLOCK[0] = 0
    try:
        exec(compile(source, name, "exec"), names)
    except BaseException as error:
        CLOCK[0] = 0
        print()
        print(clean(traceback.format_exc()))
        seen = error
        while seen is not None:
            tb = seen.__traceback__
            while tb:
                print(tb.tb_frame.f_code.co_qualname, tb.tb_lineno, end=" ")
                tb = tb.tb_next
            seen = seen.__context__
    print()
    CLOCK[0] = 0
    while KEPT:
        try:
            KEPT.pop().close()
        except BaseException as error:
            print("close", plain(error), end=" ")
            CLOCK[0] = 0
