# Sources, file names, modes and positions of classes derived from str and int where trees come or go.
import ast
import symtable


class S(str):
    pass


class I(int):
    pass


print(ast.dump(ast.parse(S("1"))), ast.dump(ast.parse("1", S("f"), S("exec"))), ast.dump(ast.parse(S("x"), mode=S("eval"))))
print(symtable.symtable(S("a=1"), S("f"), "exec").get_symbols())
tree = ast.Module([ast.Expr(ast.Constant(1, lineno=I(1), col_offset=I(0), end_lineno=1, end_col_offset=True), lineno=1, col_offset=0)], [])
compile(tree, S("f"), S("exec"))
for wrong in (1.0, "1"):
    try:
        compile(ast.Expression(ast.Constant(1, lineno=wrong, col_offset=0)), "f", "eval")
    except (TypeError, ValueError) as e:
        print("refused")
shared = ast.Name("x", ast.Load(), lineno=1, col_offset=0)
print(eval(compile(ast.Expression(ast.BinOp(shared, ast.Add(), shared, lineno=1, col_offset=0)), "f", "eval"), {"x": 4}))
print(eval(compile(ast.Expression(ast.Constant((1, frozenset({2}), ...), lineno=1, col_offset=0)), "f", "eval")))
