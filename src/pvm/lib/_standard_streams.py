"""What sys.stdin, stdout and stderr are asked for beside write(), flush() and readline()."""

import _streams

_NAMES = ("<stdin>", "<stdout>", "<stderr>")
_plain = [{"encoding": "utf-8", "errors": ("strict", "strict", "backslashreplace")[number], "name": _NAMES[number], "mode": "rww"[number],
           "closed": False, "newlines": None, "line_buffering": number > 0, "write_through": False} for number in range(3)]


def attribute(number, stream, name):
    if name in _plain[number]:
        return getattr(_answers[number], name) if number in _answers and name != "mode" else _plain[number][name]
    if name == "buffer":
        return _answering(number, stream).buffer if number == 0 else _buffer(number)
    if name in _METHODS:
        function = _METHODS[name]

        def method(*args, **keywords):
            return function(number, stream, *args, **keywords)
        method.__name__ = name
        return method
    raise AttributeError(f"'TextIOWrapper' object has no attribute {name!r}", name=name, obj=stream)


_buffers = {}
_answers = {}


def _buffer(number):
    if number not in _buffers:
        import _io
        raw = _io.FileIO(number, "r" if number == 0 else "w", closefd=False)
        raw.name = _NAMES[number]
        _buffers[number] = _io.BufferedReader(raw) if number == 0 else _io.BufferedWriter(raw)
        _buffers[number]._eager = True           # so that bytes and text come in the order in which they are written
    return _buffers[number]


def _answering(number, stream):
    """A standard stream as text over bytes, which answers for the machine's own from then on: that one reads whole lines from the
    host and would not see what a program that takes less has left of one, and writes text as it is."""
    if number not in _answers:
        import _io
        plain = _plain[number]
        _answers[number] = text = _io.TextIOWrapper(_buffer(number), plain["encoding"], plain["errors"], None, plain["line_buffering"],
                                                    number > 0)
        text.mode = plain["mode"]
        _streams.answer(stream, text)
    return _answers[number]


def call(number, stream, name, *args):
    """What the machine's own stream does not do itself."""
    if name == "__repr__":
        return f"<_io.TextIOWrapper name={_NAMES[number]!r} mode={'rww'[number]!r} encoding={attribute(number, stream, 'encoding')!r}>"
    _only(number, name != "write")
    return getattr(_answering(number, stream), name)(*args)


def reconfigure(number, stream, *, encoding=None, errors=None, newline=..., line_buffering=None, write_through=None):
    """What changes nothing of the text that is written, as most programs want it, leaves the machine to write it."""
    plain = _plain[number]
    same = newline is ... and (errors is None or errors == plain["errors"]) and (
        encoding is None or isinstance(encoding, str) and encoding.lower().replace("_", "-") in ("utf-8", "utf8", "locale")
        and (errors is not None or plain["errors"] == "strict"))
    if not same or number in _answers:
        text = _answering(number, stream)
        text.reconfigure(encoding=encoding, errors=errors, newline=newline, line_buffering=line_buffering, write_through=write_through)
        if number > 0:
            from _posix_descriptors import show_as
            show_as(number, text.encoding.lower().replace("_", "-").replace("utf8", "utf-8"))
        return
    if encoding is not None and encoding != "locale":
        plain["encoding"] = encoding
    for name, flag in (("line_buffering", line_buffering), ("write_through", write_through)):
        if flag is not None:
            plain[name] = bool(flag.__index__())


def _only(number, reading):
    if (number == 0) != reading:
        from _io import UnsupportedOperation
        raise UnsupportedOperation("not readable" if reading else "not writable")


def _read(number, stream, size=-1):
    _only(number, True)
    if number not in _answers and (size is None or size < 0):
        return "".join([*stream])
    return _answering(number, stream).read(size)


def _readlines(number, stream, hint=-1):
    _only(number, True)
    return _answering(number, stream).readlines(hint) if number in _answers or hint is not None and hint > 0 else [*stream]


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
    "detach": _unsupported, "reconfigure": reconfigure,
}
