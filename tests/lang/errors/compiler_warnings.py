# Warnings of the compiler: they go through `warnings`, and one that is to be an error is a SyntaxError with its place.
import ast
import warnings


def check(src, mode="exec"):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try:
            compile(src, "<t>", mode)
        except SyntaxError as e: print("SE", e)
    print([(x.category.__name__, str(x.message), x.filename, x.lineno) for x in w])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try: compile(src, "<t>", mode); print("no error")
        except SyntaxError as e: print(type(e), e.msg, e.filename, e.lineno, e.offset, e.end_lineno, e.end_offset)
check("assert (x, 'msg')")
check("a\nb is 1\nc is not 'x'")
check("x is -1")
check("def f():\n  return [(1, 2) (3, 4)]")
check("[1][2, 3]")
check("1if x else 2")
check("x is None")
check("0x1for x in y", "eval")
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    x = 3
    print(eval("x is 3 or True"))
    exec("y = x is 4")
    t = ast.parse("x is 5")
    compile(t, "<tree>", "exec")
    try: compile("x is 4; (", "", "exec")
    except SyntaxError as e: print(e)
print([(x.category.__name__, str(x.message), x.filename, x.lineno) for x in w])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    for f in (lambda: exec("x is 1"), lambda: compile(t, "<tree>", "exec")):
        try: f()
        except SyntaxError as e: print(type(e), e.msg, e.filename, e.lineno, e.offset, e.end_lineno, e.end_offset)
