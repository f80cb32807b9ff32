"""There is no tracing by line.

What: `sys.settrace` and `sys.setprofile` take None only; frames have no `f_trace`, and their `f_lineno` cannot be set.
Why: the machine has no place between two lines: what looks at each costs every program that is not traced.
Workaround: measure with `machine.usage`, or trace under CPython.
"""

import sys

try:
    sys.settrace(lambda frame, event, argument: None)
    print("traced")
except NotImplementedError as error:
    print(error)
finally:
    sys.settrace(None)

# pvm: this machine traces no lines
# CPython: traced
