# A name may be declared global after an import has bound it, and not after anything else has; what an augmented assignment reads is no use.
import os as known


def imports():
    import os
    global os
    os = os.path
    return os


def imports_from():
    from os import path
    global path
    del path


print("os" in globals())
print(imports() is known.path, os is known.path)
try:
    imports_from()
    print("path" in globals())
except NameError as error:
    print(error)


def outer():
    path = 1

    def inner():
        import os.path as path
        nonlocal path
        return path

    return inner() is path, path is known.path


print(outer())

for source in (
    "import e\nglobal e", "from x import e\nglobal e", "import e\ne = 1\nglobal e", "e = 1\nimport e\nglobal e", "import e\nprint(e)\nglobal e",
    "import e.x\nglobal e", "e += 1\nglobal e", "e.x += 1\nglobal e", "e[0] += 1\nglobal e", "e: int\nglobal e", "(e): int\nglobal e",
    "with a as e: pass\nglobal e", "def f(a=e): pass\nglobal e", "[e for x in y]\nglobal e", "(lambda: e)\nglobal e", "for e in x: pass\nglobal e",
    "match a:\n case e: pass\nglobal e", "(e := 1)\nglobal e", "del e\nglobal e", "class e: pass\nglobal e", "global e\nglobal e",
    "try:\n e\nexcept A:\n pass\nelse:\n global e", "try:\n pass\nexcept A:\n e\nelse:\n global e", "try:\n pass\nexcept A:\n global e\nelse:\n e",
    "try:\n pass\nexcept* A:\n e\nelse:\n global e", "try:\n pass\nexcept* A:\n global e\nelse:\n e", "try:\n pass\nexcept A:\n e\nfinally:\n global e",
):
    try:
        compile(source, "source", "exec")
        print(repr(source), "compiles")
    except SyntaxError as error:
        print(repr(source), error.msg, error.lineno, error.offset, error.end_offset)


def order():
    try:
        first = 1
    except ValueError:
        second = 2
    else:
        third = 3
    finally:
        fourth = 4
    return list(locals())


print(order(), order.__code__.co_varnames)
