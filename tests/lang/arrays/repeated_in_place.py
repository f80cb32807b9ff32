# array.array repeated in place: by what has an index, never by anything else.
from array import array


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


a = b = array("i", [1, 2])
a *= Index(2)
print(a, a is b)
a *= True
print(a, a is b)
print(a.__imul__(Index(-1)), a is b)
for wrong in ("bad", 1.0, None, [2]):
    try:
        a.__imul__(wrong)
    except TypeError as error:
        print(error)
    try:
        a *= wrong
    except TypeError as error:
        print(error)
