"""Random operations of strings and of the types of bytes give what they give under CPython."""

from engine import property_test
from families import ARRAY, BYTEARRAY, BYTES, MEMORYVIEW, STR

test_str = property_test(STR)
test_bytes = property_test(BYTES)
test_bytearray = property_test(BYTEARRAY)
test_memoryview = property_test(MEMORYVIEW)
test_array = property_test(ARRAY)
