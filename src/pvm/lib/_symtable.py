"""Symbol tables: the host's compiler makes them of a text, and nothing of the text runs."""

import sys

import _functions
import _syntax

globals().update(_syntax.symbols("", "", "exec")[0])


class _Entry:
    """One table. `symbols` are flags by name, `varnames` parameters and variables, `children` the tables inside."""

    __module__, __qualname__ = "builtins", "symtable entry"
    __slots__ = ("__weakref__", "children", "id", "lineno", "name", "nested", "symbols", "type", "varnames")

    def __init__(self, number, name, kind, line, nested, symbols, varnames, children):
        self.id, self.name, self.type, self.lineno, self.nested = number, name, kind, line, nested
        self.symbols, self.varnames = symbols, varnames
        self.children = [_Entry(*child) for child in children]

    def __repr__(self):
        return f"<symtable entry {self.name}({self.id}), line {self.lineno}>"


def symtable(source, filename, startstr, /):
    if not isinstance(startstr, str):
        raise TypeError(f"symtable() argument 3 must be str, not {_functions.type_name(startstr)}")
    if startstr not in ("exec", "eval", "single"):
        raise ValueError("symtable() arg 3 must be 'exec' or 'eval' or 'single'")
    if not isinstance(source, (str, bytes)):
        if not isinstance(source, (bytearray, memoryview)):
            raise TypeError("symtable() arg 1 must be a string or bytes object")
        source = bytes(source)
    elif isinstance(source, str):
        source = str.__str__(source)
    if isinstance(filename, (bytearray, memoryview)) and sys.version_info < (3, 12):
        import warnings
        warnings.warn(f"path should be string, bytes, or os.PathLike, not {_functions.type_name(filename)}", DeprecationWarning, stacklevel=1)
        filename = bytes(filename)
    if not isinstance(filename, str):
        import os
        filename = os.fsdecode(filename)
    try:
        return _Entry(*_syntax.symbols(source, str.__str__(filename), str.__str__(startstr))[1])
    except SyntaxError as error:
        if error.args[1:] and error.text is None:        # found behind the parser, which alone tells of places in arguments
            error.args = error.args[:1]
        raise


_functions.seal_final(_Entry)
