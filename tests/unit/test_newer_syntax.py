"""Syntax of versions of Python that the tests may not run on: annotations that are computed later, t-strings, and what is unknown."""

import ast
import contextlib
import io
import sys

import pytest

import pvm
from pvm.compiler import compile as compile_source
from pvm.compiler import compile_tree
from pvm.compiler.expressions import add_templates
from pvm.compiler.grammar import FIELDS, UNKNOWN, refuse_unknown, unknown_fields
from pvm.compiler.scopes import Refused


def run(program):
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        pvm.VM().run(program)
    return output.getvalue()


LAZY = [
    # Annotations of a function see what comes later, once.
    ("def f(x: Late, *a: int, k: str = 'd', **kw: None) -> Late: ...\nclass Late: pass\n"
     "print(f.__annotations__['x'] is Late, list(f.__annotations__), f.__annotations__ is f.__annotations__)", "True ['x', 'a', 'k', 'kw', 'return'] True\n"),
    ("def f(x: missing): ...\ntry: f.__annotations__\nexcept NameError as e: print(e)\nmissing = 1\nprint(f.__annotations__)",
     "name 'missing' is not defined\n{'x': 1}\n"),
    ("def f(x): ...\nprint(f.__annotations__)\nf.__annotations__ = {'a': 1}\nprint(f.__annotations__)", "{}\n{'a': 1}\n"),
    # Only values are known to what the compiler makes.
    ("x: undefined\nfor form in (1, 2, 3, 4):\n    try: print(__annotate__(form))\n    except (NameError, NotImplementedError) as e: print(type(e).__name__)",
     "NameError\nNameError\nNotImplementedError\nNotImplementedError\n"),
    # A module has those whose statements have run.
    ("x: int = 1\nif x > 1:\n    y: str\nelse:\n    z: bytes\nprint(__annotate__(1))\nw: int\nprint(__annotate__.__qualname__, list(__annotate__(1)))",
     "{'x': <class 'int'>, 'z': <class 'bytes'>}\n__annotate__ ['x', 'z', 'w']\n"),
    # Classes see their own names, and those around.
    ("def outer():\n    name = 'outer'\n    class C:\n        a: name\n        b: (name, late, C)\n        __private: int\n        if 0:\n            c: int\n"
     "        else:\n            d: int\n        name = 'inner'\n        def m(self, x: name): ...\n    late = 3\n    return C\nC = outer()\n"
     "f = C.__dict__['__annotate_func__']\nprint(f(1)['b'][:2], f(1)['b'][2] is C, f(1)['a'], list(f(1)), f.__qualname__, C.m.__annotations__)",
     "('inner', 3) True inner ['a', 'b', '_C__private', 'd'] outer.<locals>.C.__annotate__ {'x': 'inner'}\n"),
    # Local and complex targets are not evaluated; strings stay strings.
    ("def f():\n    x: undefined = 1\n    return x\nprint(f())\nclass A: pass\nA.x: undefined = 2\n(y): undefined = 3\nprint(A.x, y)", "1\n2 3\n"),
    ("from __future__ import annotations\nx: int\ndef f(a: b): ...\nprint(__annotations__, f.__annotations__)", "{'x': 'int'} {'a': 'b'}\n"),
    ("def f(x: (lambda: 3)): ...\nprint(f.__annotations__['x'](), [i for i in f.__annotations__])\ndef g(): x: int = (yield); return x\nprint(list(g()))",
     "3 ['x']\n[None]\n"),
]


@pytest.mark.parametrize("source, expected", LAZY)
def test_annotations_are_computed_later(source, expected):
    assert run(compile_source(source, lazy_annotations=True)) == expected


def _out_of_place(what):
    return f"{what} cannot be used within an annotation" if sys.version_info >= (3, 12) else f"'{what}' can not be used within an annotation"


@pytest.mark.parametrize("source, message", [
    ("def f(x: (y := 1)): ...", _out_of_place("named expression")),
    ("def f(x: (yield)): ...", _out_of_place("yield expression")),
    ("class C:\n    x: (await y)", _out_of_place("await expression")),
])
def test_what_may_not_stand_in_an_annotation(source, message):
    with pytest.raises(pvm.CompileError, match=message):
        compile_source(source, lazy_annotations=True)


def test_annotations_are_computed_at_once_on_hosts_that_do():
    source = "try:\n    def f(x: undefined): ...\n    print('later')\nexcept NameError: print('at once')"
    assert run(compile_source(source)) == ("later\n" if sys.version_info >= (3, 14) else "at once\n")


