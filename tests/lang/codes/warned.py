# What the compiler warns of, and errors that come after it.

import sys
import warnings


class Path:
    def __fspath__(self):
        return "from/path.py"


SOURCES = ["'\\e'", "x = 1\ny = x is 5", "assert (x, 'text')", "1if 1 else 2", "'\\e' 1", "('a' 'b')()", "\n\nb'\\q'", "[1, 2]['x']", "x = '\\e'\nx is ()\n1(2)"]
for source in SOURCES:
    for action in ("always", "error", "ignore"):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter(action)
            try:
                compile(source, "name.py", "exec")
            except SyntaxError as error:
                print(action, "SyntaxError", error.msg, error.lineno, error.filename)
        for each in caught:
            print(repr(source), each.category.__name__, each.message, each.filename, each.lineno)
for source in ("'\\e'", "'\\e' 1", "1 is 1"):
    for run in (exec, eval):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                print(run(source))
            except SyntaxError as error:
                print("SyntaxError", error.msg)
        for each in caught:
            print(each.category.__name__, each.message, each.filename, each.lineno)
for filename in ("text.py", b"bytes.py", Path(), bytearray(b"array.py"), memoryview(b"view.py"), b"\xff", 3, None):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            print(ascii(compile("pass", filename, "exec").co_filename))
        except TypeError as error:
            print(error)
    for each in caught:
        print(each.category.__name__, each.message, each.filename.rpartition("/")[2], each.lineno)
before = sys.get_int_max_str_digits()
try:
    sys.set_int_max_str_digits(700)
    for source in ("1" * 700, "a\nb = " + "2" * 701, "x = (" + "_".join("3" * 800) + ")", "0x" + "f" * 900, "1" * 720 + ".5", "1" * 720 + "e5",
                   "'" + "1" * 800 + "'", "0" * 800):
        try:
            print(compile(source, "long.py", "exec").co_filename)
        except SyntaxError as error:
            print(error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset, error.filename)
finally:
    sys.set_int_max_str_digits(before)
