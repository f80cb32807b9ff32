"""Sockets of a machine: pairs that are joined in memory, as event loops wake themselves by. There is no network."""

import _capsule
import _functions
import errno as _errno

error = OSError
timeout = TimeoutError


class herror(OSError):
    __module__ = "socket"


class gaierror(OSError):
    __module__ = "socket"


AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6 = 0, 1, 2, 10
SOCK_STREAM, SOCK_DGRAM, SOCK_RAW, SOCK_SEQPACKET = 1, 2, 3, 5
SOCK_NONBLOCK, SOCK_CLOEXEC = 0x800, 0x80000
SOL_SOCKET, SO_REUSEADDR, SO_TYPE, SO_ERROR, SO_BROADCAST, SO_SNDBUF, SO_RCVBUF, SO_KEEPALIVE, SO_LINGER, SO_REUSEPORT = 1, 2, 3, 4, 6, 7, 8, 9, 13, 15
IPPROTO_IP, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6, IPV6_V6ONLY, TCP_NODELAY = 0, 6, 17, 41, 26, 1
AI_PASSIVE, AI_CANONNAME, AI_NUMERICHOST, AI_NUMERICSERV, AI_ADDRCONFIG = 1, 2, 4, 1024, 32
EAI_AGAIN, EAI_FAIL, EAI_FAMILY, EAI_NONAME, EAI_SERVICE, EAI_SOCKTYPE = -3, -4, -6, -2, -8, -7
NI_NUMERICHOST, NI_NUMERICSERV, NI_DGRAM, NI_NAMEREQD = 1, 2, 16, 8
MSG_PEEK, MSG_WAITALL, MSG_DONTWAIT, MSG_NOSIGNAL = 2, 256, 64, 16384
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
SOMAXCONN = 4096
INADDR_ANY, INADDR_BROADCAST, INADDR_LOOPBACK = 0, 0xFFFFFFFF, 0x7F000001
has_ipv6 = False
CAPI = _capsule.make("_socket.CAPI")

_FIRST, _ROOM = 1 << 20, 1 << 16      # numbers of descriptors apart from those of files; bytes that wait in one direction
_ends = {}
_settings = {"timeout": None}


class _End:
    """What a descriptor refers to: one end of a pair, or a socket that nothing is joined to."""

    def __init__(self, family, kind, proto):
        self.family, self.kind, self.proto = family, kind, proto
        self.waiting = bytearray()
        self.peer = None
        self.ended = self.closed = False

    def readable(self):
        return bool(self.waiting) or self.ended or self.closed

    def writable(self):
        return self.peer is not None and (self.peer.closed or len(self.peer.waiting) < _ROOM)


def _new_end(family, kind, proto):
    number = _FIRST
    while number in _ends:
        number += 1
    _ends[number] = end = _End(family, kind, proto)
    return number, end


def _refuse(what):
    raise PermissionError(_errno.EACCES, f"{what}: this machine has no network")


