#!/usr/bin/env python3
"""Generates random programs in which features of the language meet that seldom do.

    python tests/fuzz/odd.py 42          # print the program of seed 42

Nothing is typed: half of what the programs do fails, and each case ends in the whole text of its
traceback. Operands print as they are evaluated. Every case is a source of its own, so that one may
be a SyntaxError. A clock that runs down ends what would run for long, and what has no fixed text
(addresses, objects of no simple type) is shown by the name of its type.
"""

from __future__ import annotations

import random
import sys
import warnings

HEADER = '''\
import linecache
import re
import sys
import traceback

CLOCK = [0]
KEPT = []
printed = print


def print(*values, end="\\n", **rest):
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
            step = coroutine.send(answers or None)
            answers += 1
            if answers == 4:
                step = coroutine.throw(KeyError("thrown"))
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


'''

NAMES = "abcdef"
PRELIMINARY = ("a = 1", "b = [1, 2, 3]", "c = {'k': 1, 'x': 2}", "d = 'text'", "o = Thing()", "e = (4, (5, 6))", "f = lambda *p, **k: (p, k)")
ERRORS = ("KeyError", "ValueError", "TypeError", "StopIteration", "Exception", "ZeroDivisionError", "AttributeError", "NameError", "(TypeError, NameError)", "LookupError")


class Context:
    """Where code is written: what may stand there."""

    def __init__(self, kind, outer=None, **more):
        self.kind = kind  # module, class, function, generator, async, asyncgen
        self.outer = outer
        self.loop = more.get("loop", False)
        self.level = more.get("level", outer.level + 1 if outer else 0)
        self.method = more.get("method", False)
        self.bound = set()

    def inside(self, loop):
        """The same place within a loop."""
        inner = Context(self.kind, self.outer, loop=loop, level=self.level, method=self.method)
        inner.bound = self.bound
        return inner

    def is_function(self):
        return self.kind in ("function", "generator", "async", "asyncgen")


