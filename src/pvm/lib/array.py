"""Arrays of numbers of one type, which the machine has: here they are made known as mutable sequences."""

from _array import ArrayType, _array_reconstructor, array, typecodes
from collections.abc import MutableSequence

__all__ = ["ArrayType", "array", "typecodes"]

MutableSequence.register(array)
