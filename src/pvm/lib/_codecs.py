"""The registry of codecs and error handlers, and the codecs on which the library's own are built.

Codecs of the machine's own handle its own error handlers natively. For any other handler the native code stops at each
error; the handler is called from here, and the coding goes on where it says.
"""

import sys

import _functions
import _coding

_find = _coding.find
_UTF_8, _LATIN_1, _ASCII = _find("utf-8"), _find("latin-1"), _find("ascii")
_UTF_16, _UTF_16_LE, _UTF_16_BE = _find("utf-16"), _find("utf-16-le"), _find("utf-16-be")
_UTF_32, _UTF_32_LE, _UTF_32_BE = _find("utf-32"), _find("utf-32-le"), _find("utf-32-be")
_ESCAPE, _RAW_ESCAPE = _find("unicode-escape"), _find("raw-unicode-escape")

#: What a codec with a byte order mark goes on as, behind the mark.
_BEHIND_MARK = {_UTF_16: _UTF_16_LE, _UTF_32: _UTF_32_LE, _find("utf-8-sig"): _UTF_8}

# ---- the registry of codecs


_search_functions = []
_found = {}
_searching = False


def register(search_function, /):
    """Add a function that finds codecs: it takes a normalized name and gives a CodecInfo or None."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _search_functions.append(search_function)


def unregister(search_function, /):
    """Take a search function away, and forget what was found."""
    if search_function in _search_functions:
        _search_functions.remove(search_function)
        _found.clear()


def _normalized(encoding):
    out, gap = [], False
    for character in encoding:
        if character.isascii() and (character.isalnum() or character == "."):
            if gap and out:
                out.append("_")
            out.append(character.lower())
            gap = False
        else:
            gap = True
    return "".join(out)


def lookup(encoding, /):
    """The CodecInfo of an encoding."""
    global _searching
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {_functions.type_name(encoding)}")
    if "\0" in encoding:
        raise ValueError("embedded null character")
    if not encoding.isascii():
        encoding.encode()          # a lone surrogate is no part of a name
    name = _normalized(encoding)
    if name in _found:
        return _found[name]
    if not _searching:
        _searching = True
        import encodings  # noqa: F401  (registers the function that finds the library's codecs)
    for function in _search_functions:
        result = function(name)
        if result is None:
            continue
        if not isinstance(result, tuple) or len(result) != 4:
            raise TypeError("codec search functions must return 4-tuples")
        _found[name] = result
        return result
    raise LookupError(f"unknown encoding: {encoding}")


def encode(obj, encoding="utf-8", errors="strict"):
    """Encode an object by any registered codec."""
    return _coded(lookup(encoding)[0], obj, errors, encoding, "encoding")


def decode(obj, encoding="utf-8", errors="strict"):
    """Decode an object by any registered codec."""
    return _coded(lookup(encoding)[1], obj, errors, encoding, "decoding")


def _coded(function, obj, errors, encoding, operation):
    """What a registered codec makes of an object; its errors say which codec it was."""
    try:
        result = function(obj, errors)
    except Exception as error:
        told = f"{operation} with '{encoding}' codec failed"
        if sys.version_info >= (3, 12):
            error.add_note(told)
        elif _is_retold(error):
            raise type(error)(f"{told} ({_functions.type_name(error)}: {error})") from error
        raise
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError(f"{operation[:-3]}er must return a tuple (object, integer)")
    return result[0]


def _is_retold(error):
    """Whether an exception is made of one text at most and nothing besides, so that another text can be put in its place."""
    return type(error).__init__ is Exception.__init__ and type(error).__new__ is Exception.__new__ and not vars(error) and \
        (not error.args or len(error.args) == 1 and isinstance(error.args[0], str))


def _text_codec(encoding, how):
    codec = lookup(encoding)
    if not getattr(codec, "_is_text_encoding", True):
        raise LookupError(f"'{encoding}' is not a text encoding; use codecs.{how}() to handle arbitrary codecs")
    return codec


def _encode_text(text, encoding, errors):
    """What str.encode does for encodings and error handlers that are not the machine's own."""
    number = _find("utf-8" if encoding is None else encoding)
    if number:
        return _encode(number, text, errors)[0]
    result = _coded(_text_codec(encoding, "encode")[0], text, errors, encoding, "encoding")
    if isinstance(result, bytearray):
        return bytes(result)
    if not isinstance(result, bytes):
        raise TypeError(f"'{encoding}' encoder returned '{_functions.type_name(result)}' instead of 'bytes'; "
                        "use codecs.encode() to encode to arbitrary types")
    return result


