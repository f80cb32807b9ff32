"""Threads, of which a machine has one: locks are free when they are asked for, or never will be."""

import sys as _sys

import _functions

TIMEOUT_MAX = 9223372036.0
error = RuntimeError
_main = 1
_stack = [0]


class LockType:
    """A lock. Waiting for one that is held is an error: there is no other thread that could release it."""

    __slots__ = ("__weakref__", "_held")

    def __new__(cls):
        self = object.__new__(cls)
        self._held = False
        return self

    def acquire(self, blocking=True, timeout=-1):
        _check_wait(blocking, timeout)
        if not self._held:
            self._held = True
            return True
        return _wait(blocking, timeout)

    def release(self):
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False

    def locked(self):
        return self._held

    def _at_fork_reinit(self):
        self._held = False

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *details):
        self.release()

    acquire_lock, release_lock, locked_lock = acquire, release, locked

    def __repr__(self):
        return f"<{'locked' if self._held else 'unlocked'} _thread.lock object at {id(self):#x}>"


lock = LockType
lock.__name__ = lock.__qualname__ = "lock"
lock.__module__ = "_thread"


def _check_wait(blocking, timeout):
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be a non-negative number")
    if timeout > TIMEOUT_MAX:
        raise OverflowError("timeout value is too large")


def _wait(blocking, timeout):
    if not blocking:
        return False
    if timeout < 0:
        raise RuntimeError("deadlock: the lock is held, and this machine has no other thread that could release it")
    import time
    time.sleep(timeout)
    return False


def allocate_lock():
    return LockType()


allocate = allocate_lock


class RLock:
    """A lock that its owner may take again."""

    __slots__ = ("__weakref__", "_count")
    __module__ = "_thread"

    def __new__(cls, *args, **keywords):
        self = object.__new__(cls)
        self._count = 0
        return self

    def acquire(self, blocking=True, timeout=-1):
        _check_wait(blocking, timeout)
        self._count += 1
        return True

    def release(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *details):
        self.release()

    def locked(self):
        return self._count > 0

    def _is_owned(self):
        return self._count > 0

    def _recursion_count(self):
        return self._count

    def _release_save(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        count, self._count = self._count, 0
        return count, _main

    def _acquire_restore(self, state, /):
        self._count = state[0]

    def _at_fork_reinit(self):
        self._count = 0

    def __repr__(self):
        kind = type(self)
        return (f"<{'locked' if self._count else 'unlocked'} {kind.__module__}.{kind.__qualname__} object "
                f"owner={_main if self._count else 0} count={self._count} at {id(self):#x}>")


class _local:
    """Attributes that each thread has for itself."""

    __module__ = "_thread"

    def __new__(cls, /, *args, **keywords):
        if (args or keywords) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        return object.__new__(cls)


def get_ident():
    return _main


def get_native_id():
    return _main


def _get_main_thread_ident():
    return _main


if _sys.version_info >= (3, 14):
    _NAME_MAXLEN = 15
    _name = ["python"]

    def set_name(name):
        """Set the name of the current thread."""
        if not isinstance(name, str):
            raise TypeError(f"set_name() argument 'name' must be str, not {_functions.type_name(name)}")
        _name[0] = name.encode("utf-8", "surrogateescape")[:_NAME_MAXLEN].decode("utf-8", "surrogateescape")

    def _get_name():
        """Get the name of the current thread."""
        return _name[0]


def _is_main_interpreter():
    return True


def _count():
    return 0


def daemon_threads_allowed():
    return True


def start_new_thread(function, args, kwargs={}, /):
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    if not isinstance(kwargs, dict):
        raise TypeError("optional 3rd arg must be a dictionary")
    raise RuntimeError("can't start new thread")


start_new = start_new_thread


def start_joinable_thread(function, handle=None, daemon=True):
    if not callable(function):
        raise TypeError("thread function must be callable")
    raise RuntimeError("can't start new thread")


class _ThreadHandle:
    """A thread as threading sees it: the main one, or one that was never started."""

    def __init__(self, ident=None):
        self.ident = ident

    def is_done(self):
        return False

    def _set_done(self):
        pass

    def join(self, timeout=None):
        raise RuntimeError("thread not started" if self.ident is None else "Cannot join current thread")


def _make_thread_handle(ident, /):
    return _ThreadHandle(ident)


def _set_sentinel():
    return LockType()


def _shutdown():
    pass


def stack_size(size=0, /):
    if size < 0:
        raise ValueError("size must be 0 or a positive value")
    if 0 < size < 32768:
        raise ValueError(f"size not valid: {size} bytes")
    before, _stack[0] = _stack[0], size
    return before


def exit():
    raise SystemExit


exit_thread = exit


def interrupt_main(signum=2, /):
    import _signal
    _signal.raise_signal(signum)


def _excepthook(args, /):
    import sys
    if not isinstance(args, _ExceptHookArgs):
        raise TypeError("_thread._excepthook argument type must be ExceptHookArgs")
    if args.exc_type is SystemExit:
        return
    name = get_ident() if args.thread is None else args.thread.name
    sys.stderr.write(f"Exception in thread {name}:\n")
    import traceback
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback)


def __getattr__(name):
    if name == "_ExceptHookArgs":
        global _ExceptHookArgs
        from _structseq import make
        _ExceptHookArgs = make("_thread._ExceptHookArgs", ("exc_type", "exc_value", "exc_traceback", "thread"))
        return _ExceptHookArgs
    raise AttributeError(f"module '_thread' has no attribute {name!r}")

_functions.builtin(globals(), "_thread")
_functions.builtin(globals(), "_thread", "_count", "_excepthook", "_set_sentinel", "_is_main_interpreter", "_get_main_thread_ident",
                   "_make_thread_handle", "_shutdown", *["_get_name"] * (_sys.version_info >= (3, 14)))
_functions.seal(RLock, _local)
_functions.seal_final(LockType, _ThreadHandle)
