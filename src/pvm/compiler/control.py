"""Control flow: `if`, loops, `try`, `with`, and what leaves them early.

The blocks around a statement form a stack (`Unit.blocks`). A `return`, `break` or `continue` runs
what the blocks that it leaves have to do, so a `finally` body is emitted once for each way out of
it. While that code is emitted, the ranges of those blocks in the exception table are suspended: an
exception in a `finally` body must not come back to its own `try`.
"""

from __future__ import annotations

import sys

from _ast import AsyncFor, AsyncWith, Break, Continue, For, If, List, Try, TryStar, While, With

from ..opcodes import AWAIT_ENTER, AWAIT_EXIT, TABLE_HANDLER, TABLE_RESTORE
from .constants import NOT_CONSTANT, folded
from .coroutines import AsyncLoop, await_register
from .expressions import member_constant
from .scopes import Refused
from .targets import assign_from_iterator, store, store_name, unbind_caught
from .unit import STATEMENTS, Label, Unit, start_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NoReturn

_CANNOT_RAISE = frozenset({"MARK", "JUMP", "LOOP", "RETURN", "RETURN_NONE", "LEAVE_HANDLER", "MOVE",
                           "LOAD_INT", "LOAD_SPECIAL", "LOAD_CONST"})
#: As CPython's limit.
MAX_BLOCKS = 20
#: At most so many copies of `finally` bodies inside others are emitted.
MAX_COPIES = 20_000
#: A loop's condition is repeated at the bottom when it has at most so many nodes.
MAX_REPEATED = 12
#: Whether errors of what `for` and `with` call point at the expression in their head, not at the whole statement.
NARROW_PLACES = sys.version_info >= (3, 12, 5)


class Block:
    """A block around the current statement: what to do when it is left, and its table entries."""

    __slots__ = (
        "break_label",
        "continue_label",
        "is_async",
        "is_final",
        "kind",
        "line",
        "name",
        "node",
        "preheader",
        "ranges",
        "register",
        "start",
        "state",
        "value_register",
    )

    def __init__(self, kind: str, node: Any) -> None:
        #: "loop", "try", "finally", "with", "handler", "named handler", "star handler", "match"
        self.kind = kind
        self.node = node
        self.start: Label | None = None
        self.ranges: list[tuple[Label, Label]] = []
        #: a register that is free while the block is left, for the value of a `return`
        self.value_register = -1
        #: with: the pair of __exit__ and its self; handler: the exception handled before
        self.register = -1
        self.name = ""
        #: with: `async with`
        self.is_async = False
        #: handler: it is a `finally`
        self.is_final = False
        #: with: that of the statement
        self.line = 0
        self.break_label: Label | None = None
        self.continue_label: Label | None = None
        #: registers that hold what the block needs until it ends
        self.state: tuple[int, ...] = ()
        #: loop: where constants are loaded for it and those around, and how many
        self.preheader: tuple[Label, list[Any]] | None = None

    def begin(self, unit: Unit) -> None:
        """The range of the block begins here."""
        self.start = unit.here()

    def suspend(self, unit: Unit) -> None:
        """The range is interrupted here."""
        if self.start is not None:
            code = unit.code
            at = self.start.index
            while at < len(code) and code[at][0] == "MARK":
                at += 1
            if at < len(code):
                self.ranges.append((self.start, unit.here()))
            self.start = None

    def resume(self, unit: Unit) -> None:
        """The range goes on here, if it was suspended."""
        if self.start is None and self.kind != "loop":
            self.start = unit.here()

    def end(self, unit: Unit, target: Label | None, kind: int, register: int) -> bool:
        """The range ends here; enter it into the table. False when it is empty.

        Interruptions in which nothing can raise are closed.
        """
        self.suspend(unit)
        ranges = self.ranges
        if not ranges:
            return False
        first, last = ranges[0]
        for start, end in ranges[1:]:
            for instruction in unit.code[last.index:start.index]:
                if instruction[0] not in _CANNOT_RAISE:
                    unit.table.append((first, last, target, kind, register))
                    first = start
                    break
            last = end
        unit.table.append((first, last, target, kind, register))
        return True