def _decode_text(data, encoding, errors):
    number = _find("utf-8" if encoding is None else encoding)
    if number:
        return _decode(number, data, errors, True)[0]
    result = _coded(_text_codec(encoding, "decode")[1], data, errors, encoding, "decoding")
    if not isinstance(result, str):
        raise TypeError(f"'{encoding}' decoder returned '{_functions.type_name(result)}' instead of 'str'; "
                        "use codecs.decode() to decode to arbitrary types")
    return result


# ---- the registry of error handlers


_handlers = {}


def register_error(errors, handler, /):
    """Give an error handler a name."""
    if not isinstance(errors, str):
        raise TypeError(f"register_error() argument 1 must be str, not {_functions.type_name(errors)}")
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers[errors] = handler


if sys.version_info >= (3, 14):
    def _unregister_error(errors, /):
        """Forget the error handler of a name: whether there was one."""
        if not isinstance(errors, str):
            raise TypeError(f"_unregister_error() argument must be str, not {_functions.type_name(errors)}")
        if errors in _own:
            raise ValueError(f"cannot un-register built-in error handler '{errors}'")
        return _handlers.pop(errors, None) is not None


def lookup_error(name, /):
    """The error handler of a name."""
    if not isinstance(name, str):
        raise TypeError(f"lookup_error() argument must be str, not {_functions.type_name(name)}")
    try:
        return _handlers[name]
    except KeyError:
        raise LookupError(f"unknown error handler name '{name}'") from None


def _not_handled(exception):
    return TypeError(f"don't know how to handle {type(exception).__name__} in error callback")


def _marked(exception, *kinds):
    """What a coding error of these classes is about, and where: its own fields, brought into range. A class is what the type
    says, whatever `__class__` does."""
    if not issubclass(type(exception), kinds):
        raise _not_handled(exception)
    subject = exception.object
    if issubclass(type(exception), UnicodeDecodeError):
        if not isinstance(subject, bytes):
            raise TypeError("object attribute must be bytes")
    elif not isinstance(subject, str):
        raise TypeError("object attribute must be unicode")
    size = len(subject)
    return subject, max(min(exception.start, size - 1), 0), min(max(exception.end, 1), size)


def strict_errors(exception, /):
    if not issubclass(type(exception), BaseException):
        raise TypeError("codec must pass exception instance")
    raise exception


def ignore_errors(exception, /):
    return "", _marked(exception, UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)[2]


def replace_errors(exception, /):
    _, start, end = _marked(exception, UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)
    if isinstance(exception, UnicodeDecodeError):
        return "\ufffd", end
    return ("?" if isinstance(exception, UnicodeEncodeError) else "\ufffd") * (end - start), end


def xmlcharrefreplace_errors(exception, /):
    text, start, end = _marked(exception, UnicodeEncodeError)
    return "".join([f"&#{ord(c)};" for c in text[start:end]]), end


def _escaped(character):
    code = ord(character)
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 65536 else f"\\U{code:08x}"


def backslashreplace_errors(exception, /):
    subject, start, end = _marked(exception, UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)
    if isinstance(subject, bytes):
        return "".join([f"\\x{byte:02x}" for byte in subject[start:end]]), end
    return "".join([_escaped(c) for c in subject[start:end]]), end


def namereplace_errors(exception, /):
    text, start, end = _marked(exception, UnicodeEncodeError)
    import unicodedata
    parts = []
    for character in text[start:end]:
        name = unicodedata.name(character, None)
        parts.append(_escaped(character) if name is None else f"\\N{{{name}}}")
    return "".join(parts), end


def _surrogate_coding(encoding):
    """Bytes of a surrogate in an encoding, and their order."""
    name = encoding.lower().replace("_", "-")
    for prefix, size in (("utf-8", 3), ("utf8", 3), ("cp65001", 3), ("utf-16", 2), ("utf16", 2), ("utf-32", 4), ("utf32", 4)):
        if name.startswith(prefix):
            return size, "big" if name.endswith("be") else "little"
    return 0, ""


