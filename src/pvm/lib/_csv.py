"""Comma-separated values: reading, writing and the dialects of both."""

import _functions
import sys as _sys

__version__ = "1.0"

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = 0, 1, 2, 3
_STRINGS, _NOTNULL = 4, 5        # both tell None from an empty text
if _sys.version_info >= (3, 12):
    QUOTE_STRINGS, QUOTE_NOTNULL = _STRINGS, _NOTNULL
_LAST_QUOTING = _NOTNULL if _sys.version_info >= (3, 12) else QUOTE_NONE

# From 3.13 on, dialects refuse characters that would mean two things, and newlines are quoted whatever ends a line.
_STRICT = _sys.version_info >= (3, 13)
_NAMES_TYPES = _sys.version_info >= (3, 14)      # since when errors say what was given

_dialects = {}
_limit = 128 * 1024


class Error(Exception):
    pass


Error.__module__ = "_csv"


def field_size_limit(*arguments):
    """Sets an upper limit on parsed fields.
    csv.field_size_limit([limit])

    Returns old limit. If limit is not given, no new limit is set and
    the old limit is returned"""
    global _limit
    if len(arguments) > 1:
        raise TypeError(f"field_size_limit expected at most 1 argument, got {len(arguments)}")
    before = _limit
    if arguments:
        if not isinstance(arguments[0], int):
            raise TypeError("limit must be an integer")
        if not -1 << 63 <= arguments[0] < 1 << 63:
            raise OverflowError("Python int too large to convert to C long")
        _limit = int(arguments[0])
    return before


# ---- dialects

_PARAMETERS = ("delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict")
_DEFAULTS = {"delimiter": ",", "doublequote": True, "escapechar": None, "lineterminator": "\r\n", "quotechar": '"',
             "quoting": QUOTE_MINIMAL, "skipinitialspace": False, "strict": False}


def _one_character(name, value, optional):
    if optional and value is None:
        return None
    if _NAMES_TYPES and (not isinstance(value, str) or len(value) != 1):
        what = f"a string of length {len(value)}" if isinstance(value, str) else type(value).__name__
        raise TypeError(f'"{name}" must be a unicode character{" or None" if optional else ""}, not {what}')
    if not isinstance(value, str):
        raise TypeError(f'"{name}" must be string{" or None" if optional else ""}, not {_functions.type_name(value)}')
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')
    return value


def _check_quoting(value):
    if type(value) is not int:
        raise TypeError('"quoting" must be an integer' + (f", not {_functions.type_name(value)}" if _NAMES_TYPES else ""))
    if not 0 <= value <= _LAST_QUOTING:
        raise TypeError('bad "quoting" value')
    return value


def _check_terminator(value):
    if not isinstance(value, str):
        raise TypeError('"lineterminator" must be a string' + (f", not {_functions.type_name(value)}" if _NAMES_TYPES else ""))
    return value


def _check_meaning(dialect):
    """Refuse characters that would mean two things."""
    names = ("delimiter", "escapechar", "quotechar")
    characters = [getattr(dialect, name) for name in names]
    for name, character in zip(names, characters):
        if character is not None:
            if character in "\n\r" or character == " " and name != "delimiter" and dialect.skipinitialspace:
                raise ValueError(f"bad {name} value")
            if character in dialect.lineterminator:
                raise ValueError(f"bad {name} or lineterminator value")
    for i, j in (0, 1), (0, 2), (1, 2):
        if characters[i] is not None and characters[i] == characters[j]:
            raise ValueError(f"bad {names[i]} or {names[j]} value")


_CHECKS = {"delimiter": lambda value: _one_character("delimiter", value, False),
           "escapechar": lambda value: _one_character("escapechar", value, True),
           "quotechar": lambda value: _one_character("quotechar", value, True),
           "lineterminator": _check_terminator, "quoting": _check_quoting}


