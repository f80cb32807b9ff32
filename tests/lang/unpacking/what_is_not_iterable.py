# Unpacking what has no way to be iterated says so; what has one that fails says what that says.


class Plain:
    pass


class Blocked:
    __iter__ = None


class Wrong:
    def __iter__(self):
        return 3


class Items:
    def __getitem__(self, index):
        return (10, 20)[index]


for value in (Plain(), Blocked(), Wrong(), Items(), 5, None, Plain, len):
    try:
        a, b = value
        print(a, b)
    except TypeError as error:
        print(error)
    try:
        a, *b = value
        print(a, b)
    except TypeError as error:
        print(error)
    try:
        for a, b in [value]:
            print(a, b)
    except TypeError as error:
        print(error)
