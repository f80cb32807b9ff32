"""What CPython writes in C of the library's bisect, under the name that it is pickled by."""

from bisect import bisect_left, bisect_right, insort_left, insort_right  # noqa: F401
