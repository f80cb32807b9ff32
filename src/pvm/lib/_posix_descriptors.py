"""Files by their descriptors, for posix: the flags that open() takes, the records that calls give, paths as arguments,
and what reads and writes. The files themselves are in the machine's memory (_memory_files)."""

import _functions
import _memory_files as _files
import _streams
import sys


def _define(table):
    names = globals()
    for item in table.split():
        name, _, number = item.partition("=")
        names[name] = int(number)


_define("""
    CLD_CONTINUED=6 CLD_DUMPED=3 CLD_EXITED=1 CLD_KILLED=2 CLD_STOPPED=5 CLD_TRAPPED=4 EX_CANTCREAT=73 EX_CONFIG=78 EX_DATAERR=65
    EX_IOERR=74 EX_NOHOST=68 EX_NOINPUT=66 EX_NOPERM=77 EX_NOUSER=67 EX_OK=0 EX_OSERR=71 EX_OSFILE=72 EX_PROTOCOL=76 EX_SOFTWARE=70
    EX_TEMPFAIL=75 EX_UNAVAILABLE=69 EX_USAGE=64 F_LOCK=1 F_OK=0 F_TEST=3 F_TLOCK=2 F_ULOCK=0 GRND_NONBLOCK=1 GRND_RANDOM=2
    NGROUPS_MAX=65536 O_ACCMODE=3 O_APPEND=1024 O_ASYNC=8192 O_CLOEXEC=524288 O_CREAT=64 O_DIRECT=16384 O_DIRECTORY=65536
    O_DSYNC=4096 O_EXCL=128 O_FSYNC=1052672 O_LARGEFILE=0 O_NDELAY=2048 O_NOATIME=262144 O_NOCTTY=256 O_NOFOLLOW=131072
    O_NONBLOCK=2048 O_PATH=2097152 O_RDONLY=0 O_RDWR=2 O_RSYNC=1052672 O_SYNC=1052672 O_TMPFILE=4259840 O_TRUNC=512 O_WRONLY=1
    PRIO_PGRP=1 PRIO_PROCESS=0 PRIO_USER=2 P_ALL=0 P_PGID=2 P_PID=1 P_PIDFD=3 RTLD_DEEPBIND=8 RTLD_GLOBAL=256 RTLD_LAZY=1
    RTLD_LOCAL=0 RTLD_NODELETE=4096 RTLD_NOLOAD=4 RTLD_NOW=2 R_OK=4 SCHED_BATCH=3 SCHED_FIFO=1 SCHED_IDLE=5 SCHED_OTHER=0
    SCHED_RESET_ON_FORK=1073741824 SCHED_RR=2 SEEK_DATA=3 SEEK_HOLE=4 ST_APPEND=256 ST_MANDLOCK=64 ST_NOATIME=1024 ST_NODEV=4
    ST_NODIRATIME=2048 ST_NOEXEC=8 ST_NOSUID=2 ST_RDONLY=1 ST_RELATIME=4096 ST_SYNCHRONOUS=16 ST_WRITE=128 TMP_MAX=238328
    WCONTINUED=8 WEXITED=4 WNOHANG=1 WNOWAIT=16777216 WSTOPPED=2 WUNTRACED=2 W_OK=2 X_OK=1
    """)
del _define

_MOST_OPEN = 1024
_MOST_BYTES = 1 << 40
_mask = [0o022]

_RECORDS = {
    "stat_result": ("os.stat_result", ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", None, None, None),
                    ("st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev")),
    "terminal_size": ("os.terminal_size", ("columns", "lines"), ()),
    "uname_result": ("posix.uname_result", ("sysname", "nodename", "release", "version", "machine"), ()),
    "times_result": ("posix.times_result", ("user", "system", "children_user", "children_system", "elapsed"), ()),
    "statvfs_result": ("os.statvfs_result", ("f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail", "f_files", "f_ffree", "f_favail",
                                             "f_flag", "f_namemax"), ("f_fsid",)),
    "sched_param": ("posix.sched_param", ("sched_priority",), ()),
    "waitid_result": ("posix.waitid_result", ("si_pid", "si_uid", "si_signo", "si_status", "si_code"), ()),
}


def _record(name):
    from _structseq import make
    qualified, fields, extra = _RECORDS[name]
    # The times as floats are the whole seconds of the tuple where none are given.
    times = (("st_atime", 7), ("st_mtime", 8), ("st_ctime", 9)) if name == "stat_result" else ()
    return make(qualified, fields, extra, None, times)


stat_result = _record("stat_result")
terminal_size = _record("terminal_size")


def _the(name):
    """A record. Those that few programs use are made when one asks for them."""
    made = globals()
    if name not in made:
        made[name] = _record(name)
        if "os" in sys.modules:      # which had its names before
            setattr(sys.modules["os"], name, made[name])
    return made[name]