TemplateStr = getattr(ast, "TemplateStr", None) or type("TemplateStr", (ast.expr,), {"_fields": ("values",)})
Interpolation = getattr(ast, "Interpolation", None) or type(
    "Interpolation", (ast.expr,), {"_fields": ("value", "str", "conversion", "format_spec")})


class Templates(ast.NodeTransformer):
    """Makes t-strings of the f-strings that are arguments of t()."""

    def visit_Call(self, node):
        self.generic_visit(node)
        if isinstance(node.func, ast.Name) and node.func.id == "t":
            return self.template(node.args[0])
        return node

    def template(self, joined):
        values = []
        for piece in joined.values:
            if isinstance(piece, ast.FormattedValue):
                fields = {"value": piece.value, "str": ast.unparse(piece.value), "conversion": piece.conversion, "format_spec": piece.format_spec}
                piece = ast.copy_location(Interpolation(**fields), piece)
            values.append(piece)
        return ast.copy_location(TemplateStr(values=values), joined)


TEMPLATE_PROGRAM = r"""
name, width = "World", 7
template = t(f"Hello {name!r:>{width}} and {1 + 1}!")
print(template)
print(template.strings, template.values, [(i.expression, i.conversion, i.format_spec) for i in template.interpolations])
print([item if isinstance(item, str) else item.value for item in template], list(t(f"{1}{2}"))[1].value, t(f"{3}").strings)
print((t(f"a{1}") + t(f"{2}b")).strings, [t(f"{i}").values for i in range(2)], t(f"{name}").interpolations[0])
for attempt in (lambda: t(f"{1}") + "b", lambda: "a" + t(f"{1}"), lambda: type(template)(1), lambda: type("X", (type(template),), {}),
                lambda: setattr(template, "strings", ()), lambda: type(template)(x=1), lambda: type(template.interpolations[0])(1, "x", "q")):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
match template.interpolations[0]:
    case kind(value, expression, conversion):
        print(value, expression, conversion)
""".replace("match template", "kind = type(template.interpolations[0])\nmatch template")
TEMPLATE_OUTPUT = """\
Template(strings=('Hello ', ' and ', '!'), interpolations=(Interpolation('World', 'name', 'r', '>7'), Interpolation(2, '1 + 1', None, '')))
('Hello ', ' and ', '!') ('World', 2) [('name', 'r', '>7'), ('1 + 1', None, '')]
['Hello ', 'World', ' and ', 2, '!'] 2 ('', '')
('a', '', 'b') [(0,), (1,)] Interpolation('World', 'name', None, '')
TypeError can only concatenate string.templatelib.Template (not "str") to string.templatelib.Template
TypeError can only concatenate str (not "string.templatelib.Template") to str
TypeError Template.__new__ *args need to be of type 'str' or 'Interpolation', got int
TypeError type 'string.templatelib.Template' is not an acceptable base type
AttributeError readonly attribute
TypeError Template.__new__ only accepts *args arguments
ValueError Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'
World name r
"""


def test_template_strings():
    add_templates(TemplateStr, Interpolation)
    tree = ast.fix_missing_locations(Templates().visit(ast.parse(TEMPLATE_PROGRAM)))
    assert run(compile_tree(tree, "", "<template>", "exec")) == TEMPLATE_OUTPUT


def test_an_unknown_expression_is_refused():
    class Strange(ast.expr):
        _fields = ("value",)

    tree = ast.parse("x = 1")
    tree.body[0].value = ast.copy_location(Strange(value=tree.body[0].value), tree.body[0].value)
    with pytest.raises(pvm.CompileError, match="Strange"):
        compile_tree(tree, "x = 1", "<strange>", "exec")


def test_an_unknown_statement_is_refused():
    class Strange(ast.stmt):
        _fields = ("body",)

    tree = ast.parse("pass")
    tree.body[0] = ast.copy_location(Strange(body=[]), tree.body[0])
    with pytest.raises(pvm.CompileError, match="Strange"):
        compile_tree(tree, "pass", "<strange>", "exec")


def test_an_unknown_field_is_refused_where_it_has_a_value():
    newer = type("Import", (ast.Import,), {"_fields": ("names", "is_lazy")})
    unknown = unknown_fields([newer, ast.Name])
    assert unknown == {newer: ("is_lazy",)}
    tree = ast.parse("import a")
    tree.body[0] = ast.copy_location(newer(names=tree.body[0].names, is_lazy=0), tree.body[0])
    refuse_unknown(tree, unknown)
    tree.body[0].is_lazy = 1
    with pytest.raises(Refused, match="is_lazy"):
        refuse_unknown(tree, unknown)


def test_every_field_of_known_versions_is_known():
    if sys.version_info < (3, 15):
        assert not UNKNOWN
    assert FIELDS["FunctionDef"][-1] == "type_params"