class socket:
    """A socket: made alone it can be joined to nothing; see socketpair()."""

    __module__ = "_socket"
    __slots__ = ("_number", "_end", "_timeout")

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is None:
            fileno, end = _new_end(AF_INET if family == -1 else family, SOCK_STREAM if type == -1 else type & 15, 0 if proto == -1 else proto)
        else:
            end = _ends.get(fileno)
            if end is None:
                raise OSError(_errno.EBADF, "Bad file descriptor")
        self._number, self._end, self._timeout = fileno, end, _settings["timeout"]

    family = property(lambda self: self._end.family)
    type = property(lambda self: self._end.kind)
    proto = property(lambda self: self._end.proto)
    timeout = property(lambda self: self._timeout)

    def _open_end(self):
        if self._number < 0:
            raise OSError(_errno.EBADF, "Bad file descriptor")
        return self._end

    def fileno(self):
        return self._number

    def detach(self):
        number, self._number = self._number, -1
        return number

    def close(self):
        if self._number >= 0:
            close(self._number)
            self._number = -1

    def setblocking(self, flag):
        self._timeout = None if flag else 0.0

    def getblocking(self):
        return self._timeout != 0.0

    def settimeout(self, value):
        if value is not None and value < 0:
            raise ValueError("Timeout value out of range")
        self._timeout = None if value is None else float(value)

    def gettimeout(self):
        return self._timeout

    def setsockopt(self, level, option, value, length=0):
        self._open_end()

    def getsockopt(self, level, option, length=0):
        end = self._open_end()
        return end.kind if option == SO_TYPE else b"" if length else 0

    def getsockname(self):
        self._open_end()
        return ""

    def getpeername(self):
        if self._open_end().peer is None:
            raise OSError(_errno.ENOTCONN, "Transport endpoint is not connected")
        return ""

    def _wait(self):
        if self._timeout == 0.0:
            raise BlockingIOError(_errno.EAGAIN, "Resource temporarily unavailable")
        if self._timeout is None:
            raise OSError(_errno.EDEADLK, "Resource deadlock avoided")
        import time
        time.sleep(self._timeout)
        raise TimeoutError("timed out")

    def send(self, data, flags=0):
        end = self._open_end()
        if end.peer is None:
            raise OSError(_errno.ENOTCONN, "Transport endpoint is not connected")
        if end.peer.closed:
            raise BrokenPipeError(_errno.EPIPE, "Broken pipe")
        room = _ROOM - len(end.peer.waiting)
        if room <= 0:
            self._wait()
        part = bytes(memoryview(data).cast("B")[:room])
        end.peer.waiting += part
        return len(part)

    def sendall(self, data, flags=0):
        view = memoryview(data).cast("B")
        at = 0
        while at < len(view):
            at += self.send(view[at:], flags)

    def recv(self, bufsize, flags=0):
        if bufsize < 0:
            raise ValueError("negative buffersize in recv")
        end = self._open_end()
        if not end.waiting:
            if end.ended:
                return b""
            if end.peer is None:
                raise OSError(_errno.ENOTCONN, "Transport endpoint is not connected")
            self._wait()
        data = bytes(end.waiting[:bufsize])
        if not flags & MSG_PEEK:
            del end.waiting[:bufsize]
        return data

    def recv_into(self, buffer, nbytes=0, flags=0):
        view = memoryview(buffer).cast("B")
        data = self.recv(nbytes or len(view), flags)
        view[:len(data)] = data
        return len(data)

    def recvfrom(self, bufsize, flags=0):
        return self.recv(bufsize, flags), None

    def shutdown(self, how):
        end = self._open_end()
        if end.peer is None:
            raise OSError(_errno.ENOTCONN, "Transport endpoint is not connected")
        if how in (SHUT_WR, SHUT_RDWR):
            end.peer.ended = True
        if how in (SHUT_RD, SHUT_RDWR):
            end.ended = True

    def bind(self, address):
        _refuse("bind")

    def connect(self, address):
        _refuse("connect")

    def connect_ex(self, address):
        return _errno.EACCES

    def listen(self, backlog=0):
        _refuse("listen")

    def sendto(self, data, *rest):
        _refuse("sendto")

    def _accept(self):
        _refuse("accept")

    def __repr__(self):
        return f"<socket object, fd={self._number}, family={self._end.family}, type={self._end.kind}, proto={self._end.proto}>"


SocketType = socket


def socketpair(family=AF_UNIX, type=SOCK_STREAM, proto=0):
    first, one = _new_end(family, type & 15, proto)
    second, other = _new_end(family, type & 15, proto)
    one.peer, other.peer = other, one
    return socket(fileno=first), socket(fileno=second)


def close(fd):
    end = _ends.pop(fd, None)
    if end is None:
        raise OSError(_errno.EBADF, "Bad file descriptor")
    end.closed = True
    if end.peer is not None:
        end.peer.ended = True


def dup(fd):
    _refuse("dup")


def getdefaulttimeout():
    return _settings["timeout"]


def setdefaulttimeout(timeout):
    if timeout is not None and timeout < 0:
        raise ValueError("Timeout value out of range")
    _settings["timeout"] = timeout


def gethostname():
    return "localhost"


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    raise gaierror(EAI_FAIL, "this machine has no network")


def getnameinfo(sockaddr, flags):
    raise gaierror(EAI_FAIL, "this machine has no network")


def gethostbyname(hostname):
    raise gaierror(EAI_FAIL, "this machine has no network")


gethostbyaddr = gethostbyname_ex = gethostbyname


def getservbyname(servicename, protocolname=None):
    raise OSError("service/proto not found")


def htons(value):
    return (value & 255) << 8 | value >> 8 & 255


ntohs = htons


def htonl(value):
    return int.from_bytes((value & 0xFFFFFFFF).to_bytes(4, "little"), "big")


ntohl = htonl


def inet_aton(text):
    parts = text.split(".")
    if len(parts) != 4 or not all([part.isdecimal() and int(part) < 256 for part in parts]):
        raise OSError("illegal IP address string passed to inet_aton")
    return bytes([int(part) for part in parts])


def inet_ntoa(packed):
    if len(packed) != 4:
        raise OSError("packed IP wrong length")
    return ".".join([str(byte) for byte in packed])


def inet_pton(family, text):
    if family != AF_INET:
        raise OSError(_errno.EAFNOSUPPORT, "Address family not supported by protocol")
    try:
        return inet_aton(text)
    except OSError:
        raise OSError("illegal IP address string passed to inet_pton") from None


def inet_ntop(family, packed):
    if family != AF_INET:
        raise ValueError(f"unknown address family {family}")
    return inet_ntoa(packed)

_functions.builtin(globals(), "_socket")
_functions.seal(socket)