def surrogatepass_errors(exception, /):
    if sys.version_info >= (3, 14) and issubclass(type(exception), (UnicodeEncodeError, UnicodeDecodeError)) and \
            not _surrogate_coding(exception.encoding)[0]:
        raise exception          # before it is asked what it is about
    subject, start, end = _marked(exception, UnicodeEncodeError, UnicodeDecodeError)
    size, order = _surrogate_coding(exception.encoding)
    if isinstance(subject, str):
        out = bytearray()
        for character in subject[start:end]:
            code = ord(character)
            if not size or not 0xD800 <= code <= 0xDFFF:
                raise exception
            out += bytes((0xE0 | code >> 12, 0x80 | code >> 6 & 63, 0x80 | code & 63)) if size == 3 else code.to_bytes(size, order)
        return bytes(out), end
    unit = subject[start:start + size]
    if size and len(unit) == size:
        if size != 3:
            code = int.from_bytes(unit, order)
        elif unit[0] >> 4 == 14 and unit[1] >> 6 == 2 and unit[2] >> 6 == 2:
            code = (unit[0] & 15) << 12 | (unit[1] & 63) << 6 | unit[2] & 63
        else:
            code = 0
        if 0xD800 <= code <= 0xDFFF:
            return chr(code), start + size
    raise exception


def surrogateescape_errors(exception, /):
    subject, start, end = _marked(exception, UnicodeEncodeError, UnicodeDecodeError)
    if isinstance(subject, str):
        out = bytearray()
        for character in subject[start:end]:
            if not 0xDC80 <= ord(character) <= 0xDCFF:
                raise exception
            out.append(ord(character) - 0xDC00)
        return bytes(out), end
    out = []
    for byte in subject[start:min(end, start + 4)]:
        if byte < 128:
            break
        out.append(chr(0xDC00 + byte))
    if not out:
        raise exception
    return "".join(out), start + len(out)


_functions.builtin(globals(), None, *[name for name in globals() if name.endswith("_errors")])
_own = {name[:-7]: handler for name, handler in list(globals().items()) if name.endswith("_errors")}
_handlers.update(_own)
for _function in _own.values():
    # The handlers are found by name in the registry only.
    del globals()[_function.__name__]
del _function


def _is_own(errors):
    return errors == "strict" or errors != "namereplace" and _handlers.get(errors) is _own.get(errors, _own)


def _handle(errors, exception, size):
    """Call an error handler: its replacement, and where to go on. What is decoded may be other bytes afterwards, which the
    handler has put into the exception: positions are in these."""
    handler = lookup_error(errors)
    result = handler(exception)
    decoding = isinstance(exception, UnicodeDecodeError)
    if not isinstance(result, tuple) or len(result) != 2 or not isinstance(result[0], str if decoding else (str, bytes)) \
            or not hasattr(result[1], "__index__"):
        raise TypeError("decoding error handler must return (str, int) tuple" if decoding else
                        "encoding error handler must return (str/bytes, int) tuple")
    replacement, position = result
    position = position.__index__()
    if decoding:
        if not isinstance(exception.object, bytes):
            raise TypeError("object attribute must be bytes")
        size = len(exception.object)
    if position < 0:
        position += size
    if not 0 <= position <= size:
        raise IndexError(f"position {position} from error handler out of bounds")
    return replacement, position


# ---- codecs of the machine's own


def _errors(errors, function):
    if errors is None:
        return "strict"
    if not isinstance(errors, str):
        raise TypeError(f"{function}() argument 2 must be str or None, not {_functions.type_name(errors)}")
    return errors


def _encode(number, text, errors):
    errors = _errors(errors, "encode")
    if _is_own(errors):
        result = _coding.encode(number, text, errors, 0)
        if result is not NotImplemented:
            return result[0], len(text)
    pieces, at = [], 0
    while True:
        piece, error = _coding.encode(number, text, None, at)
        pieces.append(piece)
        if error is None:
            return b"".join(pieces), len(text)
        number = _BEHIND_MARK.get(number, number)
        replacement, at = _handle(errors, error, len(text))
        if isinstance(replacement, str):
            # What an encoding of Unicode cannot encode is a surrogate: such a handler must not answer with another.
            if not replacement.isascii() and number not in (_LATIN_1, _ASCII):
                raise error
            replacement, failed = _coding.encode(number, replacement, None, 0)
            if failed is not None:
                raise error
        elif number >= _UTF_16 and number <= _UTF_32_BE and len(replacement) % (2 if number <= _UTF_16_BE else 4):
            raise error
        pieces.append(replacement)


