"""Solves sudokus, the hard ones by search with the most constrained cell first."""

PUZZLES = [
    "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......",
    "52...6.........7.13...........4..8..6......5...........418.........3..2...87.....",
    "6.....8.3.4.7.................5.4.7.3..2.....1.6.......2.....5.....8.6......1....",
    "..............3.85..1.2.......5.7.....4...1...9.......5......73..2.1........4...9",
]


def solve(cells):
    rows, columns, boxes = [0] * 9, [0] * 9, [0] * 9
    tried = 0

    def place(i, bit):
        r, c = divmod(i, 9)
        rows[r] ^= bit
        columns[c] ^= bit
        boxes[r // 3 * 3 + c // 3] ^= bit

    for i, v in enumerate(cells):
        if v:
            place(i, 1 << v)

    def search():
        nonlocal tried
        best, choices = None, 0
        fewest = 10
        for i in range(81):
            if cells[i] == 0:
                r, c = divmod(i, 9)
                free = ~(rows[r] | columns[c] | boxes[r // 3 * 3 + c // 3]) & 0b1111111110
                count = free.bit_count()
                if count < fewest:
                    best, choices, fewest = i, free, count
                    if count < 2:
                        break
        if best is None:
            return True
        while choices:
            bit = choices & -choices
            choices ^= bit
            tried += 1
            cells[best] = bit.bit_length() - 1
            place(best, bit)
            if search():
                return True
            place(best, bit)
        cells[best] = 0
        return False

    return search(), tried


def main():
    for puzzle in PUZZLES:
        cells = [0 if c == "." else int(c) for c in puzzle]
        solved, tried = solve(cells)
        print("solved" if solved else "impossible", "after", tried, "trials")
        for r in range(0, 81, 9):
            print(" ".join(map(str, cells[r:r + 9])))


main()
