"""What hashlib and hmac take from OpenSSL in CPython: constructors under its names, and derivation of keys."""

import sys

import _functions
from _digests import digest as _digest, scrypt_mix as _scrypt_mix
from _hashes import _SIZES, _as_bytes, _Hash, _Shake
from _operator import _compare_digest as compare_digest, index as _index

_ASKS_BY_NAME = sys.version_info >= (3, 14)      # since when scrypt's arguments are refused as those of other functions are


class UnsupportedDigestmodError(ValueError):
    """A digest that is not OpenSSL's."""

    __module__ = "_hashlib"


class HASH(_Hash):
    """A hash is an object used to calculate a checksum of a string of information."""

    __slots__ = ("_algorithm",)

    def __new__(cls, *args, **kwargs):
        raise TypeError(f"cannot create '_hashlib.{cls.__name__}' instances")

    @property
    def name(self):
        """algorithm name."""
        return self._algorithm

    @property
    def digest_size(self):
        return _SIZES[self._algorithm][0]

    @property
    def block_size(self):
        return _SIZES[self._algorithm][1]

    def copy(self):
        """Return a copy of the hash object."""
        other = super().copy()
        other._algorithm = self._algorithm
        return other

    def __repr__(self):
        return f"<{self._algorithm} _hashlib.{type(self).__name__} object @ {id(self):#x}>"


class HASHXOF(_Shake, HASH):
    """A hash whose digests have the length that is asked for."""

    __slots__ = ()


def _constructor(algorithm):
    cls = HASHXOF if algorithm.startswith("shake") else HASH

    def construct(string=b"", *, usedforsecurity=True):
        made = object.__new__(cls)
        made._algorithm, made._data, made._options = algorithm, bytearray(), None
        if string != b"":
            made.update(string)
        return made

    construct.__name__ = construct.__qualname__ = "openssl_" + algorithm
    _functions.builtin({construct.__name__: construct}, "_hashlib", construct.__name__)
    return construct


for _name in _SIZES:
    globals()["openssl_" + _name] = _constructor(_name)

openssl_md_meth_names = frozenset(_SIZES)
_constructors = {globals()["openssl_" + _name]: _name for _name in _SIZES}


def new(name, string=b"", *, usedforsecurity=True):
    """Return a new hash object using the named algorithm."""
    if not isinstance(name, str):
        raise TypeError("name must be a string")
    if name.lower() not in _SIZES:
        raise UnsupportedDigestmodError(f"unsupported hash type {name}")
    return globals()["openssl_" + name.lower()](string)


def hmac_new(key, msg=b"", digestmod=None):
    """Return a new hmac object: hmac makes one itself of two digests."""
    raise UnsupportedDigestmodError(f"Unsupported digestmod {digestmod}")


def hmac_digest(key, msg, digest):
    """Single-shot HMAC: hmac has its own."""
    raise UnsupportedDigestmodError(f"Unsupported digestmod {digest}")


def get_fips_mode():
    """Whether only algorithms of a standard are there."""
    return 0


_INNER, _OUTER = bytes(byte ^ 0x36 for byte in range(256)), bytes(byte ^ 0x5C for byte in range(256))