def _decode(number, data, errors, final):
    """(text, bytes used up, the number of the encoding behind a byte order mark)."""
    errors = _errors(errors, "decode")
    if _is_own(errors):
        result = _coding.decode(number, data, errors, 0, final)
        if result is not NotImplemented:
            return result[0], result[1], result[3]
    pieces, at = [], 0
    while True:
        piece, at, error, number = _coding.decode(number, data, None, at, final)
        pieces.append(piece)
        if error is None:
            return "".join(pieces), at, number
        replacement, at = _handle(errors, error, 0)
        data = error.object
        pieces.append(replacement)


def utf_8_encode(str, errors=None, /):
    return _encode(_UTF_8, str, errors)


def utf_8_decode(data, errors=None, final=False, /):
    return _decode(_UTF_8, data, errors, final)[:2]


def latin_1_encode(str, errors=None, /):
    return _encode(_LATIN_1, str, errors)


def latin_1_decode(data, errors=None, /):
    return _decode(_LATIN_1, data, errors, True)[:2]


def ascii_encode(str, errors=None, /):
    return _encode(_ASCII, str, errors)


def ascii_decode(data, errors=None, /):
    return _decode(_ASCII, data, errors, True)[:2]


def _by_order(byteorder, mark, little, big):
    return mark if byteorder == 0 else little if byteorder < 0 else big


def utf_16_encode(str, errors=None, byteorder=0, /):
    return _encode(_by_order(byteorder, _UTF_16, _UTF_16_LE, _UTF_16_BE), str, errors)


def utf_16_le_encode(str, errors=None, /):
    return _encode(_UTF_16_LE, str, errors)


def utf_16_be_encode(str, errors=None, /):
    return _encode(_UTF_16_BE, str, errors)


def utf_16_decode(data, errors=None, final=False, /):
    return _decode(_UTF_16, data, errors, final)[:2]


def utf_16_le_decode(data, errors=None, final=False, /):
    return _decode(_UTF_16_LE, data, errors, final)[:2]


def utf_16_be_decode(data, errors=None, final=False, /):
    return _decode(_UTF_16_BE, data, errors, final)[:2]


