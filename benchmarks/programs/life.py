# bench: n=80
# The game of life on a torus, as a set of cells and as rows of bits.
def step_cells(cells, size):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = ((x + dx) % size, (y + dy) % size)
                    counts[key] = counts.get(key, 0) + 1
    return {cell for cell, n in counts.items() if n == 3 or (n == 2 and cell in cells)}


def step_grid(grid, size):
    out = []
    for y in range(size):
        above, row, below = grid[y - 1], grid[y], grid[(y + 1) % size]
        line = []
        for x in range(size):
            left = x - 1
            right = x + 1 if x + 1 < size else 0
            n = above[left] + above[x] + above[right] + row[left] + row[right] + below[left] + below[x] + below[right]
            line.append(1 if n == 3 or (n == 2 and row[x]) else 0)
        out.append(line)
    return out


def main(n):
    size = 26
    cells = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2), (9, 9), (9, 10), (9, 11), (10, 10), (11, 12), (12, 11), (15, 15), (16, 16), (14, 17), (15, 17)}
    grid = [[1 if (x, y) in cells else 0 for x in range(size)] for y in range(size)]
    check = 0
    for _ in range(n):
        cells = step_cells(cells, size)
        grid = step_grid(grid, size)
        check = check * 3 + len(cells) + sum(map(sum, grid)) & 0xFFFFFFF
    return check
