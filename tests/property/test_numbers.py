"""Random operations of the numeric types give what they give under CPython."""

from engine import property_test
from families import BOOL, COMPLEX, FLOAT, INT

test_int = property_test(INT)
test_bool = property_test(BOOL)
test_float = property_test(FLOAT)
test_complex = property_test(COMPLEX)
