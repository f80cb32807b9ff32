"""Callbacks of weak references, and __del__, run after a collection.

What: a weak reference is empty once the collector has found its object gone; its callback, like `__del__`, runs soon
    after that and not when the last reference goes. `weakref.getweakrefs` and `getweakrefcount` tell of references, too, that the
    collector has not found gone yet.
Why: objects are not counted, and the collector runs where no guest code may run.
Workaround: ask a reference for its object instead of waiting for its callback, or call `gc.collect()`.
"""

import gc
import weakref


class Node:
    pass


def make():
    return weakref.ref(Node(), lambda reference: print("gone"))


r = make()
print("made")
gc.collect()
print(r())

# pvm: made
# pvm: gone
# pvm: None
# CPython: gone
# CPython: made
# CPython: None
