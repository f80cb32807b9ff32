# Nodes of syntax trees take fields of any name by keyword, `cls` and `self` too.
import ast


class Node(ast.AST):
    _fields = ("cls", "self")


node = Node(cls=1, self=2)
print(node.cls, node.self)
made = ast.MatchClass(cls=ast.Name("A", ast.Load()), patterns=[], kwd_attrs=[], kwd_patterns=[])
print(ast.dump(made))
tree = ast.parse("match x:\n    case A(b=1): pass")


class Renamer(ast.NodeTransformer):
    def visit_MatchClass(self, node):
        fields = dict(ast.iter_fields(node))
        fields["cls"] = ast.copy_location(ast.Name("B", ast.Load()), node.cls)
        return ast.copy_location(ast.MatchClass(**fields), node)


print(ast.unparse(Renamer().visit(tree)))
