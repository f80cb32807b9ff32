"""Random operations of dicts, their views and sets give what they give under CPython."""

from engine import property_test
from families import DEFAULTDICT, DICT, DICT_ITEMS, DICT_KEYS, DICT_VALUES, FROZENSET, ORDEREDDICT, SET

test_dict = property_test(DICT)
test_dict_keys = property_test(DICT_KEYS)
test_dict_items = property_test(DICT_ITEMS, differs="unhashable values beside a set on the left")
test_dict_values = property_test(DICT_VALUES)
test_defaultdict = property_test(DEFAULTDICT, differs="its state is in an attribute")
test_ordered_dict = property_test(ORDEREDDICT, differs="messages and views of the Python implementation")
test_set = property_test(SET)
test_frozenset = property_test(FROZENSET, differs="which of two equal members stays")
