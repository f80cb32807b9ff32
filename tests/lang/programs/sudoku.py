# A sudoku solver by constraint propagation and search, with a validator and a difficulty count.
ROWS = "ABCDEFGHI"
COLS = "123456789"


def cross(a, b):
    return [x + y for x in a for y in b]


SQUARES = cross(ROWS, COLS)
UNITS = [cross(ROWS, c) for c in COLS] + [cross(r, COLS) for r in ROWS] + [cross(rs, cs) for rs in ("ABC", "DEF", "GHI") for cs in ("123", "456", "789")]
units_of = {s: [u for u in UNITS if s in u] for s in SQUARES}
peers_of = {s: sorted(set(sum(units_of[s], [])) - {s}) for s in SQUARES}
print(len(SQUARES), len(UNITS), units_of["C2"][0], len(peers_of["A1"]), peers_of["A1"][:5])


class Contradiction(Exception):
    pass


class Solver:
    def __init__(self):
        self.assignments = self.guesses = self.dead_ends = 0

    def parse(self, text):
        cells = [c for c in text if c in "0123456789."]
        if len(cells) != 81:
            raise ValueError("need 81 cells, got %d" % len(cells))
        values = {s: COLS for s in SQUARES}
        for s, c in zip(SQUARES, cells):
            if c in COLS:
                self.assign(values, s, c)
        return values

    def assign(self, values, s, d):
        self.assignments += 1
        for other in values[s].replace(d, ""):
            self.eliminate(values, s, other)
        return values

    def eliminate(self, values, s, d):
        if d not in values[s]:
            return
        values[s] = values[s].replace(d, "")
        if not values[s]:
            raise Contradiction(s)
        if len(values[s]) == 1:
            for p in peers_of[s]:
                self.eliminate(values, p, values[s])
        for unit in units_of[s]:
            places = [u for u in unit if d in values[u]]
            if not places:
                raise Contradiction("%s has no place for %s" % (unit[0], d))
            if len(places) == 1 and len(values[places[0]]) > 1:
                self.assign(values, places[0], d)

    def search(self, values):
        open_squares = [s for s in SQUARES if len(values[s]) > 1]
        if not open_squares:
            return values
        s = min(open_squares, key=lambda q: (len(values[q]), q))
        for d in values[s]:
            self.guesses += 1
            try:
                solved = self.search(self.assign(dict(values), s, d))
            except Contradiction:
                self.dead_ends += 1
                continue
            if solved:
                return solved
        return None


def show(values):
    lines = []
    for i, r in enumerate(ROWS):
        if i in (3, 6):
            lines.append("------+-------+------")
        lines.append(" | ".join(" ".join(values[r + c] if len(values[r + c]) == 1 else "." for c in cs) for cs in ("123", "456", "789")))
    return "\n".join(lines)


def valid(values):
    return all(sorted(values[s] for s in unit) == list(COLS) for unit in UNITS)


PUZZLES = {
    "easy": "003020600900305001001806400008102900700000008006708200002609500800203009005010300",
    "hard": "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......",
    "empty corner": "85...24..72......9..4.........1.7..23.5...9...4...........8..7..17..........36.4.",
    "impossible": "55..............................................................................." [:81],
    "short": "123",
}
for name, text in PUZZLES.items():
    solver = Solver()
    try:
        start = solver.parse(text)
        known = sum(1 for s in SQUARES if len(start[s]) == 1)
        result = solver.search(start)
        print(name, known, solver.assignments, solver.guesses, solver.dead_ends, valid(result))
        print(show(result))
    except Contradiction as error:
        print(name, "contradiction", error)
    except ValueError as error:
        print(name, error)
