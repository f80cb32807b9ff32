"""What awaits: `await`, and the parts of `async for` and `async with` that do."""

from __future__ import annotations

from _ast import Await

from ..opcodes import AWAIT_NEXT, AWAIT_PLAIN, TABLE_HANDLER
from .targets import store
from .unit import INTO, Label, Unit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def into_await(unit: Unit, node: Any, d: int) -> None:
    """d = the result of an awaitable."""
    top = unit.top
    await_register(unit, node, unit.value(node.value, d if d >= unit.variables else -1), d, AWAIT_PLAIN)
    unit.top = top


def await_register(unit: Unit, node: Any, register: int, d: int, origin: int) -> None:
    """d = the result of the awaitable in a register; `origin` (AWAIT_...) says what gave it."""
    top = unit.top
    iterator = unit.temp()
    value = d if d >= unit.variables else unit.temp()
    unit.emit(node, "GET_AWAITABLE", register, origin, iterator)
    unit.load(node, None, value)
    delegate(unit, node, iterator, value)
    if value != d:
        unit.emit(node, "MOVE", value, d)
    unit.top = top


def delegate(unit: Unit, node: Any, iterator: int, value: int) -> None:
    """Yield on behalf of an iterator until it returns; `value` is sent first and holds the result."""
    done = Label()
    again = unit.loop_head()
    unit.jump_if(node, done, "SEND", iterator, value)
    unit.emit(node, "YIELD_FROM", iterator, value)
    unit.jump(node, again)
    unit.place(done)


class AsyncLoop:
    """The steps of an asynchronous iteration: each awaits the next value, StopAsyncIteration ends it."""

    __slots__ = ("assigned", "end", "exception", "iterator", "start", "unit")

    def __init__(self, unit: Unit, iterator: int) -> None:
        self.unit = unit
        self.iterator = iterator
        self.exception = unit.temp()
        self.assigned = 0
        self.start = self.end = Label()

    def step(self, node: Any, target: Any) -> None:
        """Bind a target to the next value."""
        unit = self.unit
        top = unit.top
        item = unit.temp()
        self.assigned = unit.assigned
        self.start = unit.here()
        unit.emit(node, "GET_ANEXT", self.iterator, item)
        await_register(unit, node, item, item, AWAIT_NEXT)
        self.end = unit.here()
        store(unit, target, item)
        unit.top = top

    def finish(self, node: Any) -> None:
        """Behind the loop: what comes here is the end of the iteration, or another exception."""
        unit = self.unit
        if self.start.index == self.end.index:
            return
        handler = Label()
        unit.place_handler(handler, self.assigned)
        unit.table.append((self.start, self.end, handler, TABLE_HANDLER, self.exception))
        unit.emit(node, "END_ASYNC_FOR", self.exception)


INTO[Await] = into_await
