"""The part of inspect that looks at source text: files, lines and blocks of what a program defines."""

import linecache
import os
import sys
import types

__all__ = ["getfile", "getabsfile", "getsourcefile", "getmodule", "getmodulename", "findsource", "getblock", "getsourcelines", "getsource",
           "currentframe"]


def getfile(value):
    """The file that a module, class, function, frame or code comes from. Errors: TypeError for what comes from none."""
    if isinstance(value, types.ModuleType):
        if getattr(value, "__file__", None):
            return value.__file__
        raise TypeError(f"{value!r} is a built-in module")
    if isinstance(value, type):
        module = sys.modules.get(value.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        if value.__module__ == "__main__":
            raise OSError("source code not available")
        raise TypeError(f"{value!r} is a built-in class")
    code = _code_of(value)
    if code is None:
        raise TypeError(f"module, class, method, function, traceback, frame, or code object was expected, got {type(value).__name__}")
    return code.co_filename


def _code_of(value):
    if isinstance(value, types.MethodType):
        value = value.__func__
    if isinstance(value, types.FunctionType):
        return value.__code__
    if isinstance(value, types.TracebackType):
        value = value.tb_frame
    if isinstance(value, types.FrameType):
        return value.f_code
    return value if isinstance(value, types.CodeType) else None


def getsourcefile(value):
    """The file of the source text, or None when there is none to read."""
    filename = getfile(value)
    if os.path.exists(filename) or filename in linecache.cache:
        return filename
    return None


def getabsfile(value, _filename=None):
    if _filename is None:
        _filename = getsourcefile(value) or getfile(value)
    return os.path.normcase(os.path.abspath(_filename))


def getmodulename(path):
    name = os.path.basename(path)
    return name[:-3] if name.endswith(".py") else None


def getmodule(value, _filename=None):
    """The module that something was defined in, or None."""
    if isinstance(value, types.ModuleType):
        return value
    if hasattr(value, "__module__"):
        return sys.modules.get(value.__module__)
    try:
        filename = getfile(value)
    except (TypeError, OSError):
        return None
    for module in [*sys.modules.values()]:
        if isinstance(module, types.ModuleType) and module.__dict__.get("__file__") == filename:
            return module
    return None


def findsource(value):
    """All lines of the file, and the number, from 0, of the line where the definition begins. Errors: OSError."""
    filename = getsourcefile(value) or getfile(value)
    module = getmodule(value)
    lines = linecache.getlines(filename, module.__dict__ if module is not None else None)
    if not lines:
        raise OSError("could not get source code")
    if isinstance(value, types.ModuleType):
        return lines, 0
    if isinstance(value, type):
        return lines, _line_of_class(lines, value)
    code = _code_of(value)
    at = code.co_firstlineno - 1
    if at >= len(lines):
        raise OSError("lineno is out of bounds")
    return lines, at


def _line_of_class(lines, cls):
    """Where a class begins, its decorators included: the statement whose place in others its qualified name tells."""
    wanted, within = cls.__qualname__.split("."), []
    found = None
    for number, line in enumerate(lines):
        words = line.split(None, 2)
        if len(words) < 2 or words[0] not in ("class", "def", "async"):
            continue
        indent = len(line) - len(line.lstrip())
        while within and within[-1][0] >= indent:
            within.pop()
        name = line.split("def", 1)[1] if words[0] == "async" else line.lstrip()[len(words[0]):]
        name = name.strip().partition("(")[0].partition(":")[0].partition("[")[0].strip()
        path = []
        for _, kind, outer in within:
            path += [outer] if kind == "class" else [outer, "<locals>"]
        if words[0] == "class" and [*path, name] == wanted:
            found = number
            if cls.__module__ != "__main__":
                break
        within.append((indent, words[0], name))
    if found is None:
        raise OSError("could not find class definition")
    while found > 0 and lines[found - 1].lstrip().startswith("@"):
        found -= 1
    return found


def getblock(lines):
    """The lines of the definition that begins with the first."""
    import tokenize
    depth, base, last, begun, one_line = 0, 0, 1, False, False
    try:
        for kind, text, _, end, _ in tokenize.generate_tokens(iter(lines).__next__):
            if not begun and text in ("def", "class", "lambda"):
                begun, one_line, base = True, text == "lambda", depth
            elif kind == tokenize.NEWLINE:
                last = end[0]
                if one_line:
                    break
                if begun and depth == base and not _opens_block(lines, end[0]):
                    break
            elif kind == tokenize.INDENT:
                depth += 1
            elif kind == tokenize.DEDENT:
                depth -= 1
                if begun and depth <= base:
                    break
    except (tokenize.TokenError, IndentationError, SyntaxError):
        pass
    return lines[:last]


def _opens_block(lines, number):
    """Whether the logical line that ends on a line has an indented block after it, or is a decorator."""
    first = lines[0]
    indent = len(first) - len(first.lstrip())
    for line in lines[number:]:
        if line.strip() and not line.lstrip().startswith("#"):
            return len(line) - len(line.lstrip()) > indent
    return False


def getsourcelines(value):
    """The lines of a definition, and the number of the first, 0 for a module."""
    import inspect
    value = inspect.unwrap(value)
    lines, at = findsource(value)
    if isinstance(value, types.TracebackType):
        value = value.tb_frame
    if isinstance(value, types.ModuleType) or isinstance(value, types.FrameType) and value.f_code.co_name == "<module>":
        return lines, 0
    return getblock(lines[at:]), at + 1


def getsource(value):
    return "".join(getsourcelines(value)[0])


def currentframe():
    return sys._getframe(1)
