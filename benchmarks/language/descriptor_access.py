# bench: n=20000
# Descriptors of the program's own, with and without __set__, and __getattr__ for what is not there.
class Typed:
    def __init__(self, name, kind):
        self.name = name
        self.kind = kind

    def __get__(self, instance, owner=None):
        return instance.values[self.name]

    def __set__(self, instance, value):
        if type(value) is not self.kind:
            raise TypeError(self.name)
        instance.values[self.name] = value


class Lazy:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner=None):
        return self.function(instance)


class Row:
    width = Typed("width", int)
    height = Typed("height", int)

    def __init__(self):
        self.values = {}

    @Lazy
    def area(self):
        return self.width * self.height

    def __getattr__(self, name):
        return len(name)


def main(n):
    row = Row()
    row.height = 3
    total = 0
    for k in range(n):
        row.width = k
        total += row.area + row.missing
    return total