def enter_block(unit: Unit, block: Block) -> None:
    """Make a block the innermost one."""
    if len(unit.blocks) >= MAX_BLOCKS and block.kind != "named handler":
        nested = [b for b in unit.blocks if b.kind != "named handler"]
        if len(nested) >= MAX_BLOCKS:
            raise Refused("too many statically nested blocks", block.node)
    unit.blocks = [*unit.blocks, block]
    if block.kind != "loop":
        block.begin(unit)


def leave_block(unit: Unit) -> None:
    """The innermost block is done."""
    unit.blocks = unit.blocks[:-1]


def refuse_leaving(node: Any) -> NoReturn:
    raise Refused("'break', 'continue' and 'return' cannot appear in an except* block", node)


def leave_blocks(unit: Unit, node: Any, depth: int) -> None:
    """Emit what has to be done when control leaves all blocks but the outermost `depth` ones.

    The ranges of those blocks stay suspended; the caller emits the jump and resumes them.
    """
    blocks = unit.blocks
    protection = unit.protection
    for index in range(len(blocks) - 1, depth - 1, -1):
        block = blocks[index]
        kind = block.kind
        if kind == "star handler":
            refuse_leaving(node)
        if kind == "handler":
            unit.emit(node, "LEAVE_HANDLER", block.register)
        block.suspend(unit)
        unit.blocks = blocks[:index]
        if kind == "finally":
            unit.protection = protection_of(unit)
            final_body(unit, block.node)
        elif kind == "with":
            unit.protection = protection_of(unit)
            call_exit(unit, block)
        elif kind == "named handler" and (depth or protection_of(unit) or unit.mangle(block.name) not in unit.locals):
            unbind_caught(unit, node, block.name)
    unit.blocks = blocks
    unit.protection = protection


def protection_of(unit: Unit) -> int:
    """The number of blocks around that would see what is bound after an exception."""
    return sum(block.kind in ("try", "finally", "with") for block in unit.blocks)


# -- if

def if_statement(unit: Unit, node: Any) -> None:
    """`if`; a chain of `elif` is walked without recursion."""
    done = Label()
    while True:
        body = node.body
        jump = early_exit(unit, body)
        if jump is not None:
            way = Label()
            way.trail = (body[0].lineno,)
            unit.branch(node.test, way, True)
            if way.used:
                jump.used = True
                jump.mask &= way.mask
                unit.aliases.append((way, jump))
        else:
            orelse = Label()
            unit.branch(node.test, orelse, False)
            unit.statements(body)
            if node.orelse:
                unit.jump(None, done)
            unit.place(orelse)
        rest = node.orelse
        if len(rest) != 1 or type(rest[0]) is not If:
            break
        node = rest[0]
        unit.mark(start_line(node))
    unit.statements(rest)
    unit.place(done)


def early_exit(unit: Unit, body: list[Any]) -> Label | None:
    """The label to jump to when a body is only `break` or `continue` and leaves no block."""
    if len(body) == 1 and unit.blocks and unit.blocks[-1].kind == "loop":
        loop: Block = unit.blocks[-1]
        if type(body[0]) is Break:
            return loop.break_label
        if type(body[0]) is Continue:
            return loop.continue_label
    return None


# -- loops

