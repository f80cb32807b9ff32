"""`Unit`: one code while it is emitted: instructions, labels, registers and what is known so far.

An instruction is a tuple of the opcode's name and its operands; a jump's last operand is a `Label`.
Registers are numbered as in the finished code: variables first, temporaries above them in the
manner of a stack. Constants that a loop uses again and again get registers of their own
(`HOISTED` and up), which `optimise` moves between the variables and the temporaries.

Where a line begins for a trace function stands a MARK: ("MARK", line, blocks around, whether it is in the middle of a
statement). It is no instruction and takes no room in the code; `traces` makes a table of them that only tracing reads.

While it emits, a unit follows two facts along every path: whether control can get here
(`reachable`; what cannot be reached is not emitted), and which variables are certainly bound there
(`assigned`, a bit mask; only reads of others are checked).
"""

from __future__ import annotations

from _ast import Constant, Expr, Global, Name, NamedExpr, Nonlocal
from sys import version_info

from ..opcodes import CODE_FLAGS, HELPERS, MAX_PARAMETERS, MAX_REGISTERS, SPECIALS
from ..program import constant_key
from .constants import NOT_CONSTANT, folded
from .scopes import COMPREHENSIONS, Refused, Scope, mangle, names_in, unlimited

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

#: Number of the first register of a hoisted constant, until `optimise` gives it its place.
HOISTED = 1000
#: At most so many constants of a code are kept in registers.
MAX_HOISTED = 24
MAX_HOISTED_IN_GENERATOR = 6
#: Bits of `assigned` for variables in the spill area.
SPILL_BIT = 256
#: Highest numbers of things that operands can name.
MAX_SITES = MAX_CHILDREN = MAX_FREE = MAX_SMALL_CONSTANTS = 0xFFFF

class Emitters(dict):    # type: ignore[type-arg]
    """Functions by kind of node; a kind that is not there is refused."""

    def __missing__(self, kind: type) -> Callable[..., None]:
        def refuse(unit: Unit, node: Any, *_: Any) -> None:
            raise Refused(f"syntax of this kind is not supported ({kind.__name__})", node)
        return refuse


#: How a value is put into a register, by kind of node.
INTO: dict[type, Callable[[Unit, Any, int], None]] = Emitters()
#: How a value is tested, for the kinds of node where a jump is better than a value.
BRANCH: dict[type, Callable[[Unit, Any, Label, bool], None]] = {}
#: How a statement is emitted.
STATEMENTS: dict[type, Callable[[Unit, Any], None]] = Emitters()

_COMPARISONS = ("EQ", "NE", "LT", "LE", "GT", "GE")
#: The jump that is taken exactly when the given one is not.
INVERSE = {"JUMP_IF_TRUE": "JUMP_IF_FALSE", "JUMP_IF_NONE": "JUMP_IF_NOT_NONE",
           "JUMP_IF_IS": "JUMP_IF_IS_NOT", "JUMP_IF_IN": "JUMP_IF_NOT_IN"}
#: Forms of jumps that go back.
LOOP_FORMS = {"JUMP": "LOOP", "JUMP_IF_TRUE": "LOOP_IF_TRUE", "JUMP_IF_FALSE": "LOOP_IF_FALSE"}
for _name in _COMPARISONS:
    for _suffix in ("", "_INT"):
        INVERSE[f"JUMP_IF_{_name}{_suffix}"] = f"JUMP_UNLESS_{_name}{_suffix}"
        LOOP_FORMS[f"JUMP_IF_{_name}{_suffix}"] = f"LOOP_IF_{_name}{_suffix}"
INVERSE.update([(_inverse, _name) for _name, _inverse in INVERSE.items()])


class TooManyRegisters(Exception):
    """The unit needs more registers than a code has; it is emitted again with fewer variables in
    registers and without hoisted constants."""