def _parameters(dialect, given):
    """The parameters of a new dialect, checked in CPython's order: those given, then what another dialect has, then defaults."""
    values = {}
    for name in _PARAMETERS:
        if name in given:
            values[name] = given[name]
        elif dialect is not None and hasattr(dialect, name):
            values[name] = getattr(dialect, name)
    if "quoting" not in values and values.get("quotechar", "") is None:
        values["quoting"] = QUOTE_NONE
    for name in _PARAMETERS:
        value = values.get(name, _DEFAULTS[name])
        values[name] = _CHECKS[name](value) if name in _CHECKS else bool(value)
    if values["quoting"] != QUOTE_NONE and values["quotechar"] is None:
        raise TypeError("quotechar must be set if quoting enabled")
    return values


class Dialect:
    """CSV dialect

    The Dialect type records CSV parsing and generation options."""

    __slots__ = _PARAMETERS
    __module__ = "_csv"

    def __new__(cls, *arguments, **given):
        if len(arguments) > 1 + len(_PARAMETERS):
            raise TypeError(f"function takes at most 9 arguments ({len(arguments)} given)")
        given.update(zip(("dialect",) + _PARAMETERS, arguments))
        dialect = given.pop("dialect", None)
        for name in given:
            if name not in _DEFAULTS:
                raise TypeError(f"this function got an unexpected keyword argument '{name}'" if _STRICT else
                                f"'{name}' is an invalid keyword argument for this function")
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        if type(dialect) is cls and not given:
            return dialect
        made = object.__new__(cls)
        for name, value in _parameters(dialect, given).items():
            object.__setattr__(made, name, value)
        if _STRICT:
            _check_meaning(made)
        return made

    def __setattr__(self, name, value):
        _refuse_change(self, name)

    def __delattr__(self, name):
        _refuse_change(self, name)

    def __reduce_ex__(self, protocol, /):
        raise TypeError(f"cannot pickle '{type(self).__name__}' instances")

    def __reduce__(self):
        raise TypeError(f"cannot pickle '{type(self).__name__}' instances")


def _refuse_change(dialect, name):
    if name not in _DEFAULTS:
        raise AttributeError(f"'_csv.Dialect' object has no attribute '{name}'", name=name, obj=dialect)
    raise AttributeError("readonly attribute" if name in ("doublequote", "skipinitialspace", "strict") else
                         f"attribute '{name}' of '_csv.Dialect' objects is not writable")


def register_dialect(*arguments, **given):
    """Create a mapping from a string name to a dialect class.
    dialect = csv.register_dialect(name[, dialect[, **fmtparams]])"""
    name, *dialect = _one_or_two("register_dialect", arguments)
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = Dialect(*dialect, **given)


def unregister_dialect(name):
    """Delete the name/dialect mapping associated with a string name.
    csv.unregister_dialect(name)"""
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    """Return the dialect instance associated with name.
    dialect = csv.get_dialect(name)"""
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    """Return a list of all known dialect names.
    names = csv.list_dialects()"""
    return list(_dialects)


def _one_or_two(name, arguments):
    if not 1 <= len(arguments) <= 2:
        raise TypeError(f"{name if _NAMES_TYPES else ''} expected at {'least 1 argument' if not arguments else 'most 2 arguments'}, got {len(arguments)}")
    return arguments


# ---- reading

_NEWLINE_SEEN = "new-line character seen in unquoted field - do you need to open the file " \
    + ("with newline=''?" if _STRICT else "in universal-newline mode?")
(_START_RECORD, _START_FIELD, _ESCAPED, _IN_FIELD, _IN_QUOTED, _ESCAPE_IN_QUOTED, _QUOTE_IN_QUOTED, _EAT_NEWLINE,
 _AFTER_ESCAPED_NEWLINE) = range(9)


