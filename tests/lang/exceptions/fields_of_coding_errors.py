# The fields of coding errors and OSErrors: what may be set and deleted, and what str() makes of it.


def attempt(error, name, value):
    try:
        if value == "delete":
            delattr(error, name)
        else:
            setattr(error, name, value)
        return repr(getattr(error, name)), str(error)
    except Exception as problem:
        return type(problem).__name__, str(problem)


def coding():
    return UnicodeDecodeError("utf-8", b"\xff", 0, 1, "reason"), UnicodeEncodeError("utf-8", "x", 0, 1, "reason"), UnicodeTranslateError("x", 0, 1, "reason")


for which in range(3):
    for name in ("encoding", "reason", "start", "end"):
        for value in ("text", b"bytes", 42, None, [1], True, -5, 10 ** 30, 3.5, "delete"):
            print(which, name, attempt(coding()[which], name, value))
    print(which, attempt(coding()[which], "object", b"\x80" if which == 0 else "\u20ac"), attempt(coding()[which], "object", "delete"))

for name in ("errno", "strerror", "filename", "filename2"):
    for arguments in ((2, "no"), (2, "no", "a"), (2, "no", "a", None, "b"), (2,), (2, "no", None)):
        for value in (7, None, "delete"):
            print(name, arguments, attempt(OSError(*arguments), name, value))
error = BlockingIOError(1, "x", 3)
print(attempt(error, "characters_written", "delete"), attempt(error, "characters_written", "delete"), attempt(error, "characters_written", 5))
for shape in (("m",), (), ("m", 1), ("m", (1,)), ("m", ("f", 1)), ("m", ("f", 1, 2, 3)), ("m", ("f", 1, 2, 3, 4)), ("m", ("f", 1, 2, 3, 4, 5)), ("m", range(9)), ("m", (), 3), ("m", "abcd")):
    try:
        error = SyntaxError(*shape)
        print(error.args, error.msg, error.filename, error.lineno, error.offset, error.text, error.end_lineno, error.end_offset, str(error))
    except TypeError as problem:
        print(shape, problem)
