# ast over the parser, and compile() of trees.
import ast

tree = ast.parse("x = [1, 2.5, 'a', b'b', None, ..., 3j]\ndef f(a, *b, c=1, **d) -> int:\n  return a + 1 if b else f'{c!r:>{d}}'\n"
                 "class A(B): pass\nprint(x)\nmatch x:\n  case [1, *_] if x: pass\n")
print(ast.dump(tree, include_attributes=True))
print(ast.unparse(tree))
exec(compile(tree, "<tree>", "exec"), {"B": object})
print(ast.literal_eval("{'a': [1, 2, (3,)], 'b': -1}"))
whole = ast.fix_missing_locations(ast.Expression(ast.BinOp(ast.Constant(1), ast.Add(), ast.Constant(2))))
print(eval(compile(whole, "", "eval")))
for wrong in (lambda: compile(ast.Expression(ast.Name("x")), "", "eval"), lambda: compile(ast.Module([ast.Return()], []), "", "exec"),
              lambda: compile(whole, "", "exec"), lambda: compile(5, "", "exec"), lambda: ast.parse("a b"), lambda: ast.Name(1, 2, 3),
              lambda: compile("1", "", "eval", flags=1 << 30), lambda: compile("1", "", "func_type"),
              lambda: compile(ast.fix_missing_locations(ast.Expression(ast.Constant([]))), "", "eval")):
    try:
        print(wrong())
    except (TypeError, ValueError, SyntaxError) as error:
        print(type(error).__name__, error)


class Doubling(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node) if isinstance(node.value, int) else node


print(eval(compile(ast.fix_missing_locations(Doubling().visit(ast.parse("3 + 4", mode="eval"))), "", "eval")))
print(ast.parse("1").body[0].value is not ast.parse("1").body[0].value, type(ast.parse("x").body[0].value.ctx).__name__)
print(ast.Name._fields, ast.Name._attributes, ast.Name.__mro__[1].__name__, ast.If.__match_args__)
print(sum(isinstance(node, ast.Constant) for node in ast.walk(tree)))
print(ast.get_docstring(ast.parse("'doc'\n")), ast.get_source_segment("a + b", ast.parse("a + b").body[0].value.right))
code = compile("def f(a, b=2):\n    c = a\n    return lambda: c\n", "<code>", "exec")
print(code == compile("def f(a, b=2):\n    c = a\n    return lambda: c\n", "<code>", "exec"), code == compile("x", "<code>", "exec"))
