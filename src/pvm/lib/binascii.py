"""Conversions between bytes and text forms of them, and checksums."""

import _functions
from _binary_text import crc32 as _crc32, from_base64 as _from_base64, to_base64 as _to_base64
from operator import index as _index
from sys import version_info as _version_info


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


Error.__module__ = Incomplete.__module__ = "binascii"


def _view(value):
    """A view of the bytes of a buffer, which must lie one behind the other."""
    view = memoryview(value)
    if not view.c_contiguous:
        raise BufferError("memoryview: underlying buffer is not C-contiguous")
    return view


def _bytes(value):
    with _view(value) as view:
        return view.tobytes()


def _data(value):
    """The bytes of an argument that may be ASCII text."""
    if isinstance(value, str):
        if not value.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return value.encode()
    if isinstance(value, (bytes, bytearray)):
        return value
    try:
        return _bytes(value)
    except (TypeError, BufferError):
        raise TypeError(f"argument should be bytes, buffer or ASCII string, not '{_functions.type_name(value)}'") from None


def hexlify(data, sep=..., bytes_per_sep=1):
    """Hexadecimal digits of bytes."""
    data = _view(data)
    return (data.hex() if sep is ... else data.hex(sep, bytes_per_sep)).encode()


b2a_hex = hexlify


def unhexlify(hexstr, /):
    """The bytes of hexadecimal digits."""
    data = _data(hexstr)
    if len(data) % 2:
        raise Error("Odd-length string")
    if data.translate(None, b"0123456789abcdefABCDEF"):
        raise Error("Non-hexadecimal digit found")
    return bytes.fromhex(bytes(data).decode("ascii"))


a2b_hex = unhexlify

_SIXTH = {_to_base64(bytes((value << 2,)), False)[0]: value for value in range(64)}


def b2a_base64(data, /, *, newline=True):
    """Base 64 of bytes, on one line."""
    return _to_base64(data, bool(newline))


_LATER = _version_info >= (3, 13)
_BY_PLACE = _version_info >= (3, 14)     # since when padding is judged by what it follows, and ends nothing


def a2b_base64(data, /, *, strict_mode=False):
    """The bytes of base 64; what is no base 64 is passed over unless the mode is strict."""
    data = _data(data)
    orderly = _from_base64(data, bool(strict_mode))
    if orderly is not None:
        return orderly
    if strict_mode and data and data[0] == 61:
        raise Error("Leading padding not allowed")
    out, bits, place, padding, ended = bytearray(), 0, 0, 0, False
    for at, c in enumerate(data):
        if c == 61:
            if _BY_PLACE:
                padding += 1
                if strict_mode and place == 1:
                    break
                if strict_mode and (place == 0 or place + padding > 4):
                    raise Error("Excess padding not allowed")
                ended = place > 1 and place + padding >= 4
                continue
            if place >= 2 and place + padding + 1 >= 4:
                padding += 1
                ended = True
                if strict_mode and at + 1 < len(data):
                    raise Error("Excess data after padding")
                break
            padding += 1
            if strict_mode and place == 0 and _LATER:
                raise Error("Excess padding not allowed")
            continue
        value = _SIXTH.get(c)
        if value is None:
            if strict_mode:
                raise Error("Only base64 data is allowed")
            continue
        if strict_mode and padding:
            raise Error("Excess data after padding" if ended else "Discontinuous padding not allowed")
        padding, ended = 0, False
        bits = bits << 6 | value
        place += 1
        if place == 4:
            out += bits.to_bytes(3, "big")
            bits = place = 0
    if place and not ended:
        if place == 1:
            raise Error(f"Invalid base64-encoded string: number of data characters ({len(out) // 3 * 4 + 1}) cannot be 1 more than a multiple of 4")
        raise Error("Incorrect padding")
    if place == 2:
        out.append(bits >> 4 & 255)
    elif place == 3:
        out += (bits >> 2).to_bytes(2, "big")
    return bytes(out)


def crc32(data, crc=0, /):
    """The CRC-32 of bytes, going on from an earlier one."""
    return _crc32(data, _index(crc) & 0xFFFFFFFF)


def crc_hqx(data, crc, /):
    """The CRC-CCITT of bytes, going on from an earlier one."""
    crc &= 0xFFFF
    for byte in _bytes(data):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc


def b2a_uu(data, /, *, backtick=False):
    """A line of uuencoded bytes."""
    data = _bytes(data)
    if len(data) > 45:
        raise Error("At most 45 bytes at once")
    zero = 96 if backtick else 32
    out = bytearray((len(data) + 32 if data else zero,))
    for at in range(0, len(data), 3):
        bits = int.from_bytes(data[at:at + 3].ljust(3, b"\0"), "big")
        out += bytes([(bits >> shift & 63) + 32 if bits >> shift & 63 else zero for shift in (18, 12, 6, 0)])
    return bytes(out) + b"\n"


def a2b_uu(data, /):
    """The bytes of a uuencoded line."""
    data = _data(data)
    if not data:
        return b"\0" * 32
    length = data[0] - 32 & 63
    out, bits, count = bytearray(), 0, 0
    for place in range((length * 8 + 5) // 6):
        c = data[place + 1] if place + 1 < len(data) else 10
        if c in b"\n\r":
            c = 32
        if not 32 <= c <= 96:
            raise Error("Illegal char")
        bits, count = (bits << 6 | c - 32 & 63) & 0xFFFFFF, count + 6
        if count >= 8:
            count -= 8
            out.append(bits >> count & 255)
    for c in data[(length * 8 + 5) // 6 + 1:]:
        if c not in b" `\n\r":
            raise Error("Trailing garbage")
    return bytes(out[:length])


def a2b_qp(data, header=False):
    """The bytes of quoted-printable text."""
    data, out, at = _data(data), bytearray(), 0
    while at < len(data):
        c = data[at]
        at += 1
        if c == 61:
            if at >= len(data):
                break
            if data[at] in b"\n\r":
                while at < len(data) and data[at] != 10:
                    at += 1
                at += 1
            elif data[at] == 61:
                out.append(61)
                at += 1
            else:
                pair = bytes(data[at:at + 2])
                if len(pair) == 2 and all([chr(d) in "0123456789abcdefABCDEF" for d in pair]):
                    out.append(int(pair, 16))
                    at += 2
                else:
                    out.append(61)
        else:
            out.append(32 if header and c == 95 else c)
    return bytes(out)


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    """Quoted-printable text of bytes."""
    data = _bytes(data)
    ending = b"\r\n" if 0 < data.find(b"\n") and data[data.find(b"\n") - 1] == 13 else b"\n"
    out, line = bytearray(), 0
    for at, c in enumerate(data):
        following = data[at + 1] if at + 1 < len(data) else None
        if istext and (c == 10 or c == 13 and following == 10):
            if c == 10:
                if out and out[-1] in b" \t":
                    last = out.pop()
                    out += b"=%02X" % last
                out += ending
                line = 0
            continue
        quoted = c > 126 or c == 61 or header and c == 95 or c == 46 and line == 0 and following in (None, 0, 10, 13) \
            or c < 33 and c not in b"\r\n\t " or c in b"\t " and (quotetabs or following is None) or c in b"\r\n" and not istext
        piece = b"=%02X" % c if quoted else b"_" if header and c == 32 else bytes((c,))
        if line + len(piece) >= 76 and following not in (None, 10):
            out += b"=" + ending
            line = 0
        out += piece
        line += len(piece)
    return bytes(out)

_functions.builtin(globals(), "binascii")
