"""Random operations of the sequence types give what they give under CPython."""

from engine import property_test
from families import DEQUE, LIST, RANGE, SLICE, TUPLE

test_list = property_test(LIST)
test_tuple = property_test(TUPLE)
test_range = property_test(RANGE)
test_slice = property_test(SLICE)
test_deque = property_test(DEQUE)