def _derive(algorithm, password, salt, iterations, length):
    """PBKDF2 over HMAC, RFC 8018, section 5.2."""
    block = _SIZES[algorithm][1] if algorithm in _SIZES else 128 if algorithm == "blake2b" else 64
    if len(password) > block:
        password = _digest(algorithm, password, 0, None)
    password = password.ljust(block, b"\0")
    inner, outer = password.translate(_INNER), password.translate(_OUTER)
    key = b""
    number = 0
    while len(key) < length:
        number += 1
        part = _digest(algorithm, outer + _digest(algorithm, inner + salt + number.to_bytes(4, "big"), 0, None), 0, None)
        mixed = int.from_bytes(part, "big")
        for _ in range(iterations - 1):
            part = _digest(algorithm, outer + _digest(algorithm, inner + part, 0, None), 0, None)
            mixed ^= int.from_bytes(part, "big")
        key += mixed.to_bytes(len(part), "big")
    return key[:length]


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """Password based key derivation function 2 (PKCS #5 v2.0) with HMAC as pseudorandom function."""
    if not isinstance(hash_name, str):
        raise TypeError(f"pbkdf2_hmac() argument 'hash_name' must be str, not {_functions.type_name(hash_name)}")
    password, salt, iterations = _as_bytes(password), _as_bytes(salt), _index(iterations)
    algorithm = hash_name.lower()
    if algorithm not in _SIZES and algorithm not in ("blake2b", "blake2s"):
        raise UnsupportedDigestmodError("[digital envelope routines] unsupported")
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if iterations >= 1 << 31:
        raise OverflowError("iteration value is too great." if iterations < 1 << 63 else "Python int too large to convert to C long")
    if algorithm.startswith("shake") and not (_ASKS_BY_NAME and dklen is None):
        raise ValueError("no reason supplied")
    if algorithm.startswith("shake"):
        raise ValueError("key length must be greater than 0.")       # what OpenSSL 3.4 says, which has no length for it
    length = _SIZES[algorithm][0] if dklen is None and algorithm in _SIZES else 0
    length = _index(dklen) if dklen is not None else length or (64 if algorithm == "blake2b" else 32)
    if length < 1:
        raise ValueError("key length must be greater than 0.")
    if length >= 1 << 31:
        raise OverflowError("key length is too great.")
    return _derive(algorithm, password, salt, iterations, length)


def _count(name, value):
    if _ASKS_BY_NAME:
        if value is None:
            raise TypeError(f"scrypt() missing required argument '{name}' (pos {'nrp'.index(name) + 3})")
        value = _index(value)
        if value < 0:
            raise ValueError("Cannot convert negative int")
        return value
    if value is None:
        raise TypeError(f"{name} is required and must be an unsigned int")
    if not isinstance(value, int):
        raise TypeError(f"scrypt() argument '{name}' must be int, not {_functions.type_name(value)}")
    if value < 0:
        raise TypeError(f"{name} is required and must be an unsigned int")
    return value


def _mix(block, n):
    """scryptROMix of RFC 7914, section 5."""
    kept = []
    nothing = bytes(len(block))
    for _ in range(n):
        kept.append(block)
        block = _scrypt_mix(block, nothing)
    for _ in range(n):
        block = _scrypt_mix(block, kept[int.from_bytes(block[-64:-56], "little") & n - 1])
    return block


def scrypt(password, *, salt=None, n=None, r=None, p=None, maxmem=0, dklen=64):
    """scrypt password-based key derivation function."""
    password = _as_bytes(password)
    if salt is None and _ASKS_BY_NAME:
        raise TypeError("scrypt() missing required argument 'salt' (pos 2)")
    if salt is None:
        raise TypeError("salt is required")
    salt = _as_bytes(salt)
    n, r, p = _count("n", n), _count("r", r), _count("p", p)
    if n < 2 or n & n - 1:
        raise ValueError("n must be a power of 2.")
    if not 0 <= maxmem < 1 << 31:
        raise ValueError("maxmem must be positive and smaller than 2147483647")
    if not 0 < dklen < 1 << 31:
        raise ValueError("dklen must be greater than 0 and smaller than 2147483647")
    if r == 0 or p == 0:
        raise ValueError("Invalid parameter combination for n, r, p, maxmem.")
    size = 128 * r
    if p > ((1 << 30) - 1) // r or n >= 1 << 16 * min(r, 4) or size * (p + n + 2) > (maxmem or 1 << 25):
        raise ValueError("[digital envelope routines] memory limit exceeded")
    blocks = _derive("sha256", password, salt, 1, p * size)
    return _derive("sha256", password, b"".join([_mix(blocks[at:at + size], n) for at in range(0, p * size, size)]), 1, dklen)


_functions.builtin(globals(), "_hashlib", "new", "hmac_new", "hmac_digest", "get_fips_mode", "pbkdf2_hmac", "scrypt")
_functions.seal(HASH, HASHXOF)
