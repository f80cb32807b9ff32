"""What CPython writes in C of the library's json: the face of the machine's own scanner and encoder."""

import _json_text

from sys import version_info as _version_info
from _json_text import encode_basestring, encode_basestring_ascii, scanstring

__all__ = ["encode_basestring", "encode_basestring_ascii", "make_encoder", "make_scanner", "scanstring"]

_scan, _encode = _json_text.scan, _json_text.encode


def _full_name(cls):
    return cls.__qualname__ if cls.__module__ in ("builtins", "__main__") else f"{cls.__module__}.{cls.__qualname__}"


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


class Encoder:
    """Encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)"""

    __slots__ = ("_allow_nan", "_options", "default", "encoder", "indent", "item_separator", "key_separator", "markers",
                 "skipkeys", "sort_keys")

    def __init__(self, markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan):
        if markers is not None and not isinstance(markers, dict):
            raise TypeError(f"make_encoder() argument 1 must be dict or None, not {type(markers).__name__}")
        for number, separator in (5, key_separator), (6, item_separator):
            if not isinstance(separator, str):
                raise TypeError(f"make_encoder() argument {number} must be str, not {type(separator).__name__}")
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
            return self._encoded(obj) if _version_info >= (3, 14) else _encode(obj, self.default, self._options),
        return tuple(self._iterate(obj, _current_indent_level))

    def _encoded(self, obj):
        """The text, or an error with notes of what it was part of, as Python 3.14 has them."""
        report = []
        try:
            return _encode(obj, self.default, self._options, report)
        except BaseException as error:
            for at in range(0, len(report), 3):
                owner, kind, part = report[at:at + 3]
                error.add_note(f"when serializing {_full_name(type(owner))} object" if kind == 3 else
                               f"when serializing {_full_name(type(owner))} item {part!r}")
            raise

    def _iterate(self, obj, level):
        """The library's own encoder, with what the machine's does not know."""
        from json.encoder import _make_iterencode
        encode = _make_iterencode(self.markers, self.default, self._string_text, self.indent, self._float_text, self.key_separator,
                                  self.item_separator, self.sort_keys, self.skipkeys, True)
        return encode(obj, level)

    def _string_text(self, value):
        text = self.encoder(value)
        if not isinstance(text, str):
            raise TypeError(f"encoder() must return a string, not {type(text).__name__}")
        return text

    def _float_text(self, value):
        return _encode(value, None, self._options)


Scanner.__module__ = Encoder.__module__ = "_json"
make_scanner, make_encoder = Scanner, Encoder