def while_statement(unit: Unit, node: Any) -> None:
    """`while`: tested ahead of the loop and again at its bottom, if the test is short."""
    block = Block("loop", node)
    exhausted = Label()
    done = block.break_label = Label()
    known = folded(node.test)
    if known is not NOT_CONSTANT and not known:
        # Nothing of the body is reached, but its errors are reported.
        reachable, assigned = unit.reachable, unit.assigned
        unit.reachable, unit.assigned = False, -1
        block.continue_label = Label()
        enter_block(unit, block)
        unit.statements(node.body)
        leave_block(unit)
        unit.reachable, unit.assigned = reachable, assigned
        unit.statements(node.orelse)
        return
    endless = known is not NOT_CONSTANT
    unit.enter_loop()
    block.preheader = unit.preheader_label, unit.preheader
    repeated = not endless and is_short(node.test)
    if repeated:
        unit.branch(node.test, exhausted, False)
    head = unit.loop_head()
    if not repeated and not endless:
        unit.branch(node.test, exhausted, False)
    block.continue_label = Label()
    enter_block(unit, block)
    unit.statements(node.body)
    leave_block(unit)
    unit.place(block.continue_label)
    if repeated:
        unit.branch(node.test, head, True)
    else:
        if endless:
            unit.mark(node.test.lineno)
        unit.jump(None, head)
    unit.leave_loop()
    unit.place(exhausted)
    unit.statements(node.orelse)
    unit.place(done)


def is_short(root: Any) -> bool:
    """Whether a condition may be emitted twice: it is short and opens no scope."""
    stack = [root]
    count = 0
    while stack:
        node = stack.pop()
        count += 1
        if count > MAX_REPEATED or type(node).__name__ in _SCOPES:
            return False
        for field in node._fields:
            value = getattr(node, field)
            if type(value) is list:
                stack += [item for item in value if hasattr(item, "lineno")]
            elif hasattr(value, "lineno"):
                stack.append(value)
    return True


_SCOPES = ("Lambda", "ListComp", "SetComp", "DictComp", "GeneratorExp")


def for_statement(unit: Unit, node: Any) -> None:
    """`for`."""
    block = Block("loop", node)
    exhausted = Label()
    done = block.break_label = Label()
    following = block.continue_label = Label()
    top = unit.top
    iterator = unit.temp()
    items = member_constant(node.iter)
    if items is not NOT_CONSTANT and type(node.iter) is List:
        source = unit.constant_register(node.iter, items, iterator)
    else:
        source = unit.value(node.iter, iterator)
    # CPython 3.11 and the first releases of 3.12 give the whole statement as the place of what iter() and next() raise,
    # later ones the iterable.
    place = node.iter if NARROW_PLACES else node
    unit.emit(place, "GET_ITER", source, iterator)
    unit.top = iterator + 1
    unit.enter_loop()
    block.state = (iterator,)
    block.preheader = unit.preheader_label, unit.preheader
    head = unit.loop_head()
    unit.mark(place.lineno, [*unit.blocks, block], True)
    assign_from_iterator(unit, place, node.target, iterator, exhausted)
    enter_block(unit, block)
    unit.statements(node.body)
    leave_block(unit)
    unit.place(following)
    unit.jump(None, head)
    unit.leave_loop()
    unit.place(exhausted)
    unit.top = top
    unit.statements(node.orelse)
    unit.place(done)


def break_statement(unit: Unit, node: Any) -> None:
    """`break` and `continue`."""
    blocks = unit.blocks
    for index in range(len(blocks) - 1, -1, -1):
        if blocks[index].kind == "loop":
            break
        if blocks[index].kind == "star handler":
            refuse_leaving(node)
    else:
        if type(node) is Break:
            raise Refused("'break' outside loop", node)
        raise Refused("'continue' not properly in loop", node)
    leave_blocks(unit, node, index + 1)
    label = blocks[index].break_label if type(node) is Break else blocks[index].continue_label
    assert label is not None
    unit.jump(node if index + 1 == len(blocks) else None, label)
    for block in blocks[index + 1:]:
        block.resume(unit)


