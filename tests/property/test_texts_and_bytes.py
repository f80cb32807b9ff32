"""Random operations of strings and of the types of bytes give what they give under CPython."""

from engine import property_test
from families import ARRAY, BYTEARRAY, BYTES, MEMORYVIEW, STR

test_str = property_test(STR, differs="parts of a partition that are the separator itself")
test_bytes = property_test(BYTES, differs="partition of a subclass gives a plain copy")
test_bytearray = property_test(BYTEARRAY, differs="message for a bad separator of hex()")
test_memoryview = property_test(MEMORYVIEW, differs="messages of multi-dimensional slices")
test_array = property_test(ARRAY, differs="messages of index and files")
