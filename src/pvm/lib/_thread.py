"""Threads as a machine has them: one. Locks keep their rules; a second thread cannot be started.

A lock that is taken when its only thread waits for it would wait for ever: that is a RuntimeError here.
"""

__all__ = ["LockType", "RLock", "TIMEOUT_MAX", "allocate", "allocate_lock", "daemon_threads_allowed", "error", "exit", "exit_thread", "get_ident",
           "get_native_id", "interrupt_main", "stack_size", "start_new", "start_new_thread"]

error = RuntimeError
TIMEOUT_MAX = 9223372036.0
_IDENT = 1
_settings = {"stack_size": 0}


def _check_timeout(blocking, timeout):
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be a non-negative number")
    if timeout > TIMEOUT_MAX:
        raise OverflowError("timestamp out of range for platform time_t")


class LockType:
    """A lock: taken or not."""

    __slots__ = ("_taken", "__weakref__")
    __module__ = "_thread"

    def __new__(cls):
        raise TypeError(f"cannot create '_thread.{cls.__name__}' instances")

    def acquire(self, blocking=True, timeout=-1):
        _check_timeout(blocking, timeout)
        if not self._taken:
            self._taken = True
            return True
        if not blocking:
            return False
        if timeout >= 0:
            _wait(timeout)
            return False
        raise RuntimeError("deadlock: the only thread waits for a lock that it holds")

    acquire_lock = acquire

    def release(self):
        if not self._taken:
            raise RuntimeError("release unlocked lock")
        self._taken = False

    release_lock = release

    def locked(self):
        return self._taken

    locked_lock = locked

    def _at_fork_reinit(self):
        self._taken = False

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *details):
        self.release()

    def __repr__(self):
        return f"<{'locked' if self._taken else 'unlocked'} _thread.lock object at {id(self):#x}>"


LockType.__name__ = LockType.__qualname__ = "lock"


def _wait(seconds):
    import time
    time.sleep(seconds)


def allocate_lock():
    lock = object.__new__(LockType)
    lock._taken = False
    return lock


allocate = allocate_lock
_set_sentinel = allocate_lock


class RLock:
    """A lock that its owner may take again."""

    __slots__ = ("_count", "_owner", "__weakref__")
    __module__ = "_thread"

    def __init__(self):
        self._count = 0
        self._owner = 0

    def acquire(self, blocking=True, timeout=-1):
        _check_timeout(blocking, timeout)
        self._count += 1
        self._owner = _IDENT
        return True

    def release(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = 0

    def _is_owned(self):
        return self._count > 0

    def _acquire_restore(self, state):
        self._count, self._owner = state

    def _release_save(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        state = self._count, self._owner
        self._count = self._owner = 0
        return state

    def _recursion_count(self):
        return self._count

    def _at_fork_reinit(self):
        self._count = self._owner = 0

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *details):
        self.release()

    def __repr__(self):
        return f"<{'locked' if self._count else 'unlocked'} _thread.RLock object owner={self._owner} count={self._count} at {id(self):#x}>"


class _local:
    """Attributes of a thread's own: of the only one."""

    def __new__(cls, /, *args, **keywords):
        if (args or keywords) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        return object.__new__(cls)


def get_ident():
    return _IDENT


get_native_id = get_ident


def _get_main_thread_ident():
    return _IDENT


def _is_main_interpreter():
    return True


def _make_thread_handle(ident):
    return _ThreadHandle(ident)


class _ThreadHandle:
    """The handle of a thread that runs, as threading keeps one from 3.13 on."""

    def __init__(self, ident=None):
        self.ident = ident
        self._done = False

    def is_done(self):
        return self._done

    def _set_done(self):
        self._done = True

    def join(self, timeout=None):
        if self.ident == _IDENT:
            raise RuntimeError("Cannot join current thread")


def daemon_threads_allowed():
    return False


def _count():
    return 0


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


def exit():
    raise SystemExit


exit_thread = exit


def interrupt_main(signum=2, /):
    raise KeyboardInterrupt


def stack_size(size=0, /):
    if size < 0:
        raise ValueError("size must be 0 or a positive value")
    if 0 < size < 32768:
        raise ValueError(f"size not valid: {size} bytes")
    before = _settings["stack_size"]
    _settings["stack_size"] = size
    return before


def _shutdown():
    pass


class _ExceptHookArgs(tuple):
    """What threading.excepthook is told: type, value, traceback and thread."""

    __slots__ = ()
    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def _excepthook(args, /):
    import sys
    if args.exc_type is SystemExit:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    sys.stderr.write(f"Exception in thread {name}:\n")
    sys.excepthook(args.exc_type, args.exc_value, args.exc_traceback)