class Reader:
    """CSV reader

    Reader objects are responsible for reading and parsing tabular data
    in CSV format.
    """

    __slots__ = ("_dialect", "_escape", "_line_num", "_lines", "_plain", "_quote")

    dialect = property(lambda self: self._dialect)
    line_num = property(lambda self: self._line_num)

    def __new__(cls, *arguments):
        raise TypeError("cannot create '_csv.reader' instances")

    def __iter__(self):
        return self

    def __next__(self):
        line = self._line(next(self._lines))
        # Most lines hold a record and escape nothing: they are split.
        if self._plain and (self._escape is None or self._escape not in line):
            text = line.rstrip("\r\n")
            if "\r" not in text and "\n" not in text and len(text) <= _limit:
                if self._quote is not None and self._quote in text:
                    fields = _split_quoted(text, self._quote, self._dialect.delimiter) if self._dialect.doublequote else None
                    return fields if fields is not None else self._record(line)
                return text.split(self._dialect.delimiter) if text else []
        return self._record(line)

    def _line(self, line):
        if not isinstance(line, str):
            raise Error(f"iterator should return strings, not {_functions.type_name(line)} (the file should be opened in text mode)")
        self._line_num += 1
        return line

    def _record(self, line):
        """A record that begins with a line, by the states of CPython's parser; what no state looks at is taken in one piece."""
        record = _Record(self._dialect)
        while True:
            record.take(line)
            if record.state == _START_RECORD:
                return record.fields
            try:
                line = next(self._lines)
            except StopIteration:
                if record.size or record.state == _IN_QUOTED:
                    if self._dialect.strict:
                        raise Error("unexpected end of data") from None
                    record.save()
                    return record.fields
                raise
            self._line(line)


def _split_quoted(text, quote, delimiter):
    """The fields of a line of well-formed fields, some of them in quotes; None when a quote stands where it opens or closes nothing."""
    parts = text.split(quote)        # what lies outside quotes, inside, outside ...
    fields, last, place = [], len(parts) - 1, 1
    if last % 2 or parts[0] and parts[0][-1] != delimiter:
        return None
    if parts[0]:
        fields = parts[0][:-1].split(delimiter)
    while place < last:
        value, outside = parts[place], parts[place + 1]
        place += 2
        while not outside and place < last:      # a doubled quote
            value += quote + parts[place]
            outside = parts[place + 1]
            place += 2
        fields.append(value)
        if outside == delimiter and place < last:
            continue
        if outside:
            if outside[0] != delimiter or place < last and outside[-1] != delimiter:
                return None
            fields += outside[1:-1 if place < last else None].split(delimiter)
    return fields


