"""Random operations of dicts, their views and sets give what they give under CPython."""

from engine import property_test
from families import DICT, DICT_KEYS, DICT_VALUES, SET

test_dict = property_test(DICT)
test_dict_keys = property_test(DICT_KEYS)
test_dict_values = property_test(DICT_VALUES)
test_set = property_test(SET)