def async_for_statement(unit: Unit, node: Any) -> None:
    """`async for`."""
    block = Block("loop", node)
    done = block.break_label = Label()
    following = block.continue_label = Label()
    top = unit.top
    iterator = unit.temp()
    unit.emit(node.iter if NARROW_PLACES else node, "GET_AITER", unit.value(node.iter, iterator), iterator)
    unit.top = iterator + 1
    steps = AsyncLoop(unit, iterator)
    unit.enter_loop()
    block.state = (iterator,)
    block.preheader = unit.preheader_label, unit.preheader
    head = unit.loop_head()
    unit.mark(node.iter.lineno, [*unit.blocks, block], True)
    steps.step(node, node.target)
    enter_block(unit, block)
    unit.statements(node.body)
    leave_block(unit)
    unit.place(following)
    unit.jump(None, head)
    unit.leave_loop()
    steps.finish(node.iter)
    unit.top = top
    unit.statements(node.orelse)
    unit.place(done)


# -- try

def try_statement(unit: Unit, node: Any) -> None:
    """`try` with any of its clauses."""
    if node.finalbody:
        try_finally(unit, node)
    elif type(node) is TryStar:
        try_star(unit, node)
    else:
        try_except(unit, node)


def try_finally(unit: Unit, node: Any) -> None:
    """`try ... finally`: the final body is emitted for each way out."""
    top = unit.top
    exception = unit.temp()
    previous = unit.temp()
    block = Block("finally", node)
    block.value_register = exception
    assigned = unit.assigned
    done, handler = Label(), Label()
    enter_block(unit, block)
    unit.protection += 1
    if not node.handlers:
        unit.statements(node.body)
        unit.statements(node.orelse)
    elif type(node) is TryStar:
        try_star(unit, node)
    else:
        try_except(unit, node)
    unit.protection -= 1
    leave_block(unit)
    protects = block.end(unit, handler, TABLE_HANDLER, exception)
    if unit.reachable or not protects:
        final_body(unit, node)
        unit.jump(None, done)
    if protects:
        unit.place_handler(handler, assigned)
        enter_handler(unit, node, exception, previous).is_final = True
        final_body(unit, node)
        unit.terminate(None, "RERAISE", exception)
        leave_handler(unit, previous)
    unit.place(done)
    unit.top = top


def final_body(unit: Unit, node: Any) -> None:
    """The body of a `finally`, once more. Nested ones multiply, so their number is bounded."""
    if unit.final_depth:
        unit.compilation.copies += 1
        if unit.compilation.copies > MAX_COPIES:
            raise Refused("too many nested finally blocks", node)
    unit.final_depth += 1
    unit.statements(node.finalbody)
    unit.final_depth -= 1


def enter_handler(unit: Unit, node: Any, exception: int, previous: int) -> Block:
    """Begin to handle what is in the register `exception`."""
    unit.emit(None, "ENTER_HANDLER", exception, previous)
    block = Block("handler", node)
    block.register = previous
    block.state = exception, previous
    enter_block(unit, block)
    return block


def leave_handler(unit: Unit, previous: int) -> None:
    """The code of a handler ends here: from its range, the state is restored when it raises."""
    block = unit.blocks[-1]
    leave_block(unit)
    block.end(unit, None, TABLE_RESTORE, previous)


def try_except(unit: Unit, node: Any) -> None:
    """`try ... except ... else`."""
    top = unit.top
    done, handler = Label(), Label()
    block = Block("try", node)
    assigned = unit.assigned
    enter_block(unit, block)
    unit.protection += 1
    unit.statements(node.body)
    unit.protection -= 1
    leave_block(unit)
    exception = unit.temp()
    previous = unit.temp()
    protects = block.end(unit, handler, TABLE_HANDLER, exception)
    unit.statements(node.orelse)
    unit.jump(None, done)
    if protects:
        unit.place_handler(handler, assigned)
    enter_handler(unit, node, exception, previous)
    for clause in node.handlers:
        following = Label()
        unit.mark(clause.lineno)
        if clause.type is not None:
            kept = unit.top
            kind = unit.value(clause.type)
            unit.jump_if(clause, following, "JUMP_UNLESS_MATCH", exception, kind)
            unit.top = kept
        elif clause is not node.handlers[-1]:
            raise Refused("default 'except:' must be last", clause)
        handle(unit, clause, exception)
        if unit.reachable:
            unit.emit(None, "LEAVE_HANDLER", previous)
            unit.jump(None, done)
        unit.place(following)
    unit.terminate(None, "RERAISE", exception)
    leave_handler(unit, previous)
    unit.place(done)
    unit.top = top


