"""Random operations of the sequence types give what they give under CPython."""

from engine import property_test
from families import DEQUE, LIST, RANGE, SLICE, TUPLE, WIDE_RANGE

test_list = property_test(LIST, differs="a list is not emptied by an __init__ that fails")
test_tuple = property_test(TUPLE)
test_range = property_test(RANGE, differs="index of an equal float gives a float")
test_wide_range = property_test(WIDE_RANGE, differs="how the iterator of a long range is pickled")
test_slice = property_test(SLICE)
test_deque = property_test(DEQUE, differs="messages of concatenation")
