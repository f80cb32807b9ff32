# bench: n=15
# A sudoku solver on lists and bit masks, with the most constrained cell first.
PUZZLES = ["003020600900305001001806400008102900700000008006708200002609500800203009005010300", "200080300060070084030500209000105408000000000402706000301007040720040060004010003"]


def solve(board):
    rows = [0] * 9
    columns = [0] * 9
    boxes = [0] * 9
    empty = []
    for i, v in enumerate(board):
        r, c = divmod(i, 9)
        if v:
            bit = 1 << v
            rows[r] |= bit
            columns[c] |= bit
            boxes[r // 3 * 3 + c // 3] |= bit
        else:
            empty.append(i)
    guesses = 0

    def search():
        nonlocal guesses
        best = None
        fewest = 10
        for i in empty:
            if board[i]:
                continue
            r, c = i // 9, i % 9
            used = rows[r] | columns[c] | boxes[r // 3 * 3 + c // 3]
            free = 0
            for v in range(1, 10):
                if not used >> v & 1:
                    free += 1
            if free < fewest:
                fewest = free
                best = i
                if free <= 1:
                    break
        if best is None:
            return True
        r, c = best // 9, best % 9
        b = r // 3 * 3 + c // 3
        used = rows[r] | columns[c] | boxes[b]
        for v in range(1, 10):
            bit = 1 << v
            if used & bit:
                continue
            guesses += 1
            board[best] = v
            rows[r] |= bit
            columns[c] |= bit
            boxes[b] |= bit
            if search():
                return True
            board[best] = 0
            rows[r] ^= bit
            columns[c] ^= bit
            boxes[b] ^= bit
        return False

    solved = search()
    return guesses if solved else -1


def main(n):
    check = 0
    for _ in range(n):
        for text in PUZZLES:
            board = [int(c) for c in text]
            check = check * 7 + solve(board)
            for i in range(9):
                check = (check * 10 + board[i * 10]) % 1000000007
    return check
