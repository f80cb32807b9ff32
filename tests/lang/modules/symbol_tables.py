# symtable: what names mean in a text, as the compiler sees it.

import symtable

TEXT = """
import os
from sys import path as where
total = 0

def outer(a, /, b: int = 1, *rest, key=None, **named):
    global total
    inside = [x for x in rest]
    def inner():
        nonlocal a
        a = inside
        return total, len(named)
    class Local:
        field: str = "text"
        def method(self):
            return __class__, a
    return inner

class Top(object):
    attribute = 1
    def method(self): return attribute
"""


def show(table, depth=0):
    print(" " * depth, table.get_type(), table.get_name(), table.get_lineno(), table.is_nested(), table.has_children(), table.is_optimized())
    for symbol in sorted(table.get_symbols(), key=lambda symbol: symbol.get_name()):
        print(" " * depth, "-", symbol.get_name(), *[question for question in (
            "is_referenced", "is_parameter", "is_global", "is_nonlocal", "is_declared_global", "is_local", "is_annotated", "is_free",
            "is_imported", "is_assigned", "is_namespace") if getattr(symbol, question)()])
    if isinstance(table, symtable.Function):
        print(" " * depth, sorted(table.get_parameters()), sorted(table.get_locals()), sorted(table.get_frees()), sorted(table.get_globals()),
              sorted(table.get_nonlocals()))
    for child in table.get_children():
        show(child, depth + 2)


table = symtable.symtable(TEXT, "text.py", "exec")
show(table)
print(table.lookup("outer").get_namespace().get_name(), table.lookup("outer").get_namespaces()[0].get_id() == table.get_children()[0].get_id())
show(symtable.symtable("lambda x: x + y", "expression", "eval"))
for arguments in (("a = = b", "bad.py", "exec"), ("def f():\n  global x\n  nonlocal x", "bad.py", "exec"), ("a", "bad.py", "other"), (3, "bad.py", "exec")):
    try:
        symtable.symtable(*arguments)
    except (SyntaxError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