# Paths


def fspath(path):
    """The str or bytes that a path is."""
    if isinstance(path, (str, bytes)):
        return path
    cls = type(path)
    try:
        method = cls.__fspath__
    except AttributeError:
        raise TypeError("expected str, bytes or os.PathLike object, not " + cls.__name__) from None
    result = method(path)
    if isinstance(result, (str, bytes)):
        return result
    raise TypeError(f"expected {cls.__name__}.__fspath__() to return str or bytes, not {_functions.type_name(result)}")


def _path(path, function, more=""):
    """A path argument as str."""
    if not isinstance(path, str):
        if not isinstance(path, bytes):
            if not hasattr(type(path), "__fspath__"):
                raise TypeError(f"{function}: path should be string, bytes{more or ' or os.PathLike'}, not {_functions.type_name(path)}")
            path = fspath(path)
        if isinstance(path, bytes):
            path = path.decode("utf-8", "surrogateescape")
    if "\0" in path:
        raise ValueError(f"{function}: embedded null character in path" if more else "embedded null byte")
    return path


_OR_FD = ", os.PathLike or integer"
_OR_FD_OR_NONE = ", os.PathLike, integer or None"


def _number(value, what="an integer is required"):
    """A file descriptor."""
    if isinstance(value, int):
        return int(value)
    try:
        method = type(value).__index__
    except AttributeError:
        raise TypeError(f"'{_functions.type_name(value)}' object cannot be interpreted as an integer") from None
    return method(value)


def _is_number(value):
    return isinstance(value, int) or not isinstance(value, (str, bytes)) and hasattr(type(value), "__index__")


def _no_folder(dir_fd, name="dir_fd"):
    if dir_fd is not None:
        raise NotImplementedError(name + " unavailable on this platform")


def _node(path, function, follow=True, more=""):
    """The node of a path that must exist."""
    if more and _is_number(path):
        return _open_file(path).node
    node = _files.resolve(_path(path, function, more), follow, path)[0]
    if node is None:
        raise _files.error(2, path)
    return node


def _may_change(node, *names):
    if node.read_only:
        raise _files.error(30, *names)


def _text_or_bytes(path, names):
    return [name.encode("utf-8", "surrogateescape") for name in names] if isinstance(path, bytes) else names


def strerror(code, /):
    from _error_texts import TEXTS
    return TEXTS.get(code) or f"Unknown error {code}"


# Open files


class _OpenFile:
    """An open file description: descriptors that are copies of one another share it."""

    __slots__ = ("append", "blocking", "node", "pipe", "position", "readable", "shares", "writable")

    def __init__(self, node, flags):
        self.node = node
        self.blocking = not flags & O_NONBLOCK
        self.position = 0
        self.readable = flags & 3 != O_WRONLY
        self.writable = flags & 3 != O_RDONLY
        self.append = bool(flags & O_APPEND)
        self.pipe = None


class _Standard:
    """Standard input, output or error of the machine."""

    __slots__ = ("append", "blocking", "encoding", "node", "number", "pipe", "position", "readable", "rest", "writable")

    def __init__(self, number):
        self.number = number
        self.blocking = True
        self.node = _files.Node(_files.S_IFCHR | 0o620)
        self.readable, self.writable = number == 0, number > 0
        self.rest = b""
        self.encoding = "utf-8"      # of the bytes that are written: the host is given text
        self.pipe = None


_open_files = {number: _Standard(number) for number in range(3)}
_inheritable = set(range(3))


def _open_file(fd):
    fd = _number(fd)
    if not -0x80000000 <= fd < 0x80000000:
        raise OverflowError(f"Python int too {'large' if fd > 0 else 'small'} to convert to C int" if fd.bit_length() > 63
                            else f"fd is {'greater than maximum' if fd > 0 else 'less than minimum'}")
    found = _open_files.get(fd)
    if found is None:
        raise _files.error(9)
    return found


def _add(file, at=0):
    if len(_open_files) >= _MOST_OPEN:
        raise _files.error(24)
    while at in _open_files:
        at += 1
    _open_files[at] = file
    _inheritable.discard(at)
    return at


