# bench: n=12000
# A grid with __getitem__, __setitem__, __contains__, __len__, __iter__ and __call__.
class Grid:
    def __init__(self, width, height):
        self.width = width
        self.cells = [0] * (width * height)

    def __getitem__(self, place):
        x, y = place
        return self.cells[y * self.width + x]

    def __setitem__(self, place, value):
        x, y = place
        self.cells[y * self.width + x] = value

    def __contains__(self, value):
        return value in self.cells

    def __len__(self):
        return len(self.cells)

    def __iter__(self):
        return iter(self.cells)

    def __call__(self, change):
        return self.width + change


def main(n):
    grid = Grid(8, 8)
    total = 0
    for k in range(n):
        x, y = k & 7, k >> 3 & 7
        grid[x, y] = grid[y, x] + 1
        if k % 16 == 0 and k in grid:
            total += 1
        total += len(grid) + grid(1)
    return total + sum(grid)