class Label:
    """A place in the code that jumps go to."""

    __slots__ = ("index", "mask", "trail", "used")

    def __init__(self) -> None:
        #: index of the instruction, once the label is placed
        self.index = -1
        #: variables that are bound on all jumps to the label
        self.mask = -1
        self.used = False
        #: lines that a trace function sees on the way of the jump, before those that stand at its target
        self.trail: tuple[int, ...] = ()

    def __repr__(self) -> str:
        return f"L{self.index}"


class Compilation:
    """What all units of one program share."""

    __slots__ = ("copies", "formats", "future_annotations", "lazy_annotations", "look", "namespace", "optimize", "scopes")

    def __init__(self, scopes: dict[Any, Scope], future_annotations: bool, namespace: bool, lazy_annotations: bool = False,
                 optimize: int = 0, look: Callable[[], None] = unlimited) -> None:
        self.scopes = scopes
        #: called now and then, to end the compilation by an exception
        self.look = look
        self.future_annotations = future_annotations
        self.lazy_annotations = lazy_annotations and not future_annotations
        #: whether functions that are called later are told the format in which their value is wanted
        self.formats = lazy_annotations
        self.namespace = namespace
        self.optimize = optimize
        #: number of `finally` bodies emitted inside others
        self.copies = 0


class Unit:
    """One code that is being emitted."""

    __slots__ = (
        "aliases",
        "assigned",
        "blocks",
        "captured",
        "cells",
        "children",
        "code",
        "compilation",
        "constant_index",
        "constants",
        "docstring",
        "entry_registers",
        "final_depth",
        "first_line",
        "fixed_varargs",
        "flags",
        "free",
        "free_index",
        "global_sites",
        "has_loops",
        "high",
        "hoisted",
        "keyword_only",
        "labels",
        "line",
        "locals",
        "loop_depth",
        "max_hoisted",
        "name",
        "nested",
        "nested_index",
        "nodes",
        "parent",
        "positional",
        "positional_only",
        "preheader",
        "preheader_label",
        "private",
        "protection",
        "qualname",
        "reachable",
        "scope",
        "sites",
        "spill_register",
        "spilled_cells",
        "spills",
        "super_places",
        "table",
        "top",
        "unstable",
        "unreached",
        "uses_namespace",
        "variable_names",
        "variables",
        "walrus",
    )

    def __init__(self, compilation: Compilation, scope: Scope, parent: Unit | None, name: str,
                 flags: int, first_line: int, economical: bool = False) -> None:
        self.compilation = compilation
        self.scope = scope
        self.parent = parent
        self.name = name
        self.private = scope.private
        self.first_line = first_line
        self.docstring: str | None = None
        self.positional = self.positional_only = self.keyword_only = 0

        self.code: list[tuple[Any, ...]] = []
        #: for each instruction, the node whose position it has
        self.nodes: list[Any] = []
        self.labels: list[Label] = []
        #: labels that stand where another one will, with a trail of their own
        self.aliases: list[tuple[Label, Label]] = []
        #: line of the last mark
        self.line = 0
        #: exception table: start, end and target label, kind, register
        self.table: list[tuple[Label, Label, Label | None, int, int]] = []
        self.reachable = True
        self.assigned = 0
        #: variables that something unbinds: what is known of them ends at loops and handlers
        self.unstable = 0

        self.constants: list[Any] = []
        self.constant_index: dict[Any, int] = {}
        self.sites: list[str] = []
        self.global_sites: dict[str, int] = {}
        #: nested codes to emit when this one is finished, and their indices by node
        self.nested: list[Any] = []
        self.nested_index: dict[Any, int] = {}
        self.unreached: list[Any] = []
        #: what errors of calls of super() point at where that is not the call
        self.super_places: dict[Any, Any] = {}
        self.children: list[Unit] = []

        self.locals: dict[str, int] = {}
        self.cells: dict[str, int] = {}
        #: registers of all cells; unlike `cells` also that of a class's `__class__`, which the class
        #: body itself cannot name
        self.captured: dict[str, int] = {}
        self.spills: dict[str, int] = {}
        #: variables whose cells have no register, with their places in the spill area
        self.spilled_cells: dict[str, int] = {}
        self.spill_register = -1
        #: registers that the parameters need on entry, before some of them go to the spill area
        self.entry_registers = 0
        self.walrus: set[int] = set()
        #: register of `*args` when nothing binds it anew
        self.fixed_varargs = -1
        self.free = sorted(scope.free)
        if len(self.free) > MAX_FREE:
            raise Refused("too many free variables", scope.node)
        self.free_index = {free: index for index, free in enumerate(self.free)}

        #: blocks around the current statement, innermost last
        self.blocks: list[Any] = []
        #: number of `finally` bodies around that are being emitted
        self.final_depth = 0
        #: number of blocks around that would see what is bound after an exception
        self.protection = 0
        self.loop_depth = 0
        #: registers of hoisted constants, by key
        self.hoisted: dict[Any, int] = {}
        #: instructions ahead of the current outermost loop
        self.preheader: list[tuple[Any, ...]] = []
        self.preheader_label = Label()
        self.has_loops = False
        if economical:
            self.max_hoisted = 0
        else:
            self.max_hoisted = MAX_HOISTED_IN_GENERATOR if scope.is_generator or scope.is_coroutine else MAX_HOISTED

        self.uses_namespace = bool(flags & CODE_FLAGS["NAMESPACE"])
        if scope.is_coroutine:
            flags |= CODE_FLAGS["ASYNC_GENERATOR" if scope.is_generator else "COROUTINE"]
        elif scope.is_generator:
            flags |= CODE_FLAGS["GENERATOR"]
        if compilation.future_annotations:
            flags |= CODE_FLAGS["FUTURE_ANNOTATIONS"]
        if parent is None:
            self.qualname = name
        else:
            if parent.scope.role and parent.parent is not None:
                # An annotation scope is passed over in qualified names.
                flags |= parent.flags & CODE_FLAGS["NESTED"]
                parent = parent.parent
            if parent.flags & CODE_FLAGS["NESTED"] or parent.scope.kind == "function":
                flags |= CODE_FLAGS["NESTED"]
            while parent.parent is not None and parent.flags & CODE_FLAGS["INLINED"]:
                parent = parent.parent
            if parent.scope.kind == "module" or name in parent.scope.globals:
                self.qualname = name
            elif parent.scope.kind == "class" or parent.scope.role or type(parent.scope.node) in COMPREHENSIONS:
                self.qualname = f"{parent.qualname}.{name}"
            else:
                self.qualname = f"{parent.qualname}.<locals>.{name}"
        self.flags: int = flags
        self._allot_variables(economical)

    def _allot_variables(self, economical: bool) -> None:
        """Give the variables their registers, and cells and the spill area their beginnings."""
        scope = self.scope
        names: list[str] = []
        if scope.kind == "function":
            names = list(scope.bound)
            parameters = len(scope.parameters)
            if parameters and names[:parameters] != scope.parameters:
                names = scope.parameters + [n for n in names if n not in scope.parameters]
            limit = MAX_REGISTERS - 50 if not economical else MAX_REGISTERS // 2
            if parameters > MAX_PARAMETERS:
                raise Refused("too many parameters", scope.node)
            if len(names) > limit:
                self._allot_spills(names, parameters, limit)
                return
            self.assigned = (1 << parameters) - 1
        elif self.uses_namespace:
            names = [".namespace", *sorted(scope.cells)]
            parameters = 0
        self.variable_names = names
        for register, name in enumerate(names):
            if name in scope.cells:
                self.captured[name] = register
            elif register or not self.uses_namespace:
                self.locals[name] = register
        self.variables = self.top = self.high = len(names)
        for name, register in self.captured.items():
            if name == "__classdict__" and self.uses_namespace:
                self.emit(None, "MOVE", 0, register)
            self.emit(None, "MAKE_CELL", register)
        if not self.uses_namespace:
            self.cells = self.captured
        self._note_variables()

    def _allot_spills(self, names: list[str], parameters: int, limit: int) -> None:
        """Give variables their places when they do not all fit the registers.

        Register k holds the spill area, and variable k and those after it are its values: that is how the machine finds
        them. Parameters among them are moved there on entry; the cells of those that are captured have registers, too.
        """
        captured = self.scope.cells
        # When the cells do not all fit either, those of the spill area are fetched for each use.
        crowded = len(captured) > limit - 2
        names = names[:parameters] + [n for n in names[parameters:] if n in captured] \
            + [n for n in names[parameters:] if n not in captured]
        kept = limit - 1
        while not crowded and kept + len(captured.intersection(names[kept:])) > limit - 1:
            kept -= 1
        self.variable_names = names
        self.spill_register = kept
        self.variables = self.top = self.high = kept + 1
        for register, name in enumerate(names[:kept]):
            if name in captured:
                self.captured[name] = register
                self.emit(None, "MAKE_CELL", register)
            else:
                self.locals[name] = register
        if parameters > kept:
            self.entry_registers = parameters
            self.emit(None, "TAKE_SPILL", len(names) - kept, parameters - kept, kept)
        else:
            self.emit(None, "NEW_SPILL", len(names) - kept, kept)
        self.assigned = (1 << min(parameters, kept)) - 1
        for index, name in enumerate(names[kept:]):
            if name in captured:
                register = self.temp()
                self.emit(None, "GET_SPILL", kept, index, register)
                self.emit(None, "MAKE_CELL", register)
                self.emit(None, "SET_SPILL", kept, register, index)
                if crowded:
                    self.spilled_cells[name] = index
                    self.top = register
                else:
                    self.captured[name] = register
                    self.variables = register + 1
            else:
                self.spills[name] = index
                if kept + index < parameters:
                    self.assigned |= 1 << SPILL_BIT + index
        self.cells = self.captured
        self._note_variables()

    def _note_variables(self) -> None:
        """Note which variables an expression may rebind, and which something unbinds."""
        scope = self.scope
        if scope.walrus:
            self.walrus = {self.locals[n] for n in scope.walrus if n in self.locals}
        for name in scope.unbound:
            if name in self.locals:
                self.unstable |= 1 << self.locals[name]
            elif name in self.spills:
                self.unstable |= 1 << SPILL_BIT + self.spills[name]

    def spilled_cell(self, node: Any, name: str) -> int:
        """A temporary = the cell of a variable that stands in the spill area."""
        register = self.temp()
        self.emit(node, "GET_SPILL", self.spill_register, self.spilled_cells[name], register)
        return register

    # -- instructions and labels

    def emit(self, node: Any, *instruction: Any) -> None:
        """Append an instruction that has the position of a node."""
        if self.reachable:
            self.code.append(instruction)
            self.nodes.append(node)

    def terminate(self, node: Any, *instruction: Any) -> None:
        """Append an instruction after which control does not go on."""
        if self.reachable:
            self.code.append(instruction)
            self.nodes.append(node)
            self.reachable = False
            self.assigned = -1

    def mark(self, line: int, blocks: list[Any] | None = None, middle: bool = False) -> None:
        """A line begins here for a trace function."""
        if self.reachable:
            self.line = line
            self.code.append(("MARK", line, self.blocks if blocks is None else blocks, middle))
            self.nodes.append(None)

    def touch(self, node: Any) -> None:
        """An operand that takes no instruction: if it is on another line than what comes before, a trace function sees that."""
        last = self.nodes[-1] if self.nodes else None
        if (self.line if last is None else last.lineno) != node.lineno:
            self.mark(node.lineno, None, True)

    def jump(self, node: Any, label: Label) -> None:
        """Go to a label, wherever it is."""
        if self.reachable:
            if label.index < 0:
                label.mask &= self.assigned
                label.used = True
                self.terminate(node, "JUMP", label)
            else:
                self.terminate(node, "LOOP", label)

    def jump_if(self, node: Any, label: Label, *instruction: Any) -> None:
        """Append a conditional jump to a label, wherever it is."""
        if not self.reachable:
            return
        if label.index < 0:
            label.mask &= self.assigned
            label.used = True
            self.emit(node, *instruction, label)
        elif instruction[0] in LOOP_FORMS:
            self.emit(node, LOOP_FORMS[instruction[0]], *instruction[1:], label)
        else:
            past = Label()
            self.jump_if(node, past, INVERSE[instruction[0]], *instruction[1:])
            self.jump(node, label)
            self.place(past)

    def place(self, label: Label) -> None:
        """Let a label stand here."""
        label.index = len(self.code)
        self.labels.append(label)
        if label.used:
            if self.reachable:
                self.assigned &= label.mask
            else:
                self.reachable = True
                self.assigned = label.mask

    def place_handler(self, label: Label, assigned: int) -> None:
        """Let an exception handler begin here; `assigned` is what was known where its range began."""
        label.index = len(self.code)
        self.labels.append(label)
        self.reachable = True
        self.assigned = assigned & ~self.unstable

    def here(self) -> Label:
        """A label that stands here, for the ranges of the exception table."""
        label = Label()
        label.index = len(self.code)
        self.labels.append(label)
        return label

    # -- docstrings

    def take_docstring(self, body: list[Any]) -> list[Any]:
        """Keep the docstring at the head of a body, if there is one; gives the rest of the body."""
        first = body[0] if body else None
        if type(first) is Expr and type(first.value) is Constant and type(first.value.value) is str:
            text = first.value.value
            if self.compilation.optimize >= 2:
                return body[1:]
            self.docstring = clean_docstring(text) if version_info >= (3, 13) else text
            return body[1:]
        return body

    # -- loops

    def enter_loop(self) -> None:
        """Begin a loop: ahead of an outermost one constants may be loaded into registers."""
        if not self.loop_depth:
            self.preheader = []
            self.preheader_label = self.here()
            self.emit(None, "PREHEADER", self.preheader)
            self.has_loops = True
        self.loop_depth += 1

    def loop_head(self) -> Label:
        """The label at which each round begins."""
        label = Label()
        label.index = len(self.code)
        self.labels.append(label)
        if self.reachable:
            self.assigned &= ~self.unstable
        return label

    def leave_loop(self) -> None:
        """End a loop."""
        self.loop_depth -= 1

    # -- registers

    def temp(self) -> int:
        """The next temporary register."""
        register = self.top
        self.top = register + 1
        if register >= self.high:
            self.high = register + 1
            if register >= MAX_REGISTERS:
                raise TooManyRegisters
        return register

    def window(self, d: int) -> int:
        """The first register of a call window or the like whose result goes to `d`.

        A temporary on top of the stack is dead until it gets its value, so the window begins there.
        """
        if d == self.top - 1 and d >= self.variables:
            self.top = d
        return self.top

    def may_build_in(self, d: int, names: set[str] | None, readers: list[Any]) -> bool:
        """Whether a result may be built step by step in `d`.

        A temporary is dead until its value is complete. A variable is not, but where no handler
        would see it after an exception it may change early, if nothing in between reads it: neither
        one of the names nor an expression among the readers.
        """
        if d >= self.variables:
            return True
        if self.protection or d in self.walrus:
            return False
        name = self.variable_names[d]
        if names is not None and name in names:
            return False
        return all(name not in map(self.mangle, names_in(reader)) for reader in readers)

    # -- constants and names

    def constant(self, value: Any) -> int:
        """Index of a constant."""
        kind = type(value)
        key = (kind, value) if kind is str or kind is int else constant_key(value)
        index = self.constant_index.get(key)
        if index is None:
            index = self.constant_index[key] = len(self.constants)
            self.constants.append(value)
        return index

    def small_constant(self, value: Any, node: Any) -> int:
        """Index of a constant for an operand of two bytes."""
        index = self.constant(value)
        if index > MAX_SMALL_CONSTANTS:
            raise Refused("too many constants", node)
        return index

    def load_instruction(self, value: Any, d: int) -> tuple[Any, ...]:
        """The instruction that loads a constant."""
        if type(value) is int:
            if -32768 <= value <= 32767:
                return "LOAD_INT", value, d
        elif value is None or value is True or value is False or value is Ellipsis:
            return "LOAD_SPECIAL", SPECIALS[str(value)], d
        index = self.constant(value)
        return ("LOAD_CONST" if index < 256 else "LOAD_CONST_FAR"), index, d

    def load(self, node: Any, value: Any, d: int) -> None:
        """d = a constant."""
        if self.reachable:
            self.code.append(self.load_instruction(value, d))
            self.nodes.append(node)

    def constant_register(self, node: Any, value: Any, hint: int = -1) -> int:
        """A register that holds a constant; in loops, one that is loaded ahead of the loop."""
        if self.loop_depth and self.reachable:
            key = constant_key(value)
            register = self.hoisted.get(key)
            if register is None and len(self.hoisted) < self.max_hoisted:
                register = self.hoisted[key] = HOISTED + len(self.hoisted)
            if register is not None:
                for instruction in self.preheader:
                    if instruction[-1] == register:
                        break
                else:
                    self.preheader.append(self.load_instruction(value, register))
                if node is not None:
                    self.touch(node)
                return register
        register = hint if hint >= 0 else self.temp()
        self.load(node, value, register)
        return register

    def helper(self, node: Any, name: str) -> int:
        """A new temporary that holds a function of the prelude; its arguments go above it."""
        register = self.temp()
        self.emit(node, "LOAD_HELPER", HELPERS.index(name), register)
        return register

    def site(self, name: str) -> int:
        """A new site of its own for a name; -1 when there are too many."""
        index = len(self.sites)
        if index > MAX_SITES:
            return -1
        if self.reachable:
            self.sites.append(name)
        return index

    def global_site(self, name: str) -> int:
        """The site that all accesses to a global share; -1 when there are too many."""
        index = self.global_sites.get(name)
        if index is None:
            index = self.site(name)
            if self.reachable:
                self.global_sites[name] = index
        return index

    def mangle(self, name: str) -> str:
        """A name as it is kept: with the class's name before it when it is private."""
        if name[:2] == "__" and self.private is not None:
            return mangle(self.private, name)
        return name

    # -- values

    def into(self, node: Any, d: int) -> None:
        """d = the value of an expression.

        When `d` is a variable it keeps its old value until the new one is complete.
        """
        kind = type(node)
        if kind is Constant:
            self.load(node, node.value, d)
        else:
            INTO[kind](self, node, d)

    def value(self, node: Any, hint: int = -1) -> int:
        """A register that holds the value of an expression.

        It is the variable's own register where there is one, else `hint` (a temporary that is dead
        so far) or a new temporary.
        """
        kind = type(node)
        if kind is Name:
            name = node.id
            if name[:2] == "__":
                name = self.mangle(name)
            register = self.locals.get(name)
            if register is not None:
                self.touch(node)
                self.check_bound(node, register)
                return register
        elif kind is Constant:
            return self.constant_register(node, node.value, hint)
        elif kind is NamedExpr:
            register = self.locals.get(self.mangle(node.target.id))
            if register is not None:
                self.into(node.value, register)
                self.assigned |= 1 << register
                return register
        value = folded(node)
        if value is not NOT_CONSTANT:
            return self.constant_register(node, value, hint)
        register = hint if hint >= 0 else self.temp()
        INTO[kind](self, node, register)
        return register

    def operand(self, node: Any, later: Any, hint: int = -1) -> int:
        """As `value`, for an operand that is read only after `later` has been evaluated.

        If that may bind the variable anew, the operand is a copy.
        """
        register = self.value(node, hint)
        if register in self.walrus and type(later) is not Name and type(later) is not Constant:
            copy = hint if hint >= 0 else self.temp()
            self.emit(node, "MOVE", register, copy)
            return copy
        return register

    def check_bound(self, node: Any, register: int) -> None:
        """Emit a check unless the variable is certainly bound."""
        if not self.assigned >> register & 1 and register < self.variables:
            self.emit(node, "CHECK_BOUND", register)
            self.assigned |= 1 << register

    def effect(self, node: Any) -> None:
        """Evaluate an expression for what it does."""
        if type(node) is not Constant:
            top = self.top
            if type(node) is Name:
                self.value(node)
            else:
                self.into(node, self.temp())
            self.top = top

    def branch(self, node: Any, label: Label, sense: bool) -> None:
        """Jump to a label when the truth of an expression is `sense`."""
        emit = BRANCH.get(type(node))
        if emit is not None:
            emit(self, node, label, sense)
            return
        value = folded(node)
        if value is not NOT_CONSTANT:
            if bool(value) is sense:
                self.jump(node, label)
            return
        top = self.top
        register = self.value(node)
        self.top = top
        self.jump_if(node, label, "JUMP_IF_TRUE" if sense else "JUMP_IF_FALSE", register)

    def statements(self, body: list[Any]) -> None:
        """Emit a block."""
        look = self.compilation.look
        for node in body:
            look()
            kind = type(node)
            if kind not in SILENT:
                self.mark(node.lineno if node.lineno == node.end_lineno else start_line(node))
            STATEMENTS[kind](self, node)


