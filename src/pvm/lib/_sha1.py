"""SHA-1."""

from _hashes import algorithm as _algorithm

SHA1Type, sha1 = _algorithm("sha1", "_sha1", "sha1")
