"""The implementation is called pvm.

What: `sys.implementation.name` and `platform.python_implementation()` are "pvm", and `sys.version` names it where CPython
    names its compiler, so that programs which ask by these for what only CPython does take their other path. Tests that
    CPython marks as `cpython_only` are left out so, of test_enumerate, test_tuple, test_long, test_scope and test_dict
    among others, although pvm does much of what they look at: small ints are one object each, for one.
Why: a program concludes more from the name than one feature: that references are counted, what the bytecode is, that
    there is a C API. None of that holds here.
Workaround: ask for the feature instead of the name.
"""

import platform
import sys

print(platform.python_implementation(), platform.python_version() == "{}.{}.{}".format(*sys.version_info[:3]))
print(sys.implementation.name, sys.implementation.cache_tag.partition("-")[0])

# pvm: pvm True
# pvm: pvm pvm
# CPython: CPython True
# CPython: cpython cpython
