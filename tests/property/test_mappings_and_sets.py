"""Random operations of dicts of every kind, their views and sets give what they give under CPython."""

from engine import property_test
from families import DEFAULTDICT, DICT, DICT_ITEMS, DICT_KEYS, DICT_VALUES, FROZENSET, ORDEREDDICT, SET

test_dict = property_test(DICT)
test_dict_keys = property_test(DICT_KEYS)
test_dict_values = property_test(DICT_VALUES)
test_dict_items = property_test(DICT_ITEMS)
test_set = property_test(SET)
test_frozenset = property_test(FROZENSET)
test_defaultdict = property_test(DEFAULTDICT)
test_ordereddict = property_test(ORDEREDDICT)
