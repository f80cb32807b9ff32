# N-queens three ways, knight's tour by Warnsdorff, and permutations with pruning.
def queens_sets(n):
    def place(row, columns, up, down, board):
        if row == n:
            yield tuple(board)
            return
        for c in range(n):
            if c not in columns and row + c not in up and row - c not in down:
                board.append(c)
                yield from place(row + 1, columns | {c}, up | {row + c}, down | {row - c}, board)
                board.pop()

    return place(0, frozenset(), frozenset(), frozenset(), [])


def queens_bits(n):
    full = (1 << n) - 1

    def count(columns, left, right):
        if columns == full:
            return 1
        total = 0
        free = full & ~(columns | left | right)
        while free:
            bit = free & -free
            free ^= bit
            total += count(columns | bit, (left | bit) << 1, (right | bit) >> 1)
        return total

    return count(0, 0, 0)


def queens_lists(n):
    used = [False] * n
    up = [False] * (2 * n)
    down = [False] * (2 * n)
    found = 0

    def place(row):
        nonlocal found
        if row == n:
            found += 1
            return
        for c in range(n):
            if not (used[c] or up[row + c] or down[row - c + n]):
                used[c] = up[row + c] = down[row - c + n] = True
                place(row + 1)
                used[c] = up[row + c] = down[row - c + n] = False

    place(0)
    return found


for n in range(1, 8):
    solutions = list(queens_sets(n))
    print(n, len(solutions), queens_bits(n), queens_lists(n), solutions[:2])


def show(board):
    n = len(board)
    return "\n".join("".join("Q" if c == q else "." for c in range(n)) for q in board)


print(show(next(queens_sets(8))))


def transformed(board):
    n = len(board)
    out = []
    for _ in range(4):
        rotated = [0] * n
        for r, c in enumerate(board):
            rotated[c] = n - 1 - r
        board = tuple(rotated)
        out.append(board)
        out.append(tuple(reversed(board)))
    return out


unique = set()
for board in queens_sets(6):
    if not any(t in unique for t in transformed(board)):
        unique.add(board)
print(len(unique), sorted(unique))
MOVES = [(1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)]


def knights_tour(n, start):
    board = [[0] * n for _ in range(n)]
    x, y = start
    board[y][x] = 1

    def exits(x, y):
        return [(x + dx, y + dy) for dx, dy in MOVES if 0 <= x + dx < n and 0 <= y + dy < n and not board[y + dy][x + dx]]

    for step in range(2, n * n + 1):
        options = exits(x, y)
        if not options:
            return board, step - 1
        x, y = min(options, key=lambda p: (len(exits(*p)), p))
        board[y][x] = step
    return board, n * n


for n in (5, 6, 8):
    board, reached = knights_tour(n, (0, 0))
    print(n, reached)
    for row in board:
        print(" ".join("%2d" % v for v in row))


def magic_squares():
    lines = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]

    def fill(square, rest):
        for line in lines:
            if max(line) < len(square) and sum(square[i] for i in line) != 15:
                return
        if not rest:
            yield square
        for v in rest:
            yield from fill(square + [v], [r for r in rest if r != v])

    return fill([], list(range(1, 10)))


print(list(magic_squares()))
