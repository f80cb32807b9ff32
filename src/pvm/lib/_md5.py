"""MD5."""

from _hashes import algorithm as _algorithm

MD5Type, md5 = _algorithm("md5", "_md5", "md5")