def handle(unit: Unit, clause: Any, exception: int) -> None:
    """The body of one `except` clause. The name that it binds is unbound at its end.

    A local variable of a function that nothing catches for need not be unbound when the body
    raises: nobody will look.
    """
    name = clause.name
    if name is None:
        unit.statements(clause.body)
        return
    store_name(unit, clause, name, exception)
    block = Block("named handler", clause)
    block.name = name
    assigned = unit.assigned
    enter_block(unit, block)
    unit.statements(clause.body)
    leave_block(unit)
    is_visible = unit.protection > 0 or unit.mangle(name) not in unit.locals
    cleanup = Label()
    top = unit.top
    raised = unit.temp()
    protects = False
    if is_visible:
        protects = block.end(unit, cleanup, TABLE_HANDLER, raised)
    done = Label()
    unbind_caught(unit, None, name)
    if protects:
        unit.jump(None, done)
        unit.place_handler(cleanup, assigned)
        unbind_caught(unit, None, name)
        unit.terminate(None, "RERAISE", raised)
    unit.place(done)
    unit.top = top


# -- try ... except*

def try_star(unit: Unit, node: Any) -> None:
    """`try ... except* ... else`: each clause takes its part of the group; what the clauses raise is collected
    and raised together with what none of them took."""
    top = unit.top
    done, handler, handled = Label(), Label(), Label()
    block = Block("try", node)
    assigned = unit.assigned
    enter_block(unit, block)
    unit.protection += 1
    unit.statements(node.body)
    unit.protection -= 1
    leave_block(unit)
    exception = unit.temp()
    previous = unit.temp()
    protects = block.end(unit, handler, TABLE_HANDLER, exception)
    unit.statements(node.orelse)
    unit.jump(None, done)
    if protects:
        unit.place_handler(handler, assigned)
    enter_handler(unit, node, exception, previous)
    rest = unit.temp()
    results = unit.temp()
    unit.emit(None, "MOVE", exception, rest)
    unit.emit(None, "BUILD_LIST", 0, 0, results)
    for clause in node.handlers:
        star_clause(unit, clause, rest, results)
    unit.emit(None, "LIST_APPEND", results, rest)
    call_helper(unit, None, "except_star_join", exception, results)
    unit.jump_if(None, handled, "JUMP_IF_NONE", results)
    unit.terminate(None, "RERAISE", results)
    unit.place(handled)
    unit.emit(None, "LEAVE_HANDLER", previous)
    leave_handler(unit, previous)
    unit.place(done)
    unit.top = top


def call_helper(unit: Unit, node: Any, name: str, first: int, second: int) -> None:
    """second = a function of the prelude called with what is in two registers."""
    top = unit.top
    window = unit.helper(node, name)
    for register in (first, second):
        unit.emit(None, "MOVE", register, unit.temp())
    unit.emit(node, "CALL", window, 2, second)
    unit.top = top


def star_clause(unit: Unit, clause: Any, rest: int, results: int) -> None:
    """One `except*` clause: `rest` is what is left of the group, `results` collects what is raised.

    What the clause takes is the handled exception until the next one has taken its part."""
    top = unit.top
    following, failed = Label(), Label()
    unit.mark(clause.lineno)
    match = unit.temp()
    unit.temp()
    unit.into(clause.type, match)
    call_helper(unit, clause, "except_star_split", rest, match)
    unit.emit(clause, "UNPACK", match, match, 2)
    unit.emit(None, "MOVE", match + 1, rest)
    unit.jump_if(clause.type, following, "JUMP_IF_NONE", match)
    unit.emit(None, "ENTER_HANDLER", match, match + 1)
    block = Block("star handler", clause)
    assigned = unit.assigned
    enter_block(unit, block)
    unit.protection += 1
    handle(unit, clause, match)
    unit.protection -= 1
    leave_block(unit)
    raised = unit.temp()
    protects = block.end(unit, failed, TABLE_HANDLER, raised)
    unit.jump(None, following)
    if protects:
        unit.place_handler(failed, assigned)
        unit.emit(None, "LIST_APPEND", results, raised)
    unit.place(following)
    unit.top = top