class _Record:
    """A record that is being read."""

    __slots__ = ("dialect", "escape", "field", "fields", "numeric", "quote", "quoted", "size", "state")

    def __init__(self, dialect):
        self.dialect, self.state, self.fields = dialect, _START_RECORD, []
        self.field, self.size, self.numeric, self.quoted = [], 0, False, False
        self.escape = dialect.escapechar
        self.quote = dialect.quotechar if dialect.quoting != QUOTE_NONE else None

    def save(self):
        """End a field."""
        text = "".join(self.field)
        if not self.quoted and self.dialect.quoting >= _STRINGS and not text:
            text = None
        elif text and not self.quoted and self.dialect.quoting in (QUOTE_NONNUMERIC, _STRINGS) if _STRICT else self.numeric:
            self.numeric = False
            text = float(text)
        self.fields.append(text)
        self.field, self.size, self.quoted = [], 0, False

    def add(self, text):
        self.size += len(text)
        if self.size > _limit:
            raise Error(f"field larger than field limit ({_limit})")
        self.field.append(text)

    def take(self, line):
        """Read a line, and the end of it."""
        place, end = 0, len(line)
        specials = [character for character in (self.dialect.delimiter, self.escape, self.quote, "\n", "\r") if character is not None]
        found = dict.fromkeys(specials, -1)
        while place < end:
            if self.state == _IN_FIELD or self.state == _IN_QUOTED:
                # Each search goes on from where the last one ended, so that a line is searched once for each character.
                nearest = end
                for special in specials:
                    if found[special] < place:
                        at = line.find(special, place)
                        found[special] = at if at >= 0 else end
                    if found[special] < nearest:
                        nearest = found[special]
                if nearest > place:
                    self.add(line[place:nearest])
                    place = nearest
                    continue
            self.take_character(line[place])
            place += 1
        self.take_end()

    def take_character(self, c):
        state, dialect = self.state, self.dialect
        if state == _START_RECORD and (c == "\n" or c == "\r"):
            self.state = _EAT_NEWLINE
        elif state == _START_RECORD or state == _START_FIELD:
            self.start_field(c)
        elif state == _ESCAPED:
            self.add(c)
            self.state = _AFTER_ESCAPED_NEWLINE if c == "\n" or c == "\r" else _IN_FIELD
        elif state == _IN_FIELD or state == _AFTER_ESCAPED_NEWLINE:
            if c == "\n" or c == "\r":
                self.save()
                self.state = _EAT_NEWLINE
            elif c == self.escape:
                self.state = _ESCAPED
            elif c == dialect.delimiter:
                self.save()
                self.state = _START_FIELD
            else:            # after an escaped newline the state stays as it is, so that the end of the line does not end the field
                self.add(c)
        elif state == _IN_QUOTED:
            if c == self.escape:
                self.state = _ESCAPE_IN_QUOTED
            elif c == self.quote:
                self.state = _QUOTE_IN_QUOTED if dialect.doublequote else _IN_FIELD
            else:
                self.add(c)
        elif state == _ESCAPE_IN_QUOTED:
            self.add(c)
            self.state = _IN_QUOTED
        elif state == _QUOTE_IN_QUOTED:
            self.after_quote(c)
        elif c != "\n" and c != "\r":
            raise Error(_NEWLINE_SEEN)

    def start_field(self, c):
        dialect = self.dialect
        if c == "\n" or c == "\r":
            self.save()
            self.state = _EAT_NEWLINE
        elif c == self.quote:
            self.quoted = True
            self.state = _IN_QUOTED
        elif c == self.escape:
            self.state = self.begin_plain(_ESCAPED)
        elif c == " " and dialect.skipinitialspace:
            self.state = _START_FIELD
        elif c == dialect.delimiter:
            self.save()
            self.state = _START_FIELD
        else:
            self.state = self.begin_plain(_IN_FIELD)
            self.add(c)

    def begin_plain(self, state):
        """A field without quotes, which may have to be a number."""
        if state == _IN_FIELD and self.dialect.quoting == QUOTE_NONNUMERIC or self.dialect.quoting == _STRINGS:
            self.numeric = True
        return state

    def after_quote(self, c):
        if c == self.quote:
            self.add(c)
            self.state = _IN_QUOTED
        elif c == self.dialect.delimiter:
            self.save()
            self.state = _START_FIELD
        elif c == "\n" or c == "\r":
            self.save()
            self.state = _EAT_NEWLINE
        elif not self.dialect.strict:
            self.add(c)
            self.state = _IN_FIELD
        else:
            raise Error(f"'{self.dialect.delimiter}' expected after '{self.dialect.quotechar}'")

    def take_end(self):
        """The end of a line, with or without a newline before it."""
        state = self.state
        if state == _ESCAPED or state == _ESCAPE_IN_QUOTED:
            self.add("\n")
            self.state = _IN_FIELD if state == _ESCAPED else _IN_QUOTED
        elif state == _START_FIELD or state == _IN_FIELD or state == _QUOTE_IN_QUOTED:
            self.save()
            self.state = _START_RECORD
        elif state == _EAT_NEWLINE:
            self.state = _START_RECORD


def reader(*arguments, **given):
    """csv_reader = reader(iterable [, dialect='excel']
                            [optional keyword args])
        for row in csv_reader:
            process(row)

    The "iterable" argument can be any object that returns a line
    of input for each iteration, such as a file object or a list.  The
    optional "dialect" parameter is discussed below.  The function
    also accepts optional keyword arguments which override settings
    provided by the dialect.

    The returned object is an iterator.  Each iteration returns a row
    of the CSV file (which can span multiple input lines)."""
    lines, *dialect = _one_or_two("reader", arguments)
    made = object.__new__(Reader)
    made._lines, made._line_num = iter(lines), 0
    made._dialect = dialect = Dialect(*dialect, **given)
    made._plain = dialect.quoting in (QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONE) and not dialect.skipinitialspace
    made._quote, made._escape = dialect.quotechar if dialect.quoting != QUOTE_NONE else None, dialect.escapechar
    return made


# ---- writing

