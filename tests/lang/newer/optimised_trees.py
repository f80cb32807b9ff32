# Trees as the host's optimiser leaves them.
# since 3.13
import ast
source = '"""doc"""\nif __debug__: x = 1 + 2\ndef f():\n  "doc"\n  return -1, (1, 2)\nfor i in [1, 2]: pass\n"%s" % (x,)\n'
for optimize in (-1, 0, 1, 2):
    print(ast.dump(ast.parse(source, optimize=optimize)))
    for given in (source, ast.parse(source)):
        tree = compile(given, "x", "exec", ast.PyCF_OPTIMIZED_AST, optimize=optimize)
        print(ast.dump(tree))
print(ast.dump(compile("1 + x", "x", "eval", ast.PyCF_OPTIMIZED_AST)))
