"""Random operations of the numeric types give what they give under CPython."""

from engine import property_test
from families import BOOL, FLOAT, INT

test_int = property_test(INT)
test_bool = property_test(BOOL)
test_float = property_test(FLOAT)
