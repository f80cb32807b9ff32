# codeop and code: whether a text that was typed in is complete, and flags of compile().

import __future__
import ast
import code
import codeop
import contextlib
import io

for text in ("a = 1", "if x:", "if x:\n  y", "def f():\n  pass\n", "(", "[1,\n2", "a = = 1", "'''text", "x = 'text", "", "# note", "class C:", "@d", "f(", "a\\"):
    try:
        print(repr(text), codeop.compile_command(text) is not None)
    except SyntaxError as error:
        print(repr(text), "SyntaxError", error.msg)

console = code.InteractiveConsole({"__name__": "console"})
with contextlib.redirect_stderr(io.StringIO()) as errors:
    for line in ("x = 6", "def f(y):", "    return x * y", "", "f(7)", "[f(1),", "f(2)]", "1 / 0", "a b"):
        print(repr(line), console.push(line))
print(errors.getvalue().splitlines()[-1])

future = compile("def f(x: int): pass", "<text>", "exec", __future__.annotations.compiler_flag)
space = {}
exec(future, space)
print(space["f"].__annotations__)
space = {}
exec(compile(memoryview(b"x = 5"), "<text>", "exec"), space)
exec(bytearray(b"y = 6"), space)
print(space["x"], space["y"], eval(memoryview(b"x + y"), space))


class Node(ast.Constant):
    def __init__(self, *args, **keywords):
        super().__init__(*args, **keywords)
        self.more = "more"


node = Node(42)
print(node.value, node.more, type(node).__name__, ast.unparse(ast.Constant(value=(1,), kind=None)))
space = {}
exec(compile(ast.fix_missing_locations(ast.Module([ast.ImportFrom("math", [ast.alias("pi")], None)], [])), "<tree>", "exec"), space)
print(space["pi"])
for text in ("try: pass\nexcept* ValueError: break", "for x in y:\n  try: pass\n  except* ValueError: continue"):
    try:
        compile(text, "<text>", "exec")
    except SyntaxError as error:
        print(error.msg)
