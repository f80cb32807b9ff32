# marshal of codes, py_compile and modules without source.

import importlib
import importlib.util
import marshal
import os
import py_compile
import sys
import tempfile
import traceback
import types


def sample(a, b=2, *rest, key="k", **others):
    """doc"""
    values = 1.5, -0.0, 10 ** 40, -10 ** 40, b"bytes", "text \ud800 \u20ac", None, 3j, ...
    def inner():
        return a, values, rest

    class Nested:
        "of a class"
        kept = a in {1, 2, 3}
    return inner(), Nested.kept, Nested.__doc__, key, others


def generator(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                yield got
    finally:
        print("end")


again = types.FunctionType(marshal.loads(marshal.dumps(sample.__code__)), globals(), "again", (2,))
again.__kwdefaults__ = {"key": "k"}
print(again(1, 5, 6, z=7) == sample(1, 5, 6, z=7), again.__doc__)
print(again.__code__ == sample.__code__, hash(again.__code__) == hash(sample.__code__))
print(list(types.FunctionType(marshal.loads(marshal.dumps(generator.__code__)), globals())(3)))


def outer(x):
    def closure(): return x
    return closure


closure = outer(5)
code = marshal.loads(marshal.dumps(closure.__code__))
print(code.co_freevars, types.FunctionType(code, globals(), None, None, closure.__closure__)())
module = compile("def f(): return 1 / 0\nx = [i for i in range(3)]\nprint(x)", "some/file.py", "exec")
names = {}
value = marshal.loads(marshal.dumps({"code": module, 1: [module, (2.5, None)]}))
exec(value["code"], names)
print(value[1][0] == module, value[1][1], value["code"].co_filename, names["f"].__code__.co_filename)
try:
    names["f"]()
except ZeroDivisionError as error:
    last = traceback.extract_tb(error.__traceback__)[-1]
    print(last.filename, last.lineno, last.name)
for bad in (b"c", b"c\0\0\0", marshal.dumps(module)[:-1], marshal.dumps(module)[:40], b"\xe3" + b"\0" * 20):
    try:
        marshal.loads(bad)
    except (ValueError, EOFError, TypeError):
        print("refused")

with tempfile.TemporaryDirectory() as folder:
    def write(name, text):
        with open(os.path.join(folder, name), "w") as file:
            file.write(text)
        return os.path.join(folder, name)

    sys.path.insert(0, folder)
    path = write("made.py", "print('runs', __name__)\ndef fails():\n    raise KeyError('made')\n")
    compiled = py_compile.compile(path, doraise=True)
    print(compiled == importlib.util.cache_from_source(path), os.path.exists(compiled))
    print(importlib.util.source_from_cache(compiled) == path)
    with open(compiled, "rb") as file:
        data = file.read()
    print(data[:4] == importlib.util.MAGIC_NUMBER, marshal.loads(data[16:]) == compile(open(path).read(), path, "exec"))
    import made
    print(os.path.basename(made.__file__), made.__cached__ == compiled)

    alone = py_compile.compile(path, cfile=os.path.join(folder, "alone.pyc"))
    os.remove(path)
    import alone
    print(os.path.basename(alone.__file__), type(alone.__spec__.loader).__name__, alone.__cached__ == alone.__file__)
    try:
        alone.fails()
    except KeyError as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        print(os.path.basename(last.filename), last.lineno, last.name)

    # A compiled file of other bytes: it is made anew, or without its source refused.
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, False
    path = write("kept.py", "value = 1\n")
    importlib.invalidate_caches()
    import kept
    print(kept.value, os.path.exists(importlib.util.cache_from_source(path)))
    for content in (b"", b"junk" * 10, importlib.util.MAGIC_NUMBER + b"\0" * 12 + b"c"):
        with open(os.path.join(folder, "broken.pyc"), "wb") as file:
            file.write(content)
        importlib.invalidate_caches()
        try:
            import broken
        except (ImportError, EOFError, ValueError) as error:
            print(type(error).__name__)
    write("wrong.py", "def f(:\n")
    try:
        py_compile.compile(os.path.join(folder, "wrong.py"), doraise=True)
    except py_compile.PyCompileError as error:
        print(error.exc_type_name)
    sys.dont_write_bytecode = before