def open(path, flags, mode=0o777, *, dir_fd=None):
    _no_folder(dir_fd)
    text = _path(path, "open")
    flags, mode = _number(flags), _number(mode)
    node, folder, name = _files.resolve(text, not flags & O_NOFOLLOW and flags & (O_CREAT | O_EXCL) != O_CREAT | O_EXCL, path)
    writes = flags & 3 != O_RDONLY
    if flags & O_TMPFILE == O_TMPFILE:
        raise _files.error(95, path)
    if node is None:
        if not flags & O_CREAT:
            raise _files.error(2, path)
        if text.endswith("/"):
            raise _files.error(21, path)
        _may_change(folder, path)
        node = _files.Node(_files.S_IFREG | mode & 0o7777 & ~_mask[0], data=bytearray())
        folder.entries[name] = node
        folder.mtime = node.mtime
    elif flags & O_CREAT and flags & O_EXCL:
        raise _files.error(17, path)
    if node.target is not None:
        raise _files.error(40, path)
    if node.entries is not None and writes:
        raise _files.error(21, path)
    if node.entries is None and flags & O_DIRECTORY:
        raise _files.error(20, path)
    if writes:
        _may_change(node, path)
    elif isinstance(node, _files.Granted) and node.data is not None:
        node.load()
    if flags & O_TRUNC and writes and node.data is not None:
        node.data = bytearray()
        _changed(node)
    return _add(_OpenFile(node, flags), 3)


def _changed(node):
    from time import time_ns
    node.mtime = node.ctime = time_ns()


def close(fd):
    file = _open_file(fd)
    del _open_files[_number(fd)]
    if file.pipe is not None and file not in _open_files.values():
        file.pipe.ends -= 1


def closerange(fd_low, fd_high, /):
    for fd in [*_open_files]:
        if fd_low <= fd < fd_high:
            close(fd)


def dup(fd, /):
    return _add(_open_file(fd), 0)


def dup2(fd, fd2, inheritable=True):
    file = _open_file(fd)
    if fd2 < 0:
        raise _files.error(9)
    if fd2 != fd:
        if fd2 in _open_files:
            close(fd2)
        _add(file, fd2)
    (_inheritable.add if inheritable else _inheritable.discard)(fd2)
    return fd2


_PIPE_ROOM, _PIPE_WHOLE = 65536, 4096


class _Pipe:
    __slots__ = ("data", "ends")

    def __init__(self):
        self.data, self.ends = bytearray(), 2


def pipe():
    """Both ends are in the one thread that there is: reading from an empty pipe would wait for ever, so it raises."""
    shared, numbers = _Pipe(), []
    for flags in (O_RDONLY, O_WRONLY):
        file = _OpenFile(_files.Node(_files.S_IFIFO | 0o600), flags)
        file.pipe = shared
        numbers.append(_add(file, 3))
    return (*numbers,)


def pipe2(flags, /):
    return pipe()


def _bytes_at(file, n, position):
    """Up to n bytes of a file, from a place."""
    node = file.node
    if node.data is None:
        if node.entries is not None:
            raise _files.error(21)
        return b""
    return bytes(node.data[position:position + n])


def read(fd, length, /):
    file = _open_file(fd)
    length = _number(length)
    if length < 0:
        raise _files.error(22)
    if not file.readable:
        raise _files.error(9)
    if file.pipe is not None:
        if not file.pipe.data and file.pipe.ends == 2 and length:
            raise _files.error(11)
        data = bytes(file.pipe.data[:length])
        del file.pipe.data[:length]
        return data
    if isinstance(file, _Standard):
        return _read_standard(file, length)
    data = _bytes_at(file, length, file.position)
    file.position += len(data)
    return data


def _read_standard(file, length):
    if not file.rest and length:
        file.rest = _streams.read_line().encode("utf-8", "surrogateescape")
    data, file.rest = file.rest[:length], file.rest[length:]
    return data


def write(fd, data, /):
    file = _open_file(fd)
    data = _buffer(data)
    if not file.writable:
        raise _files.error(9)
    if file.pipe is not None:
        if file.pipe.ends < 2:
            raise _files.error(32)
        if not file.blocking:
            room = _PIPE_ROOM - len(file.pipe.data)
            if room <= 0 or room < len(data) <= _PIPE_WHOLE:       # what is small is written whole or not at all
                raise _files.error(11)
            data = data[:room]
        file.pipe.data += data
        return len(data)
    if isinstance(file, _Standard):
        return _write_standard(file, data)
    if file.append and file.node.data is not None:
        file.position = len(file.node.data)
    n = _put(file, data, file.position)
    file.position += n
    return n


def _buffer(data):
    if isinstance(data, bytes):
        return data
    if isinstance(data, bytearray):
        return bytes(data)
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return memoryview(data).tobytes()


def show_as(number, encoding):
    """Say of which encoding the bytes are that are written to a standard stream."""
    _open_files[number].encoding = encoding


def _write_standard(file, data):
    whole = file.rest + data
    if file.encoding != "utf-8":
        _streams.write(file.number, whole.decode(file.encoding, "replace"))
        return len(data)
    text = whole.decode("utf-8", "ignore" if len(whole) < 4 else "replace")
    file.rest = b""
    if len(whole) and whole[-1] >= 0x80:         # what may be the beginning of a character waits for its end
        for back in range(1, min(4, len(whole) + 1)):
            if whole[-back] >= 0xC0:
                if back < (2 if whole[-back] < 0xE0 else 3 if whole[-back] < 0xF0 else 4):
                    file.rest = whole[-back:]
                    text = whole[:-back].decode("utf-8", "replace")
                break
        else:
            text = whole.decode("utf-8", "replace")
    else:
        text = whole.decode("utf-8", "replace")
    _streams.write(file.number, text)
    return len(data)


