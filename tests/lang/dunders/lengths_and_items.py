# len() of instances and what __len__ may give; items of instances by methods of every kind.


class Index:
    def __index__(self):
        return 7


class Sized:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        if isinstance(self.length, Exception):
            raise self.length
        return self.length


def told(value):
    try:
        print(repr(len(Sized(value))))
    except Exception as error:
        print(type(error).__name__, error)


for value in (0, 3, True, False, -1, -(2 ** 70), 2 ** 62, 2 ** 63, 2 ** 70, "3", None, 1.5, Index(), KeyError("k"), NotImplemented):
    told(value)

sizes = [Sized(k * 37 % 11) for k in range(11)]
print(list(map(len, sizes)))
print([size.length for size in sorted(sizes, key=len)])
print(max(sizes, key=len).length, min(map(len, sizes)))
print([bool(size) for size in sizes], [size.length for size in filter(len, sizes)])


class Grid:
    def __init__(self):
        self.cells = {}

    def __getitem__(self, place):
        if place not in self.cells:
            raise IndexError(place)
        return self.cells[place]

    def __setitem__(self, place, value):
        if value is None:
            raise ValueError(f"no {value}")
        self.cells[place] = value


class Wide(Grid):
    def __getitem__(self, place, more=5):
        return place, more

    def __setitem__(self, *everything):
        self.cells["all"] = everything[1:]


class Held:
    __getitem__ = Sized
    __setitem__ = print


class Yielding:
    def __getitem__(self, count):
        for k in range(count):
            yield k


grid = Grid()
for k in range(4):
    grid[k] = k * k
    grid[k, k] = grid[k] + 1
print(grid.cells, grid[2, 2])
for place, value in ((9, None), (3, 4)):
    try:
        grid[place] = value
        print(grid[place])
        print(grid[place + 1])
    except (ValueError, IndexError) as error:
        print(type(error).__name__, error)
wide = Wide()
wide[1:2] = 3
print(wide[1], wide.cells)
print(list(Yielding()[3]))
held = Held()
held[4] = 5
try:
    print(held[6].length)
except TypeError as error:
    print(error)


def deep(n):
    class Deep:
        def __getitem__(self, key):
            return self[key + 1]
    try:
        Deep()[0]
    except RecursionError as error:
        print(type(error).__name__)


deep(0)
