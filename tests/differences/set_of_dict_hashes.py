"""A set made of a dict asks its keys for their hashes again.

What: `set(d)`, `s.update(d)` and set operations with a dict call `__hash__` of keys that are instances of the program's classes.
Why: a dict keeps 32 bits of each hash, which is all that it probes by; a set needs the whole number for CPython's order.
Workaround: none is needed where `__hash__` gives the same number each time, as it must.
"""


class Key:
    asked = 0

    def __hash__(self):
        Key.asked += 1
        return 5


d = {Key(): 1}
set(d)
print(Key.asked)

# pvm: 2
# CPython: 1
