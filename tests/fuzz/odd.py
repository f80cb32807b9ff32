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
from pathlib import Path

HEADER = (Path(__file__).parent / "odd_guest.py").read_text("utf-8") + "\n\n"

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
            return self.pick(("sorted(n for n in locals() if len(n) < 2)", "[n for n in sorted(locals()) if n in 'abc']", f"eval('a + {self.tick()}')", "eval('[a for _ in b]', {'a': 1, 'b': b})", "eval('(a, b)', globals(), {'a': 9})", "[*map(lambda q: (q, a), b)]"))
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