# -- with

def with_statement(unit: Unit, node: Any) -> None:
    """`with`; several items are nested."""
    with_item(unit, node, 0)


def with_item(unit: Unit, node: Any, index: int) -> None:
    """One item of a `with`, around the rest of them."""
    item = node.items[index]
    manager_node = item.context_expr if NARROW_PLACES else node
    top = unit.top
    exception = unit.temp()
    manager = unit.value(item.context_expr, exception)
    unit.top = exception + 1
    previous = unit.temp()
    pair = unit.temp()
    unit.temp()
    window = unit.temp()
    unit.temp()
    is_async = type(node) is AsyncWith
    entering = ("LOAD_DUNDER", manager, 2 if is_async else 0, window)
    leaving = ("LOAD_DUNDER", manager, 3 if is_async else 1, pair)
    for loaded in (leaving, entering) if sys.version_info >= (3, 14) else (entering, leaving):
        unit.emit(manager_node, *loaded)
    unit.emit(manager_node, "CALL_METHOD", window, 0, window)
    if is_async:
        await_register(unit, manager_node, window, window, AWAIT_ENTER)
    unit.top = pair + 2
    block = Block("with", node)
    block.is_async = is_async
    block.value_register = exception
    block.register = pair
    block.state = pair, pair + 1
    block.line = node.lineno
    block.node = manager_node
    assigned = unit.assigned
    done, handler, swallowed = Label(), Label(), Label()
    enter_block(unit, block)
    unit.protection += 1
    if item.optional_vars is not None:
        unit.top = window + 1
        store(unit, item.optional_vars, window)
        unit.top = pair + 2
    if index + 1 < len(node.items):
        with_item(unit, node, index + 1)
    else:
        unit.statements(node.body)
    unit.protection -= 1
    leave_block(unit)
    protects = block.end(unit, handler, TABLE_HANDLER, exception)
    if unit.reachable:
        call_exit(unit, block)
        unit.jump(None, done)
    if protects:
        unit.place_handler(handler, assigned)
    enter_handler(unit, manager_node, exception, previous)
    unit.top = pair + 2
    for _ in range(3):
        unit.temp()
    unit.mark(node.lineno, None, True)
    unit.emit(manager_node, "EXCEPTION_INFO", exception, pair + 2)
    unit.emit(manager_node, "CALL_METHOD", pair, 3, pair)
    if is_async:
        await_register(unit, manager_node, pair, pair, AWAIT_EXIT)
    unit.jump_if(manager_node, swallowed, "JUMP_IF_TRUE", pair)
    unit.mark(node.lineno, None, True)      # tells this RERAISE from those of `try`
    unit.terminate(None, "RERAISE", exception)
    unit.place(swallowed)
    unit.emit(None, "LEAVE_HANDLER", previous)
    leave_handler(unit, previous)
    unit.place(done)
    unit.top = top


def call_exit(unit: Unit, block: Block) -> None:
    """Leave a `with` without an exception: `__exit__(None, None, None)`."""
    top = unit.top
    pair = block.register
    unit.top = pair + 2
    unit.mark(block.line, [*unit.blocks, block])
    for _ in range(3):
        unit.load(block.node, None, unit.temp())
    unit.emit(block.node, "CALL_METHOD", pair, 3, pair)
    if block.is_async:
        await_register(unit, block.node, pair, pair, AWAIT_EXIT)
    unit.top = top


STATEMENTS.update({If: if_statement, While: while_statement, For: for_statement,
                   Break: break_statement, Continue: break_statement, Try: try_statement,
                   With: with_statement, AsyncFor: async_for_statement, AsyncWith: with_statement,
                   TryStar: try_statement})
