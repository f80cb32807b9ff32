"""Signals of the machine to itself: handlers that raise_signal() calls. None comes from outside, and none leaves."""

import _functions


def _define(table):
    names = globals()
    for item in table.split():
        name, _, number = item.partition("=")
        names[name] = int(number)


_define("""
    NSIG=65 SIGABRT=6 SIGALRM=14 SIGBUS=7 SIGCHLD=17 SIGCLD=17 SIGCONT=18 SIGFPE=8 SIGHUP=1 SIGILL=4 SIGINT=2 SIGIO=29 SIGIOT=6
    SIGKILL=9 SIGPIPE=13 SIGPOLL=29 SIGPROF=27 SIGPWR=30 SIGQUIT=3 SIGRTMAX=64 SIGRTMIN=34 SIGSEGV=11 SIGSTKFLT=16 SIGSTOP=19
    SIGSYS=31 SIGTERM=15 SIGTRAP=5 SIGTSTP=20 SIGTTIN=21 SIGTTOU=22 SIGURG=23 SIGUSR1=10 SIGUSR2=12 SIGVTALRM=26 SIGWINCH=28
    SIGXCPU=24 SIGXFSZ=25 SIG_BLOCK=0 SIG_DFL=0 SIG_IGN=1 SIG_SETMASK=2 SIG_UNBLOCK=1
    """)
del _define
_IGNORED = (SIGCHLD, SIGCONT, SIGURG, SIGWINCH)
_TEXTS = {}


def default_int_handler(signalnum, frame, /):
    """What SIGINT does unless a program says otherwise."""
    raise KeyboardInterrupt


_handlers = {SIGINT: default_int_handler, SIGPIPE: SIG_IGN, SIGXFSZ: SIG_IGN}
_blocked, _pending = set(), set()


def _check(signalnum):
    if not isinstance(signalnum, int):
        raise TypeError(f"'{_functions.type_name(signalnum)}' object cannot be interpreted as an integer")
    if not 0 < signalnum < NSIG:
        raise ValueError("signal number out of range")
    return int(signalnum)


def signal(signalnum, handler, /):
    signalnum = _check(signalnum)
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    if signalnum in (SIGKILL, SIGSTOP, 32, 33):
        raise OSError(22, "Invalid argument")
    before = getsignal(signalnum)
    _handlers[signalnum] = handler
    return before


def getsignal(signalnum, /):
    signalnum = _check(signalnum)
    return None if signalnum in (32, 33) else _handlers.get(signalnum, SIG_DFL)


def raise_signal(signalnum, /):
    if not isinstance(signalnum, int):
        raise TypeError(f"'{_functions.type_name(signalnum)}' object cannot be interpreted as an integer")
    if not 0 < signalnum < NSIG:
        raise OSError(22, "Invalid argument")
    if signalnum in _blocked:
        _pending.add(signalnum)
        return
    _deliver(int(signalnum))


def _deliver(signalnum):
    handler = _handlers.get(signalnum, SIG_DFL)
    if callable(handler):
        import sys
        handler(signalnum, sys._getframe())
    elif handler == SIG_DFL and signalnum not in _IGNORED:
        raise SystemExit(128 + signalnum)


def pthread_sigmask(how, mask, /):
    mask = {_check(signalnum) for signalnum in mask} - {SIGKILL, SIGSTOP, 32, 33}
    before = {*_blocked}
    if how == SIG_BLOCK:
        _blocked.update(mask)
    elif how == SIG_UNBLOCK:
        _blocked.difference_update(mask)
    elif how == SIG_SETMASK:
        _blocked.clear()
        _blocked.update(mask)
    else:
        raise OSError(22, "Invalid argument")
    for signalnum in sorted(_pending - _blocked):
        _pending.discard(signalnum)
        _deliver(signalnum)
    return before


def sigpending():
    return {*_pending}


def valid_signals():
    return {*range(1, NSIG)} - {32, 33}


def siginterrupt(signalnum, flag, /):
    _check(signalnum)


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    if fd != -1:
        raise ValueError("there are no signals from outside to write to a file")
    return -1


def strsignal(signalnum, /):
    _check(signalnum)
    if not _TEXTS:
        _TEXTS.update(enumerate((
            "Hangup", "Interrupt", "Quit", "Illegal instruction", "Trace/breakpoint trap", "Aborted", "Bus error",
            "Floating point exception", "Killed", "User defined signal 1", "Segmentation fault", "User defined signal 2",
            "Broken pipe", "Alarm clock", "Terminated", "Stack fault", "Child exited", "Continued", "Stopped (signal)", "Stopped",
            "Stopped (tty input)", "Stopped (tty output)", "Urgent I/O condition", "CPU time limit exceeded",
            "File size limit exceeded", "Virtual timer expired", "Profiling timer expired", "Window changed", "I/O possible",
            "Power failure", "Bad system call"), 1))
    if signalnum >= 34:
        return f"Real-time signal {signalnum - 34}"
    return _TEXTS.get(signalnum)

_functions.builtin(globals(), "_signal")
