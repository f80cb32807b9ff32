"""One nan is every nan.

What: two nans made apart are one object in pvm, so that containers, which ask for identity before equality, take lists
    or pairs that hold them for equal. CPython does so only where it is the same object.
Why: a float is a value of the machine, not an object of its own: floats have the identity of their bits.
Workaround: compare the floats themselves; nan == nan is False everywhere.
"""

print([float("nan")] == [float("nan")])

# pvm: True
# CPython: False