def _ex_decode(data, errors, final, number, size, big):
    """Text, bytes used up, and the order of bytes: 0 while it is not known."""
    text, used, behind = _decode(number, data, errors, final)
    known = number != behind and (used >= size and bytes(data[:size]) in (b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0", b"\0\0\xfe\xff"))
    if number == behind:
        return text, used, 1 if number == big else -1
    return text, used, (1 if behind == big else -1) if known else 0


def utf_16_ex_decode(data, errors=None, byteorder=0, final=False, /):
    return _ex_decode(data, errors, final, _by_order(byteorder, _UTF_16, _UTF_16_LE, _UTF_16_BE), 2, _UTF_16_BE)


def utf_32_encode(str, errors=None, byteorder=0, /):
    return _encode(_by_order(byteorder, _UTF_32, _UTF_32_LE, _UTF_32_BE), str, errors)


def utf_32_le_encode(str, errors=None, /):
    return _encode(_UTF_32_LE, str, errors)


def utf_32_be_encode(str, errors=None, /):
    return _encode(_UTF_32_BE, str, errors)


def utf_32_decode(data, errors=None, final=False, /):
    return _decode(_UTF_32, data, errors, final)[:2]


def utf_32_le_decode(data, errors=None, final=False, /):
    return _decode(_UTF_32_LE, data, errors, final)[:2]


def utf_32_be_decode(data, errors=None, final=False, /):
    return _decode(_UTF_32_BE, data, errors, final)[:2]


def utf_32_ex_decode(data, errors=None, byteorder=0, final=False, /):
    return _ex_decode(data, errors, final, _by_order(byteorder, _UTF_32, _UTF_32_LE, _UTF_32_BE), 4, _UTF_32_BE)


def unicode_escape_encode(str, errors=None, /):
    return _encode(_ESCAPE, str, errors)


def unicode_escape_decode(data, errors=None, final=True, /):
    data = data.encode() if isinstance(data, str) else data
    result = _decode(_ESCAPE, data, errors, final)[:2]
    _warn_of_escapes(bytes(data))
    return result


def _warn_of_escapes(data):
    """Warn of the first escape sequence that is none, or of a number too large for a byte."""
    at = data.find(b"\\")
    while 0 <= at < len(data) - 1:
        code = data[at + 1]
        if 48 <= code <= 55:
            end = at + 2
            while end < min(at + 4, len(data)) and 48 <= data[end] <= 55:
                end += 1
            if int(data[at + 1:end], 8) > 255:
                return _warn_of_escape(f"invalid octal escape sequence '\\{data[at + 1:end].decode()}'")
        elif code not in b"\n\\'\"abfnrtvxuUN":
            return _warn_of_escape(f"invalid escape sequence '\\{chr(code)}'")
        at = data.find(b"\\", at + 2)


def _warn_of_escape(message):
    import warnings
    warnings.warn(message, DeprecationWarning, stacklevel=1)


def raw_unicode_escape_encode(str, errors=None, /):
    return _encode(_RAW_ESCAPE, str, errors)


def raw_unicode_escape_decode(data, errors=None, final=True, /):
    return _decode(_RAW_ESCAPE, data.encode() if isinstance(data, str) else data, errors, final)[:2]


def readbuffer_encode(data, errors=None, /):
    data = data.encode() if isinstance(data, str) else memoryview(data).tobytes()
    return data, len(data)


# ---- character maps


def charmap_build(map, /):
    """The mapping for charmap_encode that undoes a table for charmap_decode."""
    return {ord(character): byte for byte, character in enumerate(map) if character != "\ufffe"}


def charmap_decode(data, errors=None, mapping=None, /):
    if mapping is None:
        return latin_1_decode(data, errors)
    data = bytes(data)
    errors, pieces, at = _errors(errors, "charmap_decode"), [], 0
    while at < len(data):
        try:
            value = mapping[data[at]]
        except LookupError:
            value = None
        if isinstance(value, int):
            if not 0 <= value < 0x110000:
                raise TypeError("character mapping must be in range(0x110000)")
            value = chr(value)
        elif value is not None and not isinstance(value, str):
            raise TypeError("character mapping must return integer, None or str")
        if value is None or value == "\ufffe":
            error = UnicodeDecodeError("charmap", data, at, at + 1, "character maps to <undefined>")
            value, at = _handle(errors, error, 0)
            data = error.object
        else:
            at += 1
        pieces.append(value)
    return "".join(pieces), len(data)


def _charmapped(mapping, character):
    """The bytes of a character, or None."""
    try:
        value = mapping[ord(character)]
    except LookupError:
        return None
    if isinstance(value, int):
        if not 0 <= value < 256:
            raise TypeError("character mapping must be in range(256)")
        return bytes((value,))
    if value is not None and not isinstance(value, bytes):
        raise TypeError(f"character mapping must return integer, bytes or None, not {_functions.type_name(value)}")
    return value


def charmap_encode(str, errors=None, mapping=None, /):
    if mapping is None:
        return latin_1_encode(str, errors)
    errors, pieces, at = _errors(errors, "charmap_encode"), [], 0
    while at < len(str):
        value = _charmapped(mapping, str[at])
        if value is not None:
            pieces.append(value)
            at += 1
            continue
        end = at + 1
        while end < len(str) and _charmapped(mapping, str[end]) is None:
            end += 1
        error = UnicodeEncodeError("charmap", str, at, end, "character maps to <undefined>")
        replacement, at = _handle(errors, error, len(str))
        if isinstance(replacement, bytes):
            pieces.append(replacement)
            continue
        for character in replacement:
            value = _charmapped(mapping, character)
            if value is None:
                raise error
            pieces.append(value)
    return b"".join(pieces), len(str)


# ---- escapes in bytes


_ESCAPES = {92: 92, 39: 39, 34: 34, 98: 8, 102: 12, 116: 9, 110: 10, 114: 13, 118: 11, 97: 7}
_NAMED = {9: b"\\t", 10: b"\\n", 13: b"\\r", 92: b"\\\\", 39: b"\\'"}


def escape_encode(data, errors=None, /):
    if not isinstance(data, bytes):
        raise TypeError(f"escape_encode() argument 1 must be bytes, not {_functions.type_name(data)}")
    return b"".join([_NAMED.get(c) or (bytes((c,)) if 32 <= c < 127 else b"\\x%02x" % c) for c in data]), len(data)


def _hexadecimal(data, at, most):
    end = at
    while end < min(at + most, len(data)) and chr(data[end]) in "0123456789abcdefABCDEF":
        end += 1
    return end


def escape_decode(data, errors=None, /):
    data = data.encode() if isinstance(data, str) else bytes(data)
    errors, out, at, wrong = _errors(errors, "escape_decode"), bytearray(), 0, None
    while at < len(data):
        slash = data.find(b"\\", at)
        if slash < 0:
            out += data[at:]
            break
        out += data[at:slash]
        at = slash + 1
        if at == len(data):
            raise ValueError("Trailing \\ in string")
        code = data[at]
        at += 1
        if code in _ESCAPES:
            out.append(_ESCAPES[code])
        elif 48 <= code <= 55:
            end = at
            while end < min(at + 2, len(data)) and 48 <= data[end] <= 55:
                end += 1
            number = int(data[at - 1:end], 8)
            if number > 255 and wrong is None:
                wrong = f"invalid octal escape sequence '\\{data[at - 1:end].decode()}'"
            out.append(number & 255)
            at = end
        elif code == 120:
            end = _hexadecimal(data, at, 2)
            if end == at + 2:
                out.append(int(data[at:end], 16))
            elif errors == "strict":
                raise ValueError(f"invalid \\x escape at position {slash}")
            elif errors == "replace":
                out += b"?"
            elif errors != "ignore":
                raise ValueError(f"decoding error; unknown error handling code: {errors[:400]}")
            at = end
        elif code != 10:
            if wrong is None:
                wrong = f"invalid escape sequence '\\{chr(code)}'"
            out += data[slash:at]
    if wrong is not None:
        import warnings
        warnings.warn(wrong, DeprecationWarning, stacklevel=1)
    return bytes(out), len(data)


# ---- UTF-7


_BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_SIXTH = {ord(character): value for value, character in enumerate(_BASE64)}
_PLAIN = frozenset(" \t\n\r!\"#$%&*;<=>@[]^_`{|}'(),-./:?" + _BASE64[:62])


def utf_7_encode(str, errors=None, /):
    out, at = [], 0
    while at < len(str):
        character = str[at]
        if character in _PLAIN or character == "+":
            out.append("+-" if character == "+" else character)
            at += 1
            continue
        end = at
        while end < len(str) and str[end] not in _PLAIN:
            end += 1
        units = str[at:end].encode("utf-16-be", "surrogatepass")
        bits = int.from_bytes(units, "big") << -len(units) * 8 % 6
        count = (len(units) * 8 + 5) // 6
        out.append("+" + "".join([_BASE64[bits >> 6 * place & 63] for place in range(count - 1, -1, -1)]))
        if end == len(str) or str[end] in _BASE64 or str[end] == "-":
            out.append("-")
        at = end
    return "".join(out).encode("ascii"), len(str)


def utf_7_decode(data, errors=None, final=False, /):
    data = bytes(data)
    errors, out, at = _errors(errors, "utf_7_decode"), [], 0
    while at < len(data):
        code = data[at]
        if code != 43:
            if code < 128:
                out.append(chr(code))
                at += 1
            else:
                data, at = _utf_7_error(out, data, at, at + 1, "unexpected special character", errors)
            continue
        end = at + 1
        while end < len(data) and data[end] in _SIXTH:
            end += 1
        if end == len(data) and not final:
            break
        if end == at + 1:
            if end < len(data) and data[end] == 45:
                out.append("+")
                at = end + 1
            elif end == len(data):
                at = end
            else:
                data, at = _utf_7_error(out, data, at, end + 1, "ill-formed sequence", errors)
            continue
        bits = 0
        for place in range(at + 1, end):
            bits = bits << 6 | _SIXTH[data[place]]
        count = (end - at - 1) * 6
        rest = count % 16
        text = (bits >> rest).to_bytes(count // 16 * 2, "big").decode("utf-16-be", "surrogatepass")
        # The first half of a pair waits for the second: it stands for itself only where the sequence ends as it should.
        waiting = text[-1:] if "\ud800" <= text[-1:] <= "\udbff" else ""
        out.append(text[:len(text) - len(waiting)])
        if end == len(data):
            if rest >= 6 or bits & (1 << rest) - 1 or waiting:
                data, at = _utf_7_error(out, data, at, end, "unterminated shift sequence", errors)
            else:
                at = end
        elif rest >= 6:
            data, at = _utf_7_error(out, data, at, end + 1, "partial character in shift sequence", errors)
        elif bits & (1 << rest) - 1:
            data, at = _utf_7_error(out, data, at, end + 1, "non-zero padding bits in shift sequence", errors)
        else:
            out.append(waiting if data[end] < 128 else "")
            at = end + (data[end] == 45)
    return "".join(out), at


def _utf_7_error(out, data, start, end, reason, errors):
    """The bytes to go on with, and where."""
    error = UnicodeDecodeError("utf7", data, start, end, reason)
    replacement, at = _handle(errors, error, 0)
    out.append(replacement)
    return error.object, at


_functions.builtin(globals(), "_codecs")
if sys.version_info >= (3, 14):
    _functions.builtin(globals(), "_codecs", "_unregister_error")
