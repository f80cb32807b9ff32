"""SHA-2."""

from _hashes import algorithm as _algorithm

SHA224Type, sha224 = _algorithm("sha224", "_sha2", "SHA224Type")
SHA256Type, sha256 = _algorithm("sha256", "_sha2", "SHA256Type")
SHA384Type, sha384 = _algorithm("sha384", "_sha2", "SHA384Type")
SHA512Type, sha512 = _algorithm("sha512", "_sha2", "SHA512Type")
