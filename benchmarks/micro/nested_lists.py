# bench: n=60
# A grid of lists of lists, updated from its neighbours.
def main(n):
    size = 24
    grid = [[(r * 7 + c * 3) % 10 for c in range(size)] for r in range(size)]
    for _ in range(n):
        following = [[0] * size for _ in range(size)]
        for r in range(1, size - 1):
            for c in range(1, size - 1):
                following[r][c] = (grid[r - 1][c] + grid[r + 1][c] + grid[r][c - 1] + grid[r][c + 1] + grid[r][c]) % 10
        grid = following
    return sum(map(sum, grid))
