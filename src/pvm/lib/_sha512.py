"""SHA-2 of 64-bit words."""

from _hashes import algorithm as _algorithm

SHA384Type, sha384 = _algorithm("sha384", "_sha512", "sha384")
SHA512Type, sha512 = _algorithm("sha512", "_sha512", "sha512")
