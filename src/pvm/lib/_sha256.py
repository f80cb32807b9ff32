"""SHA-2 of 32-bit words."""

from _hashes import algorithm as _algorithm

SHA224Type, sha224 = _algorithm("sha224", "_sha256", "sha224")
SHA256Type, sha256 = _algorithm("sha256", "_sha256", "sha256")
