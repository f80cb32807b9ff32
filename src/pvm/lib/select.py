"""Waiting for the descriptors of a machine: of those, only joined sockets can make anybody wait."""

import _socket
import errno as _errno
import time as _time

error = OSError


def _number(item):
    number = item if isinstance(item, int) else item.fileno()
    if not isinstance(number, int):
        raise TypeError("argument must be an int, or have a fileno() method.")
    if number < 0:
        raise ValueError("file descriptor cannot be a negative integer (-1)" if number == -1 else f"file descriptor cannot be a negative integer ({number})")
    return number


def _ready(items, question):
    found = []
    for item in items:
        number = _number(item)
        end = _socket._ends.get(number)
        if end is None and number >= _socket._FIRST:
            raise OSError(_errno.EBADF, "Bad file descriptor")
        if end is None or question(end):
            found.append(item)
    return found


@staticmethod      # a class that keeps it, as selectors has one, must not bind it
def select(rlist, wlist, xlist, timeout=None, /):
    """Which can be read and which written. Nothing happens while the machine sleeps: at the end of `timeout`
    the answer is the same. Waiting for ever is an OSError, as it would never end."""
    if timeout is not None:
        if not isinstance(timeout, (int, float)):
            raise TypeError("timeout must be a number or None")
        if timeout < 0:
            raise ValueError("timeout must be non-negative")
    rlist, wlist, xlist = [*rlist], [*wlist], [*xlist]
    readable = _ready(rlist, _socket._End.readable)
    writable = _ready(wlist, _socket._End.writable)
    _ready(xlist, lambda end: False)
    if not readable and not writable:
        if timeout is None:
            raise OSError(_errno.EDEADLK, "Resource deadlock avoided")
        if timeout:
            _time.sleep(timeout)
    return readable, writable, []