#: Statements that are nothing when the program runs.
SILENT = frozenset({Global, Nonlocal})
#: The part of a node that is evaluated first.
_FIRST = {"Assign": "value", "AugAssign": "target", "AnnAssign": "value", "Expr": "value", "Return": "value", "If": "test",
          "While": "test", "Assert": "test", "For": "iter", "AsyncFor": "iter", "Raise": "exc", "Match": "subject",
          "Call": "func", "Attribute": "value", "Subscript": "value", "BinOp": "left", "Compare": "left", "UnaryOp": "operand",
          "IfExp": "test", "Await": "value", "NamedExpr": "value", "Starred": "value"}
_FIRST_OF = {"Delete": "targets", "With": "items", "AsyncWith": "items", "FunctionDef": "decorator_list",
             "AsyncFunctionDef": "decorator_list", "ClassDef": "decorator_list", "BoolOp": "values", "Tuple": "elts",
             "List": "elts", "Set": "elts", "Dict": "keys"}


def start_line(node: Any) -> int:
    """The line on which what a statement or expression of many lines does first stands."""
    line: int = node.lineno
    while node is not None:
        line = getattr(node, "lineno", line)
        kind = type(node).__name__
        if kind in _FIRST:
            node = getattr(node, _FIRST[kind])
        elif kind in _FIRST_OF and folded(node) is NOT_CONSTANT:
            parts = getattr(node, _FIRST_OF[kind])
            if len(parts) > 2 and all(type(part) is Constant for part in parts):
                break                       # built from one constant
            node = parts[0] if parts else None
            node = getattr(node, "context_expr", node)
        else:
            break
    return line


def clean_docstring(text: str) -> str:
    """A docstring without its indentation, as compilers since 3.13 keep it."""
    lines = text.expandtabs().split("\n")
    margin = min([len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.strip(" ")], default=0)
    return "\n".join([lines[0].lstrip(" "), *[line[margin:] for line in lines[1:]]])
