"""A __del__ never runs in the middle of what dropped the object.

What: where sorting, or setting an item of a dict, drops the last reference to an object, CPython runs its `__del__` at once,
    inside of that call: when it changes the very list or dict, the call notices and raises. In pvm `__del__` runs after a
    later collection, when the call is over, so that nothing has changed under it. test_sort and test_dict have a test
    of either.
Why: memory is managed by a tracing collector, which runs no guest code inside of natives.
Workaround: none is needed; change a container in a place that does not hang on when an object goes.
"""


class Key:
    def __init__(self, value):
        pass

    def __del__(self):
        data[:] = range(20)

    def __lt__(self, other):
        return id(self) < id(other)


class Value(int):
    def __del__(self):
        mapping.clear()


data = list(range(10))
try:
    data.sort(key=Key)
    print("sorted")
except ValueError as error:
    print(error)

mapping = {i: Value(i) for i in range(8)}
try:
    for key, value in mapping.items():
        if key == 2:
            mapping[2] = None
    print("all items seen")
except RuntimeError as error:
    print(error)

# pvm: sorted
# pvm: all items seen
# CPython: list modified during sort
# CPython: dictionary changed size during iteration
