# Broken pickles are told of in C's words; what the program raises meanwhile stays as it is.
import io
import pickle

import _pickle

for data in (b".", b"0.", b"R.", b"J\1\2.", b"\x80\x04\x95", b""):
    for load in (pickle.loads, _pickle.loads, lambda data: pickle.load(io.BytesIO(data)), lambda data: pickle.Unpickler(io.BytesIO(data)).load()):
        try:
            print(load(data))
        except Exception as error:
            print(data, type(error).__name__, error)


class Failing:
    def __init__(self, failure):
        self.failure = failure

    def __reduce__(self):
        return Failing, (None,), self.failure

    def __setstate__(self, failure):
        raise failure


for failure in (IndexError("own"), EOFError(), EOFError("own"), KeyError(1)):
    try:
        pickle.loads(pickle.dumps(Failing(failure)))
    except Exception as error:
        print("own", type(error).__name__, error)


class Pickler(pickle.Pickler):
    def persistent_id(self, value):
        return "three" if value == 3 else None


class Unpickler(pickle.Unpickler):
    def persistent_load(self, name):
        return "loaded", name


file = io.BytesIO()
Pickler(file).dump([1, 3])
file.seek(0)
print(Unpickler(file).load())
print(pickle.Pickler, pickle.Unpickler, pickle.dumps, pickle.loads, _pickle.dumps is pickle.dumps, hasattr(_pickle, "other"))
try:
    pickle.loads("text")
except TypeError as error:
    print(error)
print(pickle.loads(pickle.dumps({1: [2, (3,)], "a": {4}}, protocol=2)))
