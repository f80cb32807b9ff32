"""Random operations of strings, bytes and views give what they give under CPython."""

from engine import property_test
from families import BYTEARRAY, BYTES, MEMORYVIEW, STR

test_str = property_test(STR)
test_bytes = property_test(BYTES)
test_bytearray = property_test(BYTEARRAY)
test_memoryview = property_test(MEMORYVIEW)
