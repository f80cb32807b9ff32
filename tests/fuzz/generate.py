#!/usr/bin/env python3
"""Generates random programs that terminate and are well typed but for the errors they catch.

    python tests/fuzz/generate.py 42          # print the program of seed 42

A program depends on its seed alone. Every expression has a type, so that most operations succeed;
those that may fail (a division, an index, a key) fail alike under every engine, inside a `try`. Loops
are bounded, functions call only functions before them, and values are cut to size when they are
stored, so that no program runs for long.
"""

import random
import sys

import exits

INT, FLOAT, STR, BOOL, LIST, STRS, DICT, SET, TUPLE = "int", "float", "str", "bool", "list", "strs", "dict", "set", "tuple"
TYPES = (INT, INT, INT, FLOAT, STR, STR, BOOL, LIST, LIST, STRS, DICT, SET, TUPLE)

HEADER = '''\
def cut(v):
    """Keep a value small."""
    if isinstance(v, bool):
        return v
    if isinstance(v, int):
        return v if -10 ** 40 < v < 10 ** 40 else v % 1000003
    if isinstance(v, float):
        return v if -1e200 < v < 1e200 else 0.5
    if isinstance(v, (str, list, tuple)):
        return v[:24]
    if isinstance(v, dict):
        return dict(list(v.items())[:12])
    if isinstance(v, set):
        return set(sorted(v)[:12])
    return v


def show(*values):
    out = []
    for v in values:
        if isinstance(v, set):
            out.append("set" + repr(sorted(v)))
        elif isinstance(v, float):
            out.append("%.9g" % v)
        else:
            out.append(repr(v))
    print(*out)


class Failure(Exception):
    def __init__(self, code):
        super().__init__("failure %d" % code)
        self.code = code

'''


