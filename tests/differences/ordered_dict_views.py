"""The views of an OrderedDict are those of a dict.

What: keys(), values() and items() of an OrderedDict are printed as odict_keys and so on by CPython, and are
    objects of the classes of a dict's views in pvm.
Why: an OrderedDict is a dict whose views need nothing of their own, and the native ones are the fast ones.
Workaround: print a list of the view.
"""

from collections import OrderedDict

print(OrderedDict(a=1).keys())

# pvm: dict_keys(['a'])
# CPython: odict_keys(['a'])