class Writer:
    """CSV writer

    Writer objects are responsible for generating tabular data
    in CSV format from sequence input.
    """

    __slots__ = ("_dialect", "_specials", "_write")

    dialect = property(lambda self: self._dialect)

    def __new__(cls, *arguments):
        raise TypeError("cannot create '_csv.writer' instances")

    def writerow(self, row, /):
        """writerow(iterable)

        Construct and write a CSV record from an iterable of fields.  Non-string
        elements will be converted to string."""
        try:
            row = iter(row)
        except TypeError:
            raise Error(f"iterable expected, not {_functions.type_name(row)}") from None
        dialect, quoting, specials = self._dialect, self._dialect.quoting, self._specials
        fields = []
        for value in row:
            text = value if isinstance(value, str) else "" if value is None else str(value)
            quoted = quoting and self._is_quoted(value)
            for special in specials:
                if special in text:
                    text, quoted = self._escaped(text, quoted)
                    break
            if not text and dialect.delimiter == " " and dialect.skipinitialspace and _STRICT:
                if quoting == QUOTE_NONE or value is None and quoting >= _STRINGS:
                    raise Error("empty field must be quoted if delimiter is a space and skipinitialspace is true")
                quoted = True
            fields.append(dialect.quotechar + text + dialect.quotechar if quoted else text)
        if len(fields) == 1 and not fields[0]:
            if quoting == QUOTE_NONE or value is None and quoting >= _STRINGS:
                raise Error("single empty field record must be quoted")
            fields[0] = dialect.quotechar * 2
        return self._write(dialect.delimiter.join(fields) + dialect.lineterminator)

    def writerows(self, rows, /):
        """writerows(iterable of iterables)

        Construct and write a series of iterables to a csv file.  Non-string
        elements will be converted to string."""
        for row in iter(rows):
            self.writerow(row)

    def _is_quoted(self, value):
        """Whether the kind of quoting asks for quotes round a value, whatever is in it."""
        quoting = self._dialect.quoting
        if quoting == QUOTE_NONNUMERIC:
            return not _is_number(value)
        if quoting >= _STRINGS:
            return isinstance(value, str) if quoting == _STRINGS else value is not None
        return quoting == QUOTE_ALL

    def _escaped(self, text, quoted):
        """A text with its special characters doubled or escaped, and whether it must be quoted."""
        dialect = self._dialect
        out = []
        for c in text:
            if c in self._specials:
                escaped = dialect.quoting == QUOTE_NONE
                if not escaped:
                    if c == dialect.quotechar:
                        if dialect.doublequote:
                            out.append(c)
                            quoted = True
                        else:
                            escaped = True
                    elif c == dialect.escapechar:
                        escaped = True
                    else:
                        quoted = True
                if escaped:
                    if dialect.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    out.append(dialect.escapechar)
            out.append(c)
        return "".join(out), quoted


def _is_number(value):
    """Whether CPython's C code takes a value for a number: it can be made an int, a float or an index."""
    cls = type(value)
    return cls is int or cls is float or isinstance(value, complex) \
        or any(hasattr(cls, name) for name in ("__int__", "__float__", "__index__"))


def writer(*arguments, **given):
    """csv_writer = csv.writer(fileobj [, dialect='excel']
                                [optional keyword args])
        for row in sequence:
            csv_writer.writerow(row)

        [or]

        csv_writer = csv.writer(fileobj [, dialect='excel']
                                [optional keyword args])
        csv_writer.writerows(rows)

    The "fileobj" argument can be any object that supports the file API."""
    file, *dialect = _one_or_two("writer", arguments)
    made = object.__new__(Writer)
    made._dialect = dialect = Dialect(*dialect, **given)
    made._write = getattr(file, "write", None)
    if not callable(made._write):
        raise TypeError('argument 1 must have a "write" method')
    special = {dialect.delimiter, dialect.escapechar, dialect.quotechar, *dialect.lineterminator} | ({"\n", "\r"} if _STRICT else set())
    made._specials = sorted(special - {None})
    return made


for _cls, _name in ((Reader, "reader"), (Writer, "writer")):
    _cls.__module__, _cls.__name__, _cls.__qualname__ = "_csv", _name, _name


_functions.builtin(globals(), "_csv")
_functions.seal(Dialect, Reader, Writer)
