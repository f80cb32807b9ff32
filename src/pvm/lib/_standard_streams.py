"""What sys.stdin, stdout and stderr are asked for beside write(), flush() and readline()."""

_NAMES = ("<stdin>", "<stdout>", "<stderr>")


def attribute(number, stream, name):
    plain = {"encoding": "utf-8", "errors": ("strict", "strict", "backslashreplace")[number], "name": _NAMES[number], "mode": "rww"[number],
             "closed": False, "newlines": None, "line_buffering": number > 0, "write_through": False}
    if name in plain:
        return plain[name]
    if name == "buffer":
        return _whole_input(stream).buffer if number == 0 else _buffer(number)
    if name in _METHODS:
        function = _METHODS[name]

        def method(*args, **keywords):
            return function(number, stream, *args, **keywords)
        method.__name__ = name
        return method
    raise AttributeError(f"'TextIOWrapper' object has no attribute {name!r}", name=name, obj=stream)


_buffers = {}
_text = []


def _buffer(number):
    if number not in _buffers:
        import _io
        raw = _io.FileIO(number, "r" if number == 0 else "w", closefd=False)
        raw.name = _NAMES[number]
        _buffers[number] = _io.BufferedReader(raw) if number == 0 else _io.BufferedWriter(raw, 1)
    return _buffers[number]


def _whole_input(stream):
    """Standard input as text over bytes, which takes the place of the machine's own stream in sys: that one reads whole lines
    from the host and would not see what a program that takes less has left of one."""
    import sys
    if not _text:
        import _io
        _text.append(_io.TextIOWrapper(_buffer(0), "utf-8", "strict"))
        _text[0].mode = "r"
    if sys.stdin is stream:
        sys.stdin = _text[0]
    return _text[0]


def _only(number, reading):
    if (number == 0) != reading:
        from _io import UnsupportedOperation
        raise UnsupportedOperation("not readable" if reading else "not writable")


def _read(number, stream, size=-1):
    _only(number, True)
    if not _text and (size is None or size < 0):
        return "".join([*stream])
    return _whole_input(stream).read(size)


def _readlines(number, stream, hint=-1):
    _only(number, True)
    return _whole_input(stream).readlines(hint) if _text or hint is not None and hint > 0 else [*stream]


def _writelines(number, stream, lines):
    _only(number, False)
    for line in lines:
        stream.write(line)


def _unsupported(number, stream, *args):
    from _io import UnsupportedOperation
    raise UnsupportedOperation("underlying stream is not seekable")


def _fileno(number, stream):
    """The streams belong to the host: there is no file of the machine behind them."""
    from _io import UnsupportedOperation
    raise UnsupportedOperation("fileno")


_METHODS = {
    "read": _read, "readlines": _readlines, "writelines": _writelines, "seek": _unsupported, "tell": _unsupported, "truncate": _unsupported,
    "fileno": _fileno, "isatty": lambda number, stream: False, "readable": lambda number, stream: number == 0,
    "writable": lambda number, stream: number > 0, "seekable": lambda number, stream: False, "close": lambda number, stream: None,
    "detach": _unsupported, "reconfigure": lambda number, stream, **options: None,
}
