"""Random operations of the sequence types give what they give under CPython."""

from engine import property_test
from families import SLICE, TUPLE, WIDE_RANGE

test_tuple = property_test(TUPLE)
test_slice = property_test(SLICE)
test_wide_range = property_test(WIDE_RANGE)
