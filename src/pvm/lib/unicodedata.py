"""Unicode's character database, as the host's Python has it."""

import _functions
import _unidata
from sys import version_info as _version_info

unidata_version = _unidata.version

_MISSING = object()


def _character(function, value, argument=""):
    if not isinstance(value, str):
        raise TypeError(f"{function}() argument{argument} must be a unicode character, not {_functions.type_name(value)}")
    if len(value) != 1:
        raise TypeError(f"{function}() argument{argument} must be a unicode character, not str" if _version_info < (3, 14) else
                        f"{function}(): argument{argument} must be a unicode character, not a string of length {len(value)}")
    return value


class UCD:
    """The database by one version of Unicode."""

    def __new__(cls):
        raise TypeError("cannot create 'unicodedata.UCD' instances")

    def name(self, chr, default=_MISSING, /):
        """The name of a character, or the default."""
        result = _unidata.text(_character("name", chr, " 1"), 0, self._old)
        if result is None:
            if default is _MISSING:
                raise ValueError("no such name")
            return default
        return result

    def category(self, chr, /):
        """The general category of a character."""
        return _unidata.text(_character("category", chr), 1, self._old)

    def bidirectional(self, chr, /):
        """The bidirectional class of a character."""
        return _unidata.text(_character("bidirectional", chr), 2, self._old)

    def decomposition(self, chr, /):
        """The decomposition mapping of a character, in hexadecimal numbers."""
        return _unidata.text(_character("decomposition", chr), 3, self._old)

    def east_asian_width(self, chr, /):
        """The East Asian width of a character."""
        return _unidata.text(_character("east_asian_width", chr), 4, self._old)

    def combining(self, chr, /):
        """The canonical combining class of a character."""
        return _unidata.number(_character("combining", chr), 0, self._old)

    def mirrored(self, chr, /):
        """1 for a character that is mirrored in text from right to left, else 0."""
        return _unidata.number(_character("mirrored", chr), 1, self._old)

    def decimal(self, chr, default=_MISSING, /):
        """The value of a decimal digit, or the default."""
        return self._value("decimal", "not a decimal", 2, chr, default)

    def digit(self, chr, default=_MISSING, /):
        """The value of a digit, or the default."""
        return self._value("digit", "not a digit", 3, chr, default)

    def numeric(self, chr, default=_MISSING, /):
        """The value of a numeric character, or the default."""
        return self._value("numeric", "not a numeric character", 4, chr, default)

    def _value(self, function, message, which, chr, default):
        result = _unidata.number(_character(function, chr, " 1"), which, self._old)
        if result is None:
            if default is _MISSING:
                raise ValueError(message)
            return default
        return result

    def lookup(self, name, /):
        """The character that has a name."""
        if isinstance(name, bytes):
            name = name.decode("ascii")
        if not isinstance(name, str):
            raise TypeError(f"a bytes-like object is required, not '{_functions.type_name(name)}'" if _version_info >= (3, 14) else
                            f"argument 1 must be read-only bytes-like object, not {type(name).__name__}")
        result = _unidata.find(name)
        # The old database has neither aliases nor sequences.
        if result is None or self._old and (len(result) != 1 or _unidata.text(result, 0, True) != name.upper()):
            raise KeyError(f"undefined character name '{name}'")
        return result

    def normalize(self, form, unistr, /):
        """A text in the normal form NFC, NFKC, NFD or NFKD."""
        return _unidata.normalize(form, unistr, self._old)

    def is_normalized(self, form, unistr, /):
        """Whether a text is in a normal form."""
        return _unidata.normalize(form, unistr, self._old) == unistr


def _database(old, version):
    result = object.__new__(UCD)
    result._old, result.unidata_version = old, version
    return result


_current = _database(False, unidata_version)
ucd_3_2_0 = _database(True, "3.2.0")


def bidirectional(chr, /):
    return _current.bidirectional(chr)


def category(chr, /):
    return _current.category(chr)


def combining(chr, /):
    return _current.combining(chr)


def decomposition(chr, /):
    return _current.decomposition(chr)


def east_asian_width(chr, /):
    return _current.east_asian_width(chr)


def mirrored(chr, /):
    return _current.mirrored(chr)


def decimal(chr, default=_MISSING, /):
    return _current.decimal(chr, default)


def digit(chr, default=_MISSING, /):
    return _current.digit(chr, default)


def name(chr, default=_MISSING, /):
    return _current.name(chr, default)


def numeric(chr, default=_MISSING, /):
    return _current.numeric(chr, default)


def lookup(name, /):
    return _current.lookup(name)


def is_normalized(form, unistr, /):
    return _current.is_normalized(form, unistr)


def normalize(form, unistr, /):
    return _current.normalize(form, unistr)


_functions.builtin(globals(), "unicodedata")
_functions.seal_final(UCD)
