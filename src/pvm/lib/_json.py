"""What CPython writes in C of the library's json: the face of the machine's own scanner and encoder."""

import sys

import _functions
import _json_text

from _json_text import encode_basestring, encode_basestring_ascii, scanstring

__all__ = ["encode_basestring", "encode_basestring_ascii", "make_encoder", "make_scanner", "scanstring"]

_scan, _encode = _json_text.scan, _json_text.encode
_NOTES = sys.version_info >= (3, 14)


class Scanner:
    """JSON scanner object"""

    __slots__ = ("_hooks", "object_hook", "object_pairs_hook", "parse_constant", "parse_float", "parse_int", "strict")

    def __init__(self, context):
        self.strict = bool(context.strict)
        self.object_hook = context.object_hook
        self.object_pairs_hook = context.object_pairs_hook
        self.parse_float = context.parse_float
        self.parse_int = context.parse_int
        self.parse_constant = context.parse_constant
        # The machine reads what these would give without a call of them.
        from json.decoder import _CONSTANTS
        native_constants = self.parse_constant == _CONSTANTS.__getitem__
        self._hooks = (self.object_hook, self.object_pairs_hook, None if self.parse_float is float else self.parse_float,
                       None if self.parse_int is int else self.parse_int, None if native_constants else self.parse_constant)

    def __call__(self, string, idx):
        return _scan(string, idx, self.strict, self._hooks)


def _tell_where(error, levels):
    """Note of an error in what it happened, from the inside out: the machine's open levels, four values for each."""
    for at in range(len(levels) - 4, -1, -4):
        owner, items, place, kind = levels[at:at + 4]
        name = type(owner).__name__
        if kind == 0:
            error.add_note(f"when serializing {name} item {place - 1}")
        elif kind == 2:
            error.add_note(f"when serializing {name} item {items[place - 2]!r}")
        elif kind == 4:
            error.add_note(f"when serializing {name} object")


class Encoder:
    """Encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)"""

    __slots__ = ("_allow_nan", "_options", "default", "encoder", "indent", "item_separator", "key_separator", "markers",
                 "skipkeys", "sort_keys")

    def __init__(self, markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan):
        if markers is not None and not isinstance(markers, dict):
            raise TypeError(f"make_encoder() argument 1 must be dict or None, not {_functions.type_name(markers)}")
        for number, separator in (5, key_separator), (6, item_separator):
            if not isinstance(separator, str):
                raise TypeError(f"make_encoder() argument {number} must be str, not {_functions.type_name(separator)}")
        self.markers = markers
        self.default = default
        self.encoder = encoder
        self.indent = indent
        self.key_separator = key_separator
        self.item_separator = item_separator
        self.sort_keys = bool(sort_keys)
        self.skipkeys = bool(skipkeys)
        self._allow_nan = bool(allow_nan)
        self._options = (encoder is encode_basestring_ascii, key_separator, item_separator, self.sort_keys, self.skipkeys,
                         self._allow_nan, markers is not None)

    def __call__(self, obj, _current_indent_level):
        if self.indent is None and (self.encoder is encode_basestring_ascii or self.encoder is encode_basestring):
            if not _NOTES:
                return _encode(obj, self.default, self._options),
            levels = []
            try:
                return _encode(obj, self.default, self._options, levels),
            except Exception as error:
                _tell_where(error, levels)
                raise
        return tuple(self._iterate(obj, _current_indent_level))

    def _iterate(self, obj, level):
        """The library's own encoder, with what the machine's does not know."""
        from json.encoder import _make_iterencode
        encode = _make_iterencode(self.markers, self.default, self._string_text, self.indent, self._float_text, self.key_separator,
                                  self.item_separator, self.sort_keys, self.skipkeys, True)
        return encode(obj, level)

    def _string_text(self, value):
        text = self.encoder(value)
        if not isinstance(text, str):
            raise TypeError(f"encoder() must return a string, not {_functions.type_name(text)}")
        return text

    def _float_text(self, value):
        return _encode(value, None, self._options)


Scanner.__module__ = Encoder.__module__ = "_json"
make_scanner, make_encoder = Scanner, Encoder
_functions.seal_open(Scanner, Encoder)
