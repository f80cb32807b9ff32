"""What hashlib's constructors make. The host computes digests, of all the data at once: an object holds what it was given."""

import _functions
from _digests import digest as _digest

_SIZES = {"md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64), "sha384": (48, 128), "sha512": (64, 128),
          "sha3_224": (28, 144), "sha3_256": (32, 136), "sha3_384": (48, 104), "sha3_512": (64, 72), "shake_128": (0, 168),
          "shake_256": (0, 136)}


def _text_refused(data):
    if isinstance(data, str):
        raise TypeError("Strings must be encoded before hashing")
    if hasattr(type(data), "__buffer__"):
        return
    try:
        memoryview(data).release()
    except TypeError:
        raise TypeError("object supporting the buffer API required") from None


def _as_bytes(value):
    try:
        with memoryview(value) as view:
            return bytes(view)
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{_functions.type_name(value)}'") from None


class _Hash:
    """The common part: data that grows, digests of it."""

    __slots__ = ("_data", "_options")

    def update(self, obj, /):
        """Update this hash object's state with the provided string."""
        _text_refused(obj)
        self._data += obj

    def digest(self):
        """Return the digest value as a bytes object."""
        return _digest(self.name, self._data, 0, self._options)

    def hexdigest(self):
        """Return the digest value as a string of hexadecimal digits."""
        return self.digest().hex()

    def copy(self):
        """Return a copy of the hash object."""
        other = object.__new__(type(self))
        other._data, other._options = bytearray(self._data), self._options
        return other


class _Shake(_Hash):
    __slots__ = ()

    def digest(self, length, /):
        """Return the digest value as a bytes object."""
        return _digest(self.name, self._data, length.__index__(), self._options)

    def hexdigest(self, length, /):
        """Return the digest value as a string of hexadecimal digits."""
        return self.digest(length).hex()


def algorithm(name, module, type_name, base=_Hash):
    """The type of an algorithm without options, and its constructor."""
    size, block = _SIZES[name]
    cls = type(type_name, (base,), {"__slots__": (), "__module__": module, "name": name, "digest_size": size, "block_size": block})

    def construct(string=b"", *, usedforsecurity=True):
        made = object.__new__(cls)
        made._data, made._options = bytearray(), None
        if string != b"":
            made.update(string)
        return made

    construct.__name__ = construct.__qualname__ = name
    construct.__module__ = module
    _functions.builtin({name: construct}, module, name)
    _functions.seal_final(cls)
    return cls, construct


def sha3(name, base=_Hash):
    """The type of an algorithm of SHA-3, which constructs itself."""
    size, block = _SIZES[name]

    def __new__(cls, data=b"", /, *, usedforsecurity=True, string=None):
        made = object.__new__(cls)
        made._data, made._options = bytearray(), None
        if string is not None:
            data = string
        if data != b"":
            made.update(data)
        return made

    cls = type(name, (base,), {"__slots__": (), "__module__": "_sha3", "name": name, "digest_size": size, "block_size": block,
                               "__new__": __new__})
    _functions.seal_final(cls)
    return cls


def blake2(name, block, largest, salt_size, person_size):
    """The type of a BLAKE2 algorithm: its digests have a size of their own, and a key, salt and place in a tree."""

    class Blake2(_Hash):
        __slots__ = ("digest_size",)
        MAX_DIGEST_SIZE = MAX_KEY_SIZE = largest
        SALT_SIZE, PERSON_SIZE = salt_size, person_size
        block_size = block

        def __new__(cls, data=b"", /, *, digest_size=largest, key=b"", salt=b"", person=b"", fanout=1, depth=1, leaf_size=0,
                    node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True):
            options = {"digest_size": digest_size.__index__(), "fanout": fanout.__index__(), "depth": depth.__index__(),
                       "leaf_size": leaf_size.__index__(), "node_offset": node_offset.__index__(),
                       "node_depth": node_depth.__index__(), "inner_size": inner_size.__index__(), "last_node": bool(last_node)}
            for option, value in (("key", key), ("salt", salt), ("person", person)):
                options[option] = _as_bytes(value)
            _digest(name, b"", 0, options)      # refuses what is out of range
            made = object.__new__(cls)
            made._data, made._options, made.digest_size = bytearray(), options, options["digest_size"]
            if data != b"":
                made.update(data)
            return made

        def copy(self):
            """Return a copy of the hash object."""
            other = super().copy()
            other.digest_size = self.digest_size
            return other

    Blake2.name = Blake2.__name__ = Blake2.__qualname__ = name
    Blake2.__module__ = "_blake2"
    _functions.seal_final(Blake2)
    return Blake2
