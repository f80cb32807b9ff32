# The fields that exception classes keep beside args, their texts, and what their constructors refuse.
print(repr(OSError(2, "No such file", "x.txt")), OSError(2, "No such file", "x.txt"), OSError(2, "a", "b", None, "c"))
print(type(OSError(13, "p")).__name__, OSError("x"), repr(str(OSError())), OSError(1, 2), OSError(1, 2, 3).args)
try:
    compile("a b", "folder/f.py", "exec")
except SyntaxError as error:
    print(error.filename, error.lineno, error.offset, error.__dict__, str(error)[-16:])
print(SyntaxError("m"), SyntaxError("m", ("p/f.py", 3, 4, "t")), SyntaxError(), SyntaxError("m", (None, 3, 4, "t")))
for bad in [("bad", ("f", 1, 2)), ("bad", ("f", 1, 2, 4, 5, 6, 7)), ("bad", ("f", 1, 2, "a", 1)), ("bad", 5)]:
    try:
        print(SyntaxError(*bad))
    except TypeError:
        print("refused")
try:
    ImportError(invalid=1)
except TypeError as error:
    print("invalid" in str(error))
error = ImportError("m", name="n", path="p")
print(error, error.name, error.path, error.msg, error.__dict__, ImportError(1, 2), ImportError(1, 2).msg)
del error.name
print(error.name)
try:
    [].missing
except AttributeError as error:
    print(error.name, error.obj, error.__dict__)
try:
    missing
except NameError as error:
    print(error.name, error.__dict__)
error = UnicodeEncodeError("baz", "xxxxx", 1, 5, "foo")
print(error)
error.end = 2
print(error)
error.start, error.end, error.reason = 1000, 5, "r"
print(error, error.args)
print(UnicodeTranslateError("xxxx", 1, 3, "foo"), UnicodeDecodeError("e", bytearray(b"abc"), 0, 1, "why").object)
for bad in [(), (1,), ("a", b"x", 1, 2, "r"), ("a", "x", "1", 2, "r")]:
    try:
        UnicodeEncodeError(*bad)
    except TypeError as error:
        print(error)
stop = SystemExit(3)
print(stop.code)
stop.code = 7
print(stop.code, SystemExit().code, SystemExit(1, 2).code)
error = ValueError("x")
error.add_note("n")
error.__notes__ = 5
try:
    error.add_note("m")
except TypeError as problem:
    print(problem)


def both():
    try:
        raise ExceptionGroup("eg", [TypeError(1), ValueError(2)])
    except* (TypeError, ValueError):
        raise KeyError("alone")


try:
    both()
except KeyError as error:
    print(repr(error), repr(error.__context__))


def variables():
    inside = [1, 2]
    raise LookupError(inside)


try:
    variables()
except LookupError as error:
    frame = error.__traceback__.tb_next.tb_frame
    print(frame.f_locals, frame.f_code.co_name, frame is error.__traceback__.tb_next.tb_frame)

coding = UnicodeEncodeError("baz", "xxxxx", 1, 5, "foo")
coding.reason = 0x345345345345345345
print(coding)
coding.encoding, coding.start = 4000, 1000
print(coding)
coding = UnicodeDecodeError("ascii", bytearray(b"\xff"), 0, 1, "ordinal not in range")
print(coding.args, coding.object, coding)