class Scope:
    """The variables that an expression may use, by type; `parent` holds those of enclosing code."""

    def __init__(self, parent=None):
        self.names = dict(parent.names) if parent else {}

    def of(self, kind):
        return [name for name, known in self.names.items() if known == kind]


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.indent = 0
        self.counter = 0
        self.functions = []  # (name, parameter kinds, result kind)
        self.leaves = set()  # functions and methods that call none of the others
        self.defining = None  # the one being written, and whether it is still a leaf
        self.generators = []  # (name, element kind)
        self.classes = []  # (name, attribute kinds by name, methods as functions)
        self.loops = 0

    # ---- small things

    def chance(self, share):
        return self.random.random() < share

    def pick(self, items):
        return self.random.choice(items)

    def fresh(self, prefix):
        self.counter += 1
        return f"{prefix}{self.counter}"

    def emit(self, line):
        self.lines.append("    " * self.indent + line)

    # ---- expressions

    def literal(self, kind):
        r = self.random
        if kind == INT:
            return str(self.pick([0, 1, 2, 3, -1, 7, 10, r.randrange(-50, 1000), r.randrange(2**31), 2**47 - 1, 2**48, -(2**63), r.randrange(2**70)]))
        if kind == FLOAT:
            return self.pick(["0.0", "1.5", "-2.25", "0.1", "1e10", "-3.75e-3", repr(round(r.uniform(-100, 100), 3))])
        if kind == STR:
            return repr(self.pick(["", "a", "ab", "Hello", "é", "日本", "x y z", "a,b,,c", "😀!", "tab\t", "12", "'q'"]))
        if kind == BOOL:
            return self.pick(["True", "False"])
        if kind == LIST:
            return "[" + ", ".join(self.literal(INT) for _ in range(r.randrange(4))) + "]"
        if kind == STRS:
            return "[" + ", ".join(self.literal(STR) for _ in range(r.randrange(4))) + "]"
        if kind == DICT:
            return "{" + ", ".join(f"{self.literal(STR)}: {self.literal(INT)}" for _ in range(r.randrange(4))) + "}"
        if kind == SET:
            return "{" + ", ".join(str(r.randrange(20)) for _ in range(r.randrange(1, 5))) + "}"
        return f"({self.literal(INT)}, {self.literal(STR)}, {self.literal(FLOAT)})"

    def expression(self, kind, scope, depth=3):
        """Source of an expression of a type; small when `depth` is used up."""
        names = scope.of(kind)
        if depth <= 0 or self.chance(0.15):
            return self.pick(names) if names and self.chance(0.8) else self.literal(kind)
        if names and self.chance(0.2):
            return self.pick(names)
        if self.chance(0.12):
            call = self.call(kind, scope, depth)
            if call:
                return call
        if self.chance(0.07):
            return f"({self.expression(kind, scope, depth - 1)} if {self.expression(BOOL, scope, depth - 1)} else {self.expression(kind, scope, depth - 1)})"
        return getattr(self, kind + "_expression")(scope, depth - 1)

    def call(self, kind, scope, depth):
        candidates = [f for f in self.functions if f[2] == kind]
        for name, attributes, methods in self.classes:
            candidates += [(f"{name}({', '.join(self.literal(k) for k in attributes.values())}).{m}", ks, r) for m, ks, r in methods if r == kind]
        if self.defining:
            # Calls nest two deep at most, or the loops around them multiply without bound.
            candidates = [c for c in candidates if c[0].rsplit(".", 1)[-1] in self.leaves]
        if not candidates:
            return None
        name, kinds, _ = self.pick(candidates)
        if self.defining:
            self.defining["leaf"] = False
        arguments = [self.expression(k, scope, min(depth - 1, 1)) for k in kinds]
        if len(arguments) > 1 and "." not in name and self.chance(0.3):
            arguments[-1] = f"p{len(arguments) - 1}={arguments[-1]}"
        return f"{name}({', '.join(arguments)})"

    def int_expression(self, scope, depth):
        def e(kind):
            return self.expression(kind, scope, depth)

        form = self.random.randrange(20)
        if form < 7:
            return f"({e(INT)} {self.pick(['+', '-', '*', '&', '|', '^', '+', '-'])} {e(INT)})"
        if form == 7:
            return f"({e(INT)} {self.pick(['//', '%'])} {e(INT)})"
        if form == 8:
            return f"({e(INT)} {self.pick(['<<', '>>'])} {self.random.randrange(9)})"
        if form == 9:
            return f"(cut({e(INT)}) ** {self.random.randrange(4)})"
        if form == 10:
            return f"{self.pick(['-', '~', '+'])}{self.atom(INT, scope)}"
        if form == 11:
            return f"len({e(self.pick([STR, LIST, STRS, DICT, SET, TUPLE]))})"
        if form == 12:
            return f"{self.atom(LIST, scope)}[{self.pick(['0', '-1', '1', e(INT)])}]"
        if form == 13:
            return f"{self.atom(DICT, scope)}.get({e(STR)}, {e(INT)})"
        if form == 14:
            return f"{self.pick(['sum', 'sum', 'max', 'min'])}({e(LIST)} or [0])"
        if form == 15:
            return f"abs({e(INT)})"
        if form == 16:
            return f"{self.pick(['min', 'max'])}({e(INT)}, {e(INT)})"
        if form == 17:
            name = self.fresh("c")
            inner = Scope(scope)
            inner.names[name] = INT
            return f"sum({self.expression(INT, inner, depth - 1)} for {name} in {e(LIST)})"
        if form == 18:
            return f"int({e(self.pick([BOOL, INT]))})"
        return f"{self.atom(STR, scope)}.{self.pick(['count', 'find'])}({e(STR)})"

    def float_expression(self, scope, depth):
        def e(kind):
            return self.expression(kind, scope, depth)

        form = self.random.randrange(8)
        if form < 4:
            return f"({e(FLOAT)} {self.pick(['+', '-', '*'])} {e(self.pick([FLOAT, FLOAT, BOOL]))})"
        if form == 4:
            return f"({e(FLOAT)} / {e(self.pick([FLOAT, BOOL]))})"
        if form == 5:
            return f"round({e(FLOAT)}, {self.random.randrange(4)})"
        if form == 6:
            return f"float({e(BOOL)})"
        return f"-{self.atom(FLOAT, scope)}"

    def str_expression(self, scope, depth):
        def e(kind):
            return self.expression(kind, scope, depth)

        form = self.random.randrange(14)
        if form < 3:
            return f"({e(STR)} + {e(STR)})"
        if form == 3:
            return f"({e(STR)} * {self.random.randrange(4)})"
        if form == 4:
            return f"str({e(self.pick([INT, BOOL, LIST, STRS, DICT]))})"
        if form == 5:
            return f"{self.atom(STR, scope)}.{self.pick(['upper()', 'lower()', 'strip()', 'title()', 'swapcase()', 'capitalize()'])}"
        if form == 6:
            return f"{self.atom(STR, scope)}{self.slice()}"
        if form == 7:
            return f"{self.atom(STR, scope)}[{self.pick(['0', '-1', e(INT)])}]"
        if form == 8:
            return f"{self.literal(STR)}.join({e(STRS)})"
        if form == 9:
            return f"{self.atom(STR, scope)}.replace({e(STR)}, {e(STR)})"
        if form == 10:
            name = self.pick(scope.of(INT) or ["7"])
            return f'f"{{{name}:{self.pick(["d", "x", ">12", ",", "+d"])}}}|{{{self.pick(scope.of(STR) or ["str(1)"])}!r}}"'
        if form == 11:
            return f"({self.pick(['%d', '%5d', '%x', '%s', '%r'])!r} % ({e(INT)},))"
        if form == 12:
            return f"chr(97 + {e(INT)} % 26)"
        return f"'{{}}:{{:>4}}'.format({e(INT)}, {e(STR)})"

    def bool_expression(self, scope, depth):
        def e(kind):
            return self.expression(kind, scope, depth)

        form = self.random.randrange(9)
        comparison = self.pick(["<", "<=", ">", ">=", "==", "!="])
        if form < 3:
            kind = self.pick([INT, INT, FLOAT, STR, LIST, STRS])
            return f"({e(kind)} {comparison} {e(kind)})"
        if form == 3:
            return f"({e(INT)} {self.pick(['<', '<='])} {e(INT)} {comparison} {e(INT)})"
        if form == 4:
            return f"({e(BOOL)} {self.pick(['and', 'or'])} {e(BOOL)})"
        if form == 5:
            return f"(not {e(self.pick([BOOL, INT, STR, LIST, DICT]))})"
        if form == 6:
            return f"({e(INT)} {self.pick(['in', 'not in'])} {e(self.pick([LIST, SET]))})"
        if form == 7:
            return f"({e(STR)} in {e(self.pick([STR, STRS, DICT]))})"
        return f"isinstance({e(self.pick([INT, STR, FLOAT]))}, {self.pick(['int', 'str', 'float', '(int, str)'])})"

    def list_expression(self, scope, depth):
        def e(kind):
            return self.expression(kind, scope, depth)

        form = self.random.randrange(9)
        if form == 0:
            return f"({e(LIST)} + {e(LIST)})"
        if form == 1:
            return f"{self.atom(LIST, scope)}{self.slice()}"
        if form == 2:
            return f"sorted({e(self.pick([LIST, SET]))}{self.pick(['', ', reverse=True', ', key=lambda k: -k', ', key=lambda k: k % 7'])})"
        if form == 3:
            return f"list(range({self.random.randrange(-3, 4)}, {self.random.randrange(8)}, {self.pick([1, 2, 3])}))"
        if form in (4, 5):
            name = self.fresh("c")
            inner = Scope(scope)
            inner.names[name] = INT
            condition = f" if {self.expression(BOOL, inner, depth - 1)}" if self.chance(0.5) else ""
            return f"[{self.expression(INT, inner, depth - 1)} for {name} in {e(LIST)}{condition}]"
        if form == 6 and self.generators:
            return f"list({self.pick(self.generators)[0]}({self.random.randrange(5)}))"
        if form == 7:
            return f"[{e(INT)}, *{e(LIST)}, {e(INT)}]"
        return f"list({e(self.pick([SET]))} and sorted({e(SET)}))"

    def strs_expression(self, scope, depth):
        def e(kind):
            return self.expression(kind, scope, depth)

        form = self.random.randrange(5)
        if form == 0:
            return f"{self.atom(STR, scope)}.split({self.pick(['', repr(','), repr('a')])})"
        if form == 1:
            return f"({e(STRS)} + [{e(STR)}])"
        if form == 2:
            return f"list({e(DICT)})"
        if form == 3:
            return f"[str(s) for s in {e(self.pick([LIST, STRS]))}]"
        return f"sorted({e(STRS)}{self.pick(['', ', key=len', ', reverse=True'])})"

    def dict_expression(self, scope, depth):
        def e(kind):
            return self.expression(kind, scope, depth)

        form = self.random.randrange(5)
        if form == 0:
            return f"{{**{e(DICT)}, {e(STR)}: {e(INT)}}}"
        if form == 1:
            return f"{{k: len(k) for k in {e(STRS)}}}"
        if form == 2:
            return f"dict(zip({e(STRS)}, {e(LIST)}))"
        if form == 3:
            return f"({e(DICT)} | {e(DICT)})"
        return f"{{k: v + {e(INT)} for k, v in {e(DICT)}.items()}}"

    def set_expression(self, scope, depth):
        def e(kind):
            return self.expression(kind, scope, depth)

        form = self.random.randrange(3)
        if form == 0:
            return f"({e(SET)} {self.pick(['|', '&', '-', '^'])} {e(SET)})"
        if form == 1:
            return f"{{k % 50 for k in {e(LIST)}}}"
        return f"set({e(LIST)})"

    def tuple_expression(self, scope, depth):
        return f"({self.expression(INT, scope, depth)}, {self.expression(STR, scope, depth)}, {self.expression(FLOAT, scope, depth)})"

    def atom(self, kind, scope):
        """A name, or a literal in parentheses: what a suffix may follow."""
        names = scope.of(kind)
        return self.pick(names) if names and self.chance(0.85) else f"({self.literal(kind)})"

    def slice(self):
        parts = [self.pick(["", "", "1", "-2", "3", "0"]) for _ in range(2)]
        return f"[{parts[0]}:{parts[1]}{self.pick(['', '', ':2', ':-1'])}]"

    # ---- statements

    def block(self, scope, count, level, inside=None):
        self.indent += 1
        for _ in range(count):
            self.statement(scope, level, inside)
        self.indent -= 1

    def targets(self, scope, kind):
        """Variables that may be bound again: not the counters, which keep loops finite."""
        return [name for name in scope.of(kind) if name[0] not in "ik"]

    def assign(self, scope):
        kind = self.pick(TYPES)
        existing = self.targets(scope, kind)
        name = self.pick(existing) if existing and self.chance(0.5) else self.fresh("v")
        self.emit(f"{name} = cut({self.expression(kind, scope)})")
        scope.names[name] = kind
        if self.chance(0.25):
            self.emit(f"show({name})")

    def statement(self, scope, level, inside=None):
        form = self.random.randrange(23)
        if form < 6 or (level <= 0 and form > 12):
            self.assign(scope)
        elif form == 6:
            self.augmented(scope)
        elif form == 7:
            self.emit(f"show({', '.join(self.expression(self.pick(TYPES), scope, 2) for _ in range(self.random.randrange(1, 4)))})")
        elif form == 8:
            self.mutate(scope)
        elif form == 9:
            self.pick((self.unpack, self.rebind))(scope)
        elif form == 10:
            self.raise_or_leave(scope, inside)
        elif form in (11, 12):
            names = [name for name in scope.names if not name.startswith("p")][-4:]
            self.emit(f"show({', '.join(names) or repr('nothing')})")
        elif form in (13, 14):
            self.conditional(scope, level, inside)
        elif form in (15, 16):
            self.loop(scope, level, inside)
        elif form in (17, 18, 19):
            self.attempt(scope, level, inside)
        elif form == 20:
            self.closure(scope, level)
        elif form == 21:
            for line in exits.function(self.random, self.fresh("f")):
                self.emit(line)
        else:
            self.instance(scope)

    def augmented(self, scope):
        kind = self.pick([INT, INT, STR, LIST, FLOAT])
        names = self.targets(scope, kind)
        if not names:
            return self.assign(scope)
        name = self.pick(names)
        operator = {INT: self.pick(["+=", "-=", "^=", "|="]), STR: "+=", LIST: "+=", FLOAT: self.pick(["+=", "*="])}[kind]
        self.emit(f"{name} {operator} {self.expression(kind, scope, 2)}")
        return self.emit(f"{name} = cut({name})")

    def mutate(self, scope):
        kind = self.pick([LIST, DICT, SET, STRS])
        names = scope.of(kind)
        if not names:
            return self.assign(scope)
        name = self.pick(names)
        value, key = self.expression(INT, scope, 1), self.expression(STR, scope, 1)
        choices = {
            LIST: [f"{name}.append({value})", f"{name}.insert(1, {value})", f"{name}.reverse()", f"{name}[1:2] = [{value}]", f"{name}.sort()", f"{name}.extend({name}[:2])"],
            DICT: [f"{name}[{key}] = {value}", f"{name}.pop({key}, None)", f"{name}.setdefault({key}, {value})", f"{name}.update(k={value})"],
            SET: [f"{name}.add({value} % 60)", f"{name}.discard({value})"],
            STRS: [f"{name}.append({key})", f"{name}.sort(key=len)"],
        }
        return self.emit(self.pick(choices[kind]))

    def unpack(self, scope):
        a, b, c = self.fresh("v"), self.fresh("v"), self.fresh("v")
        if self.chance(0.5):
            self.emit(f"{a}, {b}, {c} = {self.expression(TUPLE, scope, 1)}")
            scope.names.update({a: INT, b: STR, c: FLOAT})
        else:
            self.emit(f"{a}, *{b} = [{self.expression(INT, scope, 1)}, *{self.atom(LIST, scope)}]")
            scope.names.update({a: INT, b: LIST})

    def rebind(self, scope):
        """Variables of one type in each other's place, with targets inside targets."""
        kind = self.pick((INT, STR, LIST))
        names = self.targets(scope, kind)
        if len(names) < 2:
            return self.unpack(scope)
        shape = [self.random.randrange(1, 4) for _ in range(self.random.randrange(1, 4))]

        def level(leaf):
            groups = [[leaf() for _ in range(size)] for size in shape]
            return ", ".join(group[0] if len(group) == 1 else f"({', '.join(group)})" for group in groups)

        values = level(lambda: self.pick(names) if self.chance(0.8) else self.expression(kind, scope, 1))
        self.emit(f"{level(lambda: self.pick(names))} = {values}")
        self.emit(f"show({', '.join(names[-4:])})")

    def raise_or_leave(self, scope, inside):
        condition = self.expression(BOOL, scope, 1)
        self.emit(f"if {condition}:")
        leave = [f"raise Failure({self.random.randrange(9)})", f"raise ValueError({self.literal(STR)})"]
        if inside and inside["loop"]:
            leave += ["break", "continue"] * 2
        if inside and inside["result"]:
            leave += [f"return cut({self.expression(inside['result'], scope, 1)})"]
        self.indent += 1
        self.emit(self.pick(leave))
        self.indent -= 1

    def conditional(self, scope, level, inside):
        self.emit(f"if {self.expression(BOOL, scope, 2)}:")
        self.block(Scope(scope), self.random.randrange(1, 4), level - 1, inside)
        if self.chance(0.3):
            self.emit(f"elif {self.expression(BOOL, scope, 1)}:")
            self.block(Scope(scope), self.random.randrange(1, 3), level - 1, inside)
        if self.chance(0.5):
            self.emit("else:")
            self.block(Scope(scope), self.random.randrange(1, 3), level - 1, inside)

    def loop(self, scope, level, inside):
        if self.loops >= 2:
            return self.conditional(scope, level, inside)
        self.loops += 1
        inner = Scope(scope)
        result = inside["result"] if inside else None
        counter = self.fresh("i")
        if self.chance(0.25):
            self.emit(f"{counter} = {self.random.randrange(1, 5)}")
            self.emit(f"while {counter} > 0 and {self.expression(BOOL, scope, 1)}:")
            self.indent += 1
            self.emit(f"{counter} -= 1")
            self.indent -= 1
        elif self.chance(0.3) and scope.of(DICT):
            key = self.fresh("k")
            self.emit(f"for {key}, {counter} in list({self.pick(scope.of(DICT))}.items())[:5]:")
            inner.names[key] = STR
        elif self.chance(0.3):
            index = self.fresh("k")
            self.emit(f"for {index}, {counter} in enumerate({self.expression(LIST, scope, 1)}[:5]):")
            inner.names[index] = INT
        else:
            self.emit(f"for {counter} in range({self.random.randrange(1, 6)}):")
        inner.names[counter] = INT
        self.block(inner, self.random.randrange(1, 4), level - 1, {"loop": True, "result": result})
        if self.chance(0.2):
            self.emit("else:")
            self.block(Scope(scope), 1, 0, inside)
        self.loops -= 1
        return None

    def attempt(self, scope, level, inside):
        self.emit("try:")
        self.block(Scope(scope), self.random.randrange(1, 4), level - 1, inside)
        if self.chance(0.3):
            self.emit("except Failure as failure:")
            self.emit("    show('failure', failure.code, failure.args)")
        self.emit(f"except {self.pick(['(ZeroDivisionError, IndexError, KeyError)', '(ArithmeticError, LookupError)'])} as error:")
        self.emit("    show('caught', type(error).__name__)")
        if self.chance(0.2):
            self.emit("    raise ValueError('again') from error")
        self.emit(f"except {self.pick(['ValueError', 'Exception'])} as error:")
        self.emit("    show('other', type(error).__name__, type(error.__cause__).__name__)")
        if self.chance(0.3):
            self.emit("else:")
            self.block(Scope(scope), 1, 0, inside)
        if self.chance(0.4):
            self.emit("finally:")
            # No way out of a `finally`: newer Pythons warn of it.
            self.block(Scope(scope), 1, 0, None)

    def closure(self, scope, level):
        name, total = self.fresh("f"), self.fresh("n")
        self.emit(f"def {name}_maker(start):")
        self.emit(f"    {total} = start")
        self.emit(f"    def {name}(step=1):")
        self.emit(f"        nonlocal {total}")
        self.emit(f"        {total} = cut({total} {self.pick(['+', '-', '*'])} step)")
        self.emit(f"        return {total}")
        self.emit(f"    return {name}")
        self.emit(f"{name} = {name}_maker({self.expression(INT, scope, 1)})")
        result = self.fresh("v")
        self.emit(f"{result} = [{name}(), {name}({self.expression(INT, scope, 1)}), {name}()]")
        scope.names[result] = LIST

    def instance(self, scope):
        if not self.classes:
            return self.assign(scope)
        name, attributes, _ = self.pick(self.classes)
        holder = self.fresh("o")
        self.emit(f"{holder} = {name}({', '.join(self.expression(kind, scope, 1) for kind in attributes.values())})")
        attribute, kind = self.pick(list(attributes.items()))
        self.emit(f"{holder}.{attribute} = cut({self.expression(kind, scope, 2)})")
        value = self.fresh("v")
        self.emit(f"{value} = {holder}.{attribute}")
        scope.names[value] = kind
        return self.emit(f"show({holder}, {holder} == {holder}, {holder}.describe())")

    # ---- definitions

    def function(self, prefix="f", method=False):
        name = self.fresh(prefix)
        kinds = [self.pick(TYPES) for _ in range(self.random.randrange(1, 4))]
        result = self.pick(TYPES)
        names = [f"p{i}" for i in range(len(kinds))]
        parameters = list(names)
        if self.chance(0.3):
            parameters[-1] += "=" + self.literal(kinds[-1])
        scope = Scope()
        scope.names.update(zip(names, kinds, strict=True))
        if method:
            parameters.insert(0, "self")
            scope.names.update({f"self.{attribute}": kind for attribute, kind in method.items()})
        self.defining = {"leaf": True}
        self.emit(f"def {name}({', '.join(parameters)}):")
        if self.chance(0.3):
            self.indent += 1
            scope.names.update({self.fresh("v"): kind for kind in kinds})
            for local in [name for name in scope.names if name[0] == "v"]:
                self.emit(f"{local} = {self.literal(scope.names[local])}")
            self.rebind(scope)
            self.indent -= 1
        self.block(scope, self.random.randrange(2, 5), 2, {"loop": False, "result": result})
        self.emit(f"    return cut({self.expression(result, scope, 2)})")
        self.emit("")
        if self.defining["leaf"]:
            self.leaves.add(name)
        self.defining = None
        return name, kinds, result

    def generator(self):
        name = self.fresh("g")
        scope = Scope()
        scope.names.update({"n": INT, "k": INT})
        self.defining = {"leaf": True}
        self.emit(f"def {name}(n):")
        self.emit("    for k in range(n):")
        self.emit(f"        yield cut({self.expression(INT, scope, 2)})")
        if self.generators and self.chance(0.5):
            self.emit(f"    yield from {self.pick(self.generators)[0]}(2)")
        if self.chance(0.3):
            self.emit(f"    yield {self.literal(INT)}")
        self.emit("")
        self.defining = None
        self.generators.append((name, INT))

    def class_(self):
        name = self.fresh("C")
        base = self.pick(self.classes) if self.classes and self.chance(0.4) else None
        attributes = {f"a{i}": self.pick(TYPES) for i in range(self.random.randrange(1, 4))} if base is None else dict(base[1])
        self.emit(f"class {name}{f'({base[0]})' if base else ''}:")
        self.indent += 1
        self.emit(f"kind = {self.literal(STR)}")
        if base is None:
            self.emit(f"def __init__(self, {', '.join(attributes)}):")
            for attribute in attributes:
                self.emit(f"    self.{attribute} = {attribute}")
            self.emit("def __repr__(self):")
            self.emit(f"    return type(self).__name__ + '(' + ', '.join([{', '.join(f'str(type(self.{a}).__name__)' for a in attributes)}]) + ')'")
            self.emit("def __eq__(self, other):")
            self.emit(f"    return self.a0 == other.a0 and {self.pick(['True', 'self.kind == other.kind'])}")
            self.emit("def describe(self):")
            self.emit("    return self.kind + '!'")
        else:
            self.emit("def describe(self):")
            self.emit("    return '<' + super().describe() + '>'")
        methods = list(base[2]) if base else []
        for _ in range(self.random.randrange(1, 3)):
            methods.append(self.function("m", attributes))
        self.indent -= 1
        self.emit("")
        self.classes.append((name, attributes, methods))

    def program(self):
        """The whole source."""
        for _ in range(self.random.randrange(2, 5)):
            self.generator() if self.chance(0.3) else self.class_() if self.chance(0.4) else self.functions.append(self.function())
        scope = Scope()
        for _ in range(3):
            self.assign_safely(scope)
        for _ in range(self.random.randrange(12, 24)):
            self.emit("try:")
            # What is bound inside may stay unbound, so later code must not count on it.
            self.block(Scope(scope), self.random.randrange(1, 4), 3)
            self.emit("except Exception as error:")
            self.emit("    show('top', type(error).__name__)")
            if self.chance(0.3):
                self.assign_safely(scope)
        self.emit(f"show({', '.join(scope.names)})")
        return HEADER + exits.PROLOGUE + "\n" + "\n".join(self.lines) + "\n"

    def assign_safely(self, scope):
        kind = self.pick(TYPES)
        name = self.fresh("v")
        self.emit(f"{name} = {self.literal(kind)}")
        scope.names[name] = kind


def generate(seed: int) -> str:
    """The program of a seed: the same on every Python."""
    return Generator(seed).program()


if __name__ == "__main__":
    print(generate(int(sys.argv[1])), end="")