class Odd:
    def __init__(self, seed, minor):
        self.random = random.Random(seed)
        self.minor = minor
        self.number = 0

    def chance(self, share):
        return self.random.random() < share

    def pick(self, items):
        return self.random.choice(items)

    def name(self):
        return self.pick(NAMES)

    def tick(self):
        self.number += 1
        return self.number

    # ---- expressions

    def operand(self, at):
        """A small expression that tells of its evaluation more often than not."""
        form = self.random.randrange(8)
        if form < 3:
            return f"t({self.tick()})"
        if form == 3:
            return f"t({self.tick()}, {self.pick(('b', 'c', 'd', 'o', 'e', '[7, 8]', '0', repr('s'), 'None', 'a'))})"
        if form == 4:
            return self.pick(("0", "1", "2", "-1", "None", "True", "'k'", "'x'", "()", "[]", "1.5", "...", "b''", "2**70"))
        return self.pick(("a", "b", "c", "d", "e", "o", "a", "b", "f"))

    def expr(self, at, depth=2):
        if depth <= 0 or self.chance(0.15):
            return self.operand(at)
        form = self.random.randrange(30)

        def x(less=1):
            return self.expr(at, depth - less)

        if form == 0:
            return f"({x()} {self.pick(['+', '-', '*', '/', '//', '%', '&', '|', '^', '@', '+', '-'])} {self.operand(at)})"
        if form == 1:
            operators = ["<", "<=", ">", ">=", "==", "!=", "in", "not in", "is", "is not"]
            return f"({x()} {self.pick(operators)} {x()} {self.pick(operators)} {self.operand(at)})"
        if form == 2:
            return f"({x()} {self.pick(['and', 'or'])} {x()} {self.pick(['and', 'or'])} {self.operand(at)})"
        if form == 3:
            return f"({self.pick(['not ', '-', '+', '~'])}{x()})"
        if form == 4:
            return f"({x()} if {x()} else {x()})"
        if form == 5:
            return f"(lambda {self.parameters(at, plain=True)}: {x()})({self.arguments(at)})"
        if form in (6, 7):
            return self.comprehension(at, depth)
        if form in (8, 9):
            return f"{self.pick(['f', 'o', 'a', 'show', 'g', 'dict', 'print', 'int', 'len', 'max'])}({self.arguments(at)})"
        if form == 10:
            return f"{self.pick(['o', 'a', 'd', 'Base', f't({self.tick()}, o)'])}.{self.pick(['x', 'y', 'm', 'name', '__class__.__name__', 'x.y'])}"
        if form == 11:
            return f"{self.pick('bcdeo')}[{x()}]"
        if form == 12:
            return f"{self.pick('bdeo')}[{self.slice(at)}]"
        if form == 13:
            return self.formatted(at, depth)
        if form == 14:
            return f"({self.name()} := {x()})"
        if form == 15:
            return f"({self.starred(at)}, {x()})"
        if form == 16:
            return f"[{self.starred(at)}, {x()}]"
        if form == 17:
            return f"{{{self.pick(['**c', '**' + x(), '1: ' + x()])}, {x()}: {x()}}}"
        if form == 18 and at.kind in ("async", "asyncgen"):
            return f"(await {self.pick([f'Step({x()})', 'a', f'Step({self.tick()})', 'o.__aenter__()'])})"
        if form == 19 and at.kind in ("generator", "asyncgen"):
            return f"(yield {x()})"
        if form == 20 and at.kind == "generator":
            return f"(yield from {self.pick(['b', 'g()', '[1, 2]', x()])})"
        if form == 21:
            return self.pick(("super().x", "super().m", "__class__.__name__", "super().m(1)", "super(Base, a).x", "super().zz")) if at.is_function() else "locals().get('a')"
        if form == 22:
            return self.pick((f"sorted(n for n in locals() if len(n) < 2)", "[n for n in sorted(locals()) if n in 'abc']", f"eval('a + {self.tick()}')", "eval('[a for _ in b]', {'a': 1, 'b': b})", "eval('(a, b)', globals(), {'a': 9})", "[*map(lambda q: (q, a), b)]"))
        if form == 23:
            return f"drain({self.pick(['g()', 'iter(b)', '(' + x() + ' for ' + self.name() + ' in b)', 'a'])})"
        if form == 24:
            return f"drive({self.pick(['h()', 'h(1)', 'a'])})"
        if form == 25:
            return f"f'{{{self.pick('abcd')}!r:>{{{self.pick(['t(9)', 'a', 'd'])}}}}}'"
        if form == 26:
            return f"{self.operand(at)}[{self.operand(at)}, {self.slice(at)}]"
        if form == 27:
            return f"o({self.arguments(at)}).{self.pick(['x', 'y'])}[{x()}]"
        if form == 28:
            return f"{{{x()}, {self.starred(at)}}} and 1"
        return self.operand(at)

    def starred(self, at):
        return ("*" if self.chance(0.6) else "") + self.pick(["b", "e", "d", "c", "o", "a", f"t({self.tick()}, b)", self.expr(at, 1)])

    def slice(self, at):
        return f"{self.pick(['', self.operand(at)])}:{self.pick(['', self.operand(at)])}{self.pick(['', ':' + self.operand(at)])}"

    def arguments(self, at):
        parts = []
        for _ in range(self.random.randrange(4)):
            parts.append(self.pick([self.expr(at, 1), self.expr(at, 1), "*b", "*" + self.operand(at)]))
        for _ in range(self.random.randrange(3) if self.chance(0.4) else 0):
            parts.append(self.pick([f"{self.pick(['k', 'p', 'q'])}={self.expr(at, 1)}", "**c", "**{'z': 1}", "**" + self.operand(at)]))
        return ", ".join(parts)

    def parameters(self, at, plain=False):
        parts, default = [], False
        for name in self.random.sample("pqrs", self.random.randrange(4)):
            default = default or self.chance(0.3)
            annotation = "" if plain or self.chance(0.8) else f": {self.expr(at, 1)}"
            parts.append(name + annotation + (f"={self.expr(at, 1)}" if default else ""))
        if parts and self.chance(0.2):
            parts.insert(self.random.randrange(1, len(parts) + 1), "/")
        if self.chance(0.4):
            parts.append("*" + self.pick(["args", "a", "b"]))
            if self.chance(0.5):
                parts.append(self.pick(["k", f"k={self.operand(at)}"]))
        if self.chance(0.3):
            parts.append("**" + self.pick(["kw", "c"]))
        return ", ".join(parts)

    def comprehension(self, at, depth):
        def x():
            return self.expr(at, depth - 1)

        target = self.pick([self.name(), self.name(), f"{self.name()}, {self.name()}", f"{self.name()}, *{self.name()}", f"({self.name()}, [{self.name()}])"])
        kind = at.kind in ("async", "asyncgen") and self.chance(0.3)
        clauses = f"{'async ' if kind else ''}for {target} in {self.pick(['b', 'e', 'd', 'c', 'o', 'range(3)', '[(1, 2), (3, 4)]', 'zip(b, d)', f't({self.tick()}, b)', self.expr(at, 1)])}"
        if kind:
            clauses = f"async for {self.name()} in {self.pick(['o', 'o', 'b', 'g()'])}"
        if self.chance(0.3):
            clauses += f" if {x()}"
        if self.chance(0.2):
            clauses += f" for {self.name()} in {self.pick(['b', self.name(), f't({self.tick()}, d)', '[a]', x()])}"
        if self.chance(0.2):
            clauses += f" if ({self.name()} := {self.operand(at)})"
        item = self.pick([x(), x(), self.name(), f"t({self.tick()}, {self.name()})", "(lambda: a)()", "[a for _ in b]", "[lambda: (a, b)][0]()"])
        form = self.random.randrange(6)
        if form < 2:
            return f"[{item} for_]".replace("for_", clauses)
        if form == 2:
            return f"{{{self.pick([self.name(), str(self.tick()), x()])}: {item} {clauses}}}"
        if form == 3:
            return f"len({{{item} {clauses}}})"
        return f"{self.pick(['list', 'tuple', 'sum', 'max', 'any', 'f', 'drain', 'next'])}({item} {clauses})"

    def formatted(self, at, depth):
        quote = "'" if self.minor < 12 or self.chance(0.5) else '"'
        inner = self.expr(at, 1)
        if (self.minor < 12 and ("'" in inner or "\\" in inner)) or '"' in inner:
            inner = "a"
        if "lambda" in inner or ":=" in inner or "yield" in inner:
            inner = f"({inner})"
        return f"f{quote}{self.pick(['', '<', '{{'])}{{ {inner}{self.pick(['', '!r', '!s', '=', ' = '])}{self.pick(['', ':>4', ':{t(3)}', ':x'])}}}{self.pick(['', '>'])}{quote}"

    # ---- targets

    def target(self, at, depth=1):
        form = self.random.randrange(9)
        if form < 4 or depth < 0:
            return self.name()
        if form == 4:
            return f"{self.pick(['o', f't({self.tick()}, o)', 'a', 'Base'])}.{self.pick(['x', 'y'])}"
        if form == 5:
            return f"{self.pick(['b', 'c', 'o', f't({self.tick()}, b)'])}[{self.expr(at, 1)}]"
        if form == 6:
            return f"{self.pick(['b', 'o'])}[{self.slice(at)}]"
        if form == 7:
            return f"({self.target(at, depth - 1)}, {self.pick(['', '*'])}{self.target(at, depth - 1)})"
        return f"[{self.target(at, depth - 1)}, {self.target(at, depth - 1)}]"

    def single(self, at):
        """A target that may be augmented."""
        while (target := self.target(at, -1 if self.chance(0.3) else 1))[0] in "([":
            pass
        return target

    # ---- statements: lists of lines

    def block(self, at, count=None, depth=2):
        lines = []
        for _ in range(count or self.random.randrange(1, 4)):
            lines += self.statement(at, depth)
        return ["    " + line for line in lines]

    def statement(self, at, depth):
        simple = (self.assign, self.assign, self.assign, self.shown, self.shown, self.augmented, self.delete, self.leave, self.leave, self.scoped, self.annotated, self.executed)
        compound = (self.conditional, self.loop, self.loop, self.attempt, self.attempt, self.attempt, self.attempt, self.group, self.managed, self.managed, self.matched, self.function, self.function, self.class_, self.generics)
        return self.pick(simple)(at) if depth <= 0 or self.chance(0.5) else self.pick(compound)(at, depth - 1)

    def assign(self, at):
        if self.chance(0.3):
            return [f"{self.target(at)} = {self.target(at)} = {self.expr(at)}"]
        if self.chance(0.2):
            return [f"{self.target(at)}, {self.pick(['', '*'])}{self.target(at)} = {self.expr(at)}, {self.starred(at)}"]
        return [f"{self.target(at)} = {self.expr(at)}"]

    def shown(self, at):
        return [f"show({', '.join(self.expr(at) for _ in range(self.random.randrange(1, 3)))})"]

    def augmented(self, at):
        return [f"{self.single(at)} {self.pick(['+', '-', '*', '//', '|', '%', '@', '+'])}= {self.operand(at) if self.chance(0.6) else f't({self.tick()})'}"] if self.chance(0.7) else [f"{self.name()} += {self.pick(['1', '[4]', repr('z'), '(1,)'])}"]

    def delete(self, at):
        return ["del " + self.pick([self.name(), f"({self.name()}, [{self.single(at)}])", f"{self.name()}, {self.single(at)}", self.single(at)])]

    def leave(self, at):
        choices = [f"raise {self.pick(['KeyError', 'ValueError', 'StopIteration', 'TypeError', 'a', 'o'])}({self.operand(at)})", f"raise ValueError({self.tick()}) from {self.pick(['None', 'a', 'KeyError()', 'KeyError', 'Base'])}", "raise", f"assert {self.expr(at, 1)}, {self.expr(at, 1)}", "pass"]
        if at.loop:
            choices += ["break", "continue"] * 3
        if at.is_function():
            choices += [f"return {self.expr(at)}" if at.kind != "asyncgen" else "return", "return"] * 2
        if at.kind in ("generator", "asyncgen"):
            choices += [f"yield {self.expr(at)}", f"{self.name()} = yield", f"yield {self.starred(at)}, 1"] * 2
        if at.kind in ("async", "asyncgen"):
            choices += [f"await Step({self.expr(at, 1)})"] * 2
        line = self.pick(choices)
        return [line] if self.chance(0.5) else [f"if {self.expr(at, 1)}:", "    " + line]

    def scoped(self, at):
        if self.chance(0.75):
            return self.shown(at)
        word = "global" if at.level < 2 or self.chance(0.5) else "nonlocal"
        name = self.name()
        if name in at.bound and self.chance(0.9):
            return ["pass"]
        at.bound.add(name)
        return [f"{word} {name}"]

    def annotated(self, at):
        return [f"{self.single(at) if self.chance(0.4) else self.name()}: {self.expr(at, 1)}{self.pick(['', ' = ' + self.expr(at, 1)])}"]

    def executed(self, at):
        inner = self.pick(["a = b", "del a", "for a in b: pass", "c = [a for _ in (1, 2)]", "def f(): return a", "class a: b = b", "1/0", "x = a; show(x)", "import zz", "global a; a = 5", "a +", "return 1", "a, *b = d", "f'{a}' 1"])
        spaces = self.pick(["", "", ", {}", ", {'a': 1, 'b': [2]}", ", globals(), {'a': 3}", ", globals(), c", ", {'show': show}, o", ", {'show': show, 'b': 2}, c"])
        return [f"exec({inner!r}{spaces})"]

    def conditional(self, at, depth):
        lines = [f"if {self.expr(at)}:", *self.block(at, None, depth)]
        if self.chance(0.4):
            lines += [f"elif {self.expr(at)}:", *self.block(at, None, depth)]
        if self.chance(0.5):
            lines += ["else:", *self.block(at, None, depth)]
        return lines

    def loop(self, at, depth):
        inner = at.inside(True)
        form = self.random.randrange(5)
        if form == 0:
            head = f"while tick() and {self.expr(at)}:"
        elif form == 1 and at.kind in ("async", "asyncgen"):
            head = f"async for {self.target(at)} in {self.pick(['o', 'o', 'g()', self.operand(at)])}:"
        elif form == 2:
            head = f"for {self.target(at)} in {self.pick(['g()', 'enumerate(b)', 'zip(b, d)', '[(1, 2), (3, 4)]', 'c.items()', 'list(c)', 'iter(b)'])}:"
        else:
            head = f"for {self.target(at)} in {self.pick(['b', '(1, 2)', 'range(2)', self.expr(at, 1)])}:"
        lines = [head, "    tick()", *self.block(inner, None, depth)]
        if self.chance(0.3):
            lines += ["else:", *self.block(at, None, depth)]
        return lines

    def attempt(self, at, depth):
        lines = ["try:", *self.block(at, None, depth)]
        final = self.chance(0.5)
        handlers = self.random.randrange(0 if final else 1, 3)
        for _ in range(handlers):
            lines += [f"except {self.pick(ERRORS)}{self.pick(['', f' as {self.name()}'])}:", *self.block(at, None, depth)]
        if handlers and self.chance(0.2):
            lines += ["except:", *self.block(at, None, depth)]
        if handlers and self.chance(0.3):
            lines += ["else:", *self.block(at, None, depth)]
        if final:
            lines += ["finally:", *self.block(at, None, depth)]
        return lines

    def group(self, at, depth):
        raised = self.pick(["raise ExceptionGroup('g', [ValueError(1), KeyError(2), ExceptionGroup('h', [TypeError(3)])])", "raise ValueError(4)", "o.y", f"show({self.expr(at)})", "raise ExceptionGroup('g', [NameError('n'), StopIteration(5)])"])
        quiet = at.inside(False)
        quiet.kind = "function" if False else at.kind
        lines = ["try:", "    " + raised]
        for _ in range(self.random.randrange(1, 3)):
            body = self.block(Context("module", None, level=at.level) if at.kind != "class" else at, None, 0)
            lines += [f"except* {self.pick(ERRORS)}{self.pick(['', f' as {self.name()}'])}:", *body]
        if self.chance(0.3):
            lines += ["else:", *self.block(at, None, 0)]
        if self.chance(0.3):
            lines += ["finally:", *self.block(at, None, depth)]
        return lines

    def managed(self, at, depth):
        items = []
        for _ in range(self.random.randrange(1, 4)):
            items.append(self.pick(["o", "Thing()", f"t({self.tick()}, o)", "a", "Base"]) + self.pick(["", f" as {self.name()}", " as (a, b)", " as o.x", " as b[0]", " as [a, *b]"]))
        word = "async with" if at.kind in ("async", "asyncgen") and self.chance(0.6) else "with"
        head = f"{word} ({', '.join(items)}):" if self.chance(0.3) else f"{word} {', '.join(items)}:"
        return [head, *self.block(at, None, depth)]

    def pattern(self, at, depth=2):
        form = self.random.randrange(10)
        if depth <= 0 or form < 2:
            return self.pick(["1", "'k'", "None", "True", "-1", "1.5", "a", "d", "_", "o.x", "'te' 'xt'"])
        if form < 4:
            return f"[{', '.join(self.pattern(at, depth - 1) for _ in range(self.random.randrange(3)))}{self.pick(['', ', *_'])}]".replace("[, ", "[")
        if form == 4:
            return f"({self.pattern(at, depth - 1)}, *{self.pick('bcd_')})"
        if form == 5:
            return f"{{'k': {self.pattern(at, depth - 1)}{self.pick(['', ', **c'])}}}"
        if form == 6:
            return f"({self.pattern(at, 0)} | {self.pattern(at, 0)})"
        if form == 7:
            return f"{self.pick(['int', 'str', 'list', 'Base', 'Thing', 'a'])}({self.pick(['', self.pattern(at, 0), 'x=' + self.pattern(at, 0)])})"
        if form == 8:
            return f"({self.pattern(at, depth - 1)} as {self.name()})"
        return self.pattern(at, depth - 1)

    def matched(self, at, depth):
        lines = [f"match {self.pick([self.expr(at), 'b', 'c', 'e', 'o', 'a, b'])}:"]
        for _ in range(self.random.randrange(1, 4)):
            guard = f" if {self.expr(at, 1)}" if self.chance(0.3) else ""
            lines += [f"    case {self.pattern(at)}{guard}:", *["    " + line for line in self.block(at, None, depth)]]
        return lines

    def function(self, at, depth):
        kind = self.pick(["function", "function", "function", "generator", "generator", "async", "asyncgen"])
        inner = Context(kind, at, method=at.kind == "class")
        name = {"function": self.pick("fabc"), "generator": "g", "async": "h", "asyncgen": "g"}[kind]
        if at.kind == "class":
            name = self.pick([name, "m", "__init__", "__getattr__", "x"])
        lines = []
        if self.chance(0.2):
            lines.append(f"@{self.pick(['deco', 'o', f't({self.tick()}, deco)', 'a', 'property', 'staticmethod', 'classmethod', 'lambda f: f'])}")
        if kind != "function":
            lines.append("@kept")
        parameters = self.parameters(at)
        if at.kind == "class" and self.chance(0.9):
            parameters = "self" + (", " + parameters.replace("/, ", "").replace(", /", "").replace("/", "") if parameters else "")
            parameters = parameters.removesuffix(", ")
        generic = self.pick(["", "", "[T]", "[T: t(1), *U]", "[a, **b]"]) if self.minor >= 12 and self.chance(0.2) else ""
        returns = f" -> {self.expr(at, 1)}" if self.chance(0.1) else ""
        lines.append(f"{'async ' if kind.startswith('async') else ''}def {name}{generic}({parameters}){returns}:")
        lines.append("    tick()")
        if self.chance(0.3):
            word = self.pick(["global", "nonlocal"] if at.level else ["global"])
            bound = self.name()
            inner.bound.add(bound)
            lines.append(f"    {word} {bound}")
        if kind in ("generator", "asyncgen"):
            lines.append(f"    yield {self.operand(inner)}")
        lines += self.block(inner, self.random.randrange(1, 5), depth)
        lines.append(self.use(name, kind, at))
        return lines

    def use(self, name, kind, at):
        arguments = self.arguments(at) if self.chance(0.6) else ""
        if kind == "function":
            return f"show({name}({arguments}))" if self.chance(0.8) else "pass"
        if kind == "generator":
            return self.pick([f"show(drain({name}({arguments})))", f"show([*{name}({arguments})])", "pass"])
        if kind == "async":
            return self.pick([f"show(drive({name}({arguments})))", "pass"])
        return self.pick(["show(drive(g().__anext__()))", "pass", f"show([{self.name()} async for {self.name()} in g()])" if at.kind in ("async", "asyncgen") else "show(drive(g().asend(None)))"])

    def class_(self, at, depth):
        inner = Context("class", at)
        bases = self.pick(["", "(Base)", "(Base, z=1)", "(metaclass=Meta)", "(Base, metaclass=Meta)", "(Thing)", f"(t({self.tick()}, Base))", "(int)", "(Exception)", "(a)", "(*[Base])", "(dict, Base)"])
        name = self.pick("abCC")
        generic = self.pick(["[T]", "[a]", "[T: (int, str)]"]) if self.minor >= 12 and self.chance(0.15) else ""
        lines = ["@deco"] if self.chance(0.15) else []
        lines.append(f"class {name}{generic}{bases}:")
        extra = self.pick([[], [], ["x = Described()"], ["global a"], ["nonlocal b"] if at.level else [], ["__slots__ = ('p', 'q')"], ["a = a"], ["def __getattr__(self, n): return n"], ["__class__ = 5"], ["locals()['z'] = 1", "show(z)"], ["__hash__ = None"]])
        lines += ["    " + line for line in extra]
        lines += self.block(inner, self.random.randrange(1, 4), depth)
        lines.append(self.pick(["pass", f"show({name}())", f"a = {name}({self.arguments(at)})", f"show({name}().x)", f"show({name}().m({self.arguments(at)}))", f"show({name}.__dict__.get('a'), {name}.__mro__[1:])", f"{name}().x = {self.operand(at)}", f"raise {name}"]))
        return lines

    def generics(self, at, depth):
        if self.minor < 12:
            return self.function(at, depth)
        return self.pick([[f"type {self.pick('AB')} = {self.expr(Context('module', None, level=0), 1)}"], ["type A[T] = (T, a)", "show(A.__value__[1], A.__type_params__)"], [f"type A[T: {self.operand(at)}] = [a for _ in b]", "show(A.__value__, A.__type_params__[0].__bound__)"], ["type A = zz", "show(A.__value__)"]])

    def piece(self):
        """Source of a statement or two; seldom of one that does not compile."""
        while True:
            self.number = 0
            at = Context("module")
            source = "".join(line + "\n" for _ in range(self.random.randrange(1, 3)) for line in self.statement(at, 3))
            if self.chance(0.05) or compiles(source):
                return source

    def program(self, cases):
        """The whole source."""
        parts = [HEADER]
        for number in range(cases):
            pieces = ["".join(line + "\n" for line in PRELIMINARY)] + [self.piece() for _ in range(self.random.randrange(2, 7))]
            quoted = "".join(f', r"""\n{piece}"""' for piece in pieces)
            parts.append(f"run({number}{quoted})\n")
        return "".join(parts)


def compiles(source: str) -> bool:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(source, "piece", "exec")
        except (SyntaxError, ValueError):
            return False
    return True


def generate(seed: int, minor: int = sys.version_info[1], cases: int = 12) -> str:
    """The program of a seed: the same for one minor version of the language."""
    return Odd(seed, minor).program(cases)


if __name__ == "__main__":
    print(generate(int(sys.argv[1]), *map(int, sys.argv[2:])), end="")
