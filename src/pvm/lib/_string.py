"""How format strings are taken apart, for string.Formatter."""

import _functions


def formatter_parser(format_string, /):
    """An iterator of (literal text, field name, format spec, conversion) over a format string."""
    if not isinstance(format_string, str):
        raise TypeError(f"expected str, got {_functions.type_name(format_string)}")
    return _pieces(format_string)


def _pieces(text):
    at, size = 0, len(text)
    while at < size:
        start = at
        while at < size and text[at] not in "{}":
            at += 1
        if at == size:
            yield text[start:], None, None, None
            return
        brace = text[at]
        at += 1
        if at < size and text[at] == brace:
            yield text[start:at], None, None, None
            at += 1
            continue
        if brace == "}":
            raise ValueError("Single '}' encountered in format string")
        if at == size:
            raise ValueError("Single '{' encountered in format string")
        field, spec, conversion, end = _field(text, at)
        yield text[start:at - 1], field, spec, conversion
        at = end


def _field(text, at):
    """The parts of a replacement field that begins at `at`, and where it ends."""
    start, size = at, len(text)
    subscript = False
    while at < size:
        character = text[at]
        if character == "{":
            raise ValueError("unexpected '{' in field name")
        if character == "[":
            subscript = True
        elif character == "]":
            subscript = False
        elif character in "}:!" and not subscript:
            break
        at += 1
    else:
        raise ValueError("expected '}' before end of string")
    field, conversion = text[start:at], None
    if text[at] == "!":
        if at + 1 >= size:
            raise ValueError("end of string while looking for conversion specifier")
        conversion = text[at + 1]
        at += 2
        if at >= size:
            raise ValueError("unmatched '{' in format spec")
        if text[at] not in ":}":
            raise ValueError("expected ':' after conversion specifier")
    if text[at] == "}":
        return field, "", conversion, at + 1
    at += 1
    start, depth = at, 1
    while at < size:
        if text[at] == "{":
            depth += 1
        elif text[at] == "}":
            depth -= 1
            if depth == 0:
                return field, text[start:at], conversion, at + 1
        at += 1
    raise ValueError("unmatched '{' in format spec")


def formatter_field_name_split(field_name, /):
    """(first part, iterator of (is attribute, name or index)) of a field name."""
    if not isinstance(field_name, str):
        raise TypeError(f"expected str, got {_functions.type_name(field_name)}")
    end = 0
    while end < len(field_name) and field_name[end] not in ".[":
        end += 1
    return _number(field_name[:end]), _rest(field_name, end)


def _number(name):
    """An index when the name is one, else the name."""
    if not name or not all("0" <= character <= "9" for character in name):
        return name
    if len(name) > 18:
        raise ValueError("Too many decimal digits in format string")
    return int(name)


def _rest(name, at):
    size = len(name)
    while at < size:
        start = at + 1
        if name[at] == ".":
            at = start
            while at < size and name[at] not in ".[":
                at += 1
            part, attribute = name[start:at], True
        elif name[at] == "[":
            at = name.find("]", start)
            if at < 0:
                raise ValueError("Missing ']' in format string")
            part, attribute = _number(name[start:at]), False
            at += 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if part == "":
            raise ValueError("Empty attribute in format string")
        yield attribute, part

_functions.builtin(globals(), "_string")