def _put(file, data, position):
    """Write bytes at a place; what lies between the end and it becomes zeros."""
    node = file.node
    if node.data is None:
        return len(data)             # the null device
    end = position + len(data)
    if end > _MOST_BYTES:
        raise _files.error(27)
    if not data:
        return 0
    if position > len(node.data):
        node.data += bytes(position - len(node.data))
    if position == len(node.data):
        node.data += data
    else:
        node.data[position:end] = data
    _changed(node)
    return len(data)


def pread(fd, length, offset, /):
    file = _open_file(fd)
    if length < 0 or offset < 0:
        raise _files.error(22)
    if file.pipe is not None or isinstance(file, _Standard):
        raise _files.error(29)
    if not file.readable:
        raise _files.error(9)
    return _bytes_at(file, length, offset)


def pwrite(fd, data, offset, /):
    file = _open_file(fd)
    if offset < 0:
        raise _files.error(22)
    if file.pipe is not None or isinstance(file, _Standard):
        raise _files.error(29)
    if not file.writable:
        raise _files.error(9)
    return _put(file, _buffer(data), offset)


def readv(fd, buffers, /):
    total = 0
    for buffer in buffers:
        data = read(fd, len(buffer))
        buffer[:len(data)] = data
        total += len(data)
        if len(data) < len(buffer):
            break
    return total


if sys.version_info >= (3, 14):
    def readinto(fd, buffer, /):
        """Read into a buffer that can be written to: how many bytes."""
        try:
            view = memoryview(buffer)
            if view.readonly or not view.c_contiguous:
                raise TypeError
        except TypeError:
            raise TypeError(f"readinto() argument 2 must be read-write bytes-like object, not {_functions.type_name(buffer)}") from None
        data = read(fd, view.nbytes)
        view.cast("B")[:len(data)] = data
        return len(data)


def writev(fd, buffers, /):
    return sum([write(fd, buffer) for buffer in buffers])


def lseek(fd, position, whence, /):
    file = _open_file(fd)
    if file.pipe is not None or isinstance(file, _Standard):
        raise _files.error(29)
    position = _number(position)
    if position.bit_length() > 63:
        raise OverflowError("Python int too large to convert to C long")
    if file.node.data is None and file.node.entries is None:
        return 0                     # the null device
    size = len(file.node.data) if file.node.data is not None else 0
    if whence == 1:
        position += file.position
    elif whence == 2:
        position += size
    elif whence == SEEK_DATA or whence == SEEK_HOLE:
        if position >= size:
            raise _files.error(6)
        position = position if whence == SEEK_DATA else size
    elif whence != 0:
        raise _files.error(22)
    if position < 0 or position.bit_length() > 63:
        raise _files.error(22 if position < 0 else 75)
    file.position = position
    return position


def ftruncate(fd, length, /):
    file = _open_file(fd)
    if not file.writable or file.node.data is None:
        raise _files.error(22)
    _resize(file.node, _number(length))


def _resize(node, length, *names):
    if length < 0:
        raise _files.error(22, *names)
    if length > _MOST_BYTES:
        raise _files.error(27, *names)
    if length < len(node.data):
        del node.data[length:]
    else:
        node.data += bytes(length - len(node.data))
    _changed(node)


def truncate(path, length):
    if _is_number(path):
        return ftruncate(path, length)
    node = _node(path, "truncate", more=_OR_FD)
    if node.data is None:
        raise _files.error(21, path)
    _may_change(node, path)
    _resize(node, _number(length), path)
    return None


def fsync(fd):
    _open_file(fd)


fdatasync = fsync


def sync():
    pass


def isatty(fd, /):
    return False


def device_encoding(fd):
    return None


def get_inheritable(fd, /):
    _open_file(fd)
    return fd in _inheritable


def set_inheritable(fd, inheritable, /):
    _open_file(fd)
    (_inheritable.add if inheritable else _inheritable.discard)(fd)


def get_blocking(fd, /):
    return _open_file(fd).blocking


def set_blocking(fd, blocking, /):
    """A pipe that is not to block takes as much as a pipe of Linux; any other takes all, as nobody else could make room."""
    _open_file(fd).blocking = bool(blocking)


def get_terminal_size(fd=1, /):
    _open_file(fd)
    raise _files.error(25)


def ttyname(fd, /):
    _open_file(fd)
    raise _files.error(25)

_functions.builtin(globals(), "posix")
