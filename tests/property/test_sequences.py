"""Random operations of the sequence types give what they give under CPython."""

from engine import property_test
from families import ARRAY, DEQUE, LIST, RANGE, SLICE, TUPLE, WIDE_RANGE

test_list = property_test(LIST)
test_tuple = property_test(TUPLE)
test_slice = property_test(SLICE)
test_range = property_test(RANGE)
test_wide_range = property_test(WIDE_RANGE)
test_deque = property_test(DEQUE)
test_array = property_test(ARRAY)
