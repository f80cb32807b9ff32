"""The system's calls, for a machine without a system: its files are in its memory (_memory_files), it is the only
process, and what would reach outside of it is refused.

Here is what concerns the process. Open files are in _posix_descriptors, folders in _posix_folders.
"""

import sys

import _functions
import _memory_files as _files

from _posix_descriptors import *
from _posix_descriptors import _number, _RECORDS, _the
from _posix_folders import *

error = OSError

environ = {}
_have_functions = ["HAVE_LSTAT", "HAVE_FTRUNCATE", "HAVE_FCHDIR"]
confstr_names, pathconf_names = {}, {}
sysconf_names = {"SC_PAGESIZE": 30, "SC_PAGE_SIZE": 30, "SC_NPROCESSORS_CONF": 83, "SC_NPROCESSORS_ONLN": 84, "SC_OPEN_MAX": 4, "SC_IOV_MAX": 60}
_sysconf = {30: 4096, 83: 1, 84: 1, 4: 1024, 60: 1024}


def __getattr__(name):
    if name in _RECORDS:
        return _the(name)
    raise AttributeError(f"module 'posix' has no attribute {name!r}")


# The process, of which there is one


def getpid():
    return 1


def getppid():
    return 0


def getuid():
    return 0


geteuid = getgid = getegid = getuid


def getpgrp():
    return 1


def getgroups():
    return [0]


def getlogin():
    raise _files.error(6)


def getresuid():
    return 0, 0, 0


getresgid = getresuid


def uname():
    return _the("uname_result")(("pvm", "pvm", "", "", ""))


def times():
    import time
    return _the("times_result")((time.process_time(), 0.0, 0.0, 0.0, time.monotonic()))


def cpu_count():
    return 1


def getloadavg():
    raise OSError("Load averages are unobtainable")


def sched_yield():
    pass


def sched_getaffinity(pid, /):
    return {0}


def sysconf(name, /):
    if isinstance(name, str):
        if name not in sysconf_names:
            raise ValueError("unrecognized configuration name")
        name = sysconf_names[name]
    if name not in _sysconf:
        raise _files.error(22)
    return _sysconf[name]


def urandom(size, /):
    size = _number(size)
    if size < 0:
        raise ValueError("negative argument not allowed")
    if size >= 1 << 63:
        raise OverflowError("Python int too large to convert to C ssize_t")
    from _random import entropy
    return entropy(size)


def getrandom(size, flags=0):
    if size < 0:
        raise _files.error(22)
    return urandom(size)


def putenv(name, value, /):
    name, value = _environment_text(name), _environment_text(value)
    if b"=" in name:
        raise ValueError("illegal environment variable name")
    if not name:
        raise _files.error(22)


def unsetenv(name, /):
    name = _environment_text(name)
    if not name or b"=" in name:
        raise _files.error(22)


def _environment_text(value):
    value = fspath(value)
    value = value.encode("utf-8", "surrogateescape") if isinstance(value, str) else value
    if b"\0" in value:
        raise ValueError("embedded null byte")
    return value


def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
    for function in (before, after_in_child, after_in_parent):
        if function is not None and not callable(function):
            raise TypeError(f"'{_functions.type_name(function)}' object is not callable")


def kill(pid, signal, /):
    """The machine may signal itself; there is nobody else."""
    if pid != getpid():
        raise _files.error(3)
    if signal:
        import _signal
        _signal.raise_signal(signal)


def _exit(status):
    """End the program. It cannot be ended without leaving its frames, as CPython's is."""
    raise SystemExit(status)


def abort():
    raise SystemExit(134)


def _refused(name):
    def refuse(*args, **options):
        raise PermissionError(1, f"{name}() is not permitted: this machine has no processes")
    refuse.__name__ = refuse.__qualname__ = name
    return refuse


execv, execve, system, posix_spawn, chroot, setuid, setgid, nice = [
    _refused(name) for name in ("execv", "execve", "system", "posix_spawn", "chroot", "setuid", "setgid", "nice")]


def wait():
    raise _files.error(10)


def waitpid(pid, options, /):
    raise _files.error(10)


def WIFSTOPPED(status):
    return status & 0xFF == 0x7F


def WIFCONTINUED(status):
    return status == 0xFFFF


def WIFEXITED(status):
    return status & 0x7F == 0


def WEXITSTATUS(status):
    return status >> 8 & 0xFF


WSTOPSIG = WEXITSTATUS


def WTERMSIG(status):
    return status & 0x7F


def WCOREDUMP(status):
    return bool(status & 0x80)


def WIFSIGNALED(status):
    return 0 < status & 0x7F < 0x7F


def waitstatus_to_exitcode(status):
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    raise ValueError(f"process stopped by delivery of signal {WSTOPSIG(status)}" if WIFSTOPPED(status) else f"invalid wait status: {status}")


def major(device, /):
    return device >> 8 & 0xFFF | device >> 32 & ~0xFFF


def minor(device, /):
    return device & 0xFF | device >> 12 & ~0xFF


def makedev(major, minor, /):
    return (minor & 0xFF) | (major & 0xFFF) << 8 | (minor & ~0xFF) << 12 | (major & ~0xFFF) << 32

if sys.version_info >= (3, 14):
    def _create_environ():
        """The variables of the environment as they are now: nobody but the program changes them."""
        return {**environ}

    _functions.builtin(globals(), "posix", "_create_environ")
_functions.builtin(globals(), "posix")
_functions.builtin(globals(), "posix", "_exit")
