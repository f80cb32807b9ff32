"""What CPython writes in C of the library's functools, under the name that it is pickled by."""

from functools import cmp_to_key, partial, reduce  # noqa: F401
