# fromfile and tofile over anything that reads and writes; messages of operators, indices and bounds.

import io
from array import array
from collections import deque


class Index:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n


class List(list):
    pass


def attempt(operation):
    try:
        print(operation())
    except Exception as problem:
        print(type(problem).__name__, problem)


file = io.BytesIO()
array("h", range(30000)).tofile(file)
print(len(file.getvalue()))
file.seek(4)
a = array("h")
a.fromfile(file, 3)
print(a)
attempt(lambda: a.fromfile(io.BytesIO(bytes(6)), 5))
print(a)
attempt(lambda: a.fromfile(io.StringIO("abc"), 1))
attempt(lambda: a.fromfile(None, 1))
attempt(lambda: a.fromfile(file, -1))
attempt(lambda: a.fromfile(file, "a"))
attempt(lambda: a.__setitem__(Index(99), 1))
attempt(lambda: a.__setitem__(Index(2**70), 1))
attempt(lambda: a.__setitem__(2**63 - 1, 1))
attempt(lambda: a.__setitem__(2**63, 1))
attempt(lambda: a.__setitem__(-(2**60), 1))
attempt(lambda: a.__delitem__(True + 98))
attempt(lambda: a.index(1, []))
attempt(lambda: a.__setitem__(slice(0, 1, 0), []))
attempt(lambda: a + List())
attempt(lambda: deque() + List())
attempt(lambda: array(None, []))
attempt(lambda: array("u", "ab").__reduce_ex__(2))
attempt(lambda: memoryview(array("u", "")).tolist())
attempt(lambda: memoryview(array("u", "a")).tolist())
attempt(lambda: "" % deque([1]))
attempt(lambda: b"" % deque([1]))
