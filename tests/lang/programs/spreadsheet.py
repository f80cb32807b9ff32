# A spreadsheet: cell formulas, dependency order, cycles, ranges, recalculation, copy and display.
class CellError(Exception):
    pass


def column_name(n):
    name = ""
    while True:
        name = chr(65 + n % 26) + name
        n = n // 26 - 1
        if n < 0:
            return name


def column_number(name):
    n = 0
    for c in name:
        n = n * 26 + ord(c) - 64
    return n - 1


def split_ref(ref):
    i = 0
    while i < len(ref) and ref[i].isalpha():
        i += 1
    if i == 0 or not ref[i:].isdigit():
        raise CellError("bad reference " + ref)
    return column_number(ref[:i]), int(ref[i:]) - 1


def scan(text):
    out, i = [], 0
    while i < len(text):
        c = text[i]
        if c == " ":
            i += 1
        elif c.isalnum() or c == ".":
            j = i
            while j < len(text) and (text[j].isalnum() or text[j] == "."):
                j += 1
            out.append(text[i:j])
            i = j
        else:
            out.append(c)
            i += 1
    return out


class Formula:
    FUNCTIONS = {
        "SUM": sum, "MAX": max, "MIN": min, "COUNT": len,
        "AVG": lambda v: sum(v) / len(v),
        "PROD": lambda v: Formula.product(v),
    }

    @staticmethod
    def product(values):
        p = 1
        for v in values:
            p *= v
        return p

    def __init__(self, text):
        self.tokens = scan(text)
        self.i = 0
        self.refs = []
        self.tree = self.sum()
        if self.i != len(self.tokens):
            raise CellError("unexpected " + self.tokens[self.i])

    def next(self):
        return self.tokens[self.i] if self.i < len(self.tokens) else ""

    def sum(self):
        node = self.product_()
        while self.next() in ("+", "-"):
            op = self.tokens[self.i]
            self.i += 1
            node = (op, node, self.product_())
        return node

    def product_(self):
        node = self.atom()
        while self.next() in ("*", "/"):
            op = self.tokens[self.i]
            self.i += 1
            node = (op, node, self.atom())
        return node

    def atom(self):
        t = self.next()
        self.i += 1
        if t == "-":
            return ("neg", self.atom())
        if t == "(":
            node = self.sum()
            if self.next() != ")":
                raise CellError("missing )")
            self.i += 1
            return node
        if t in self.FUNCTIONS:
            if self.next() != "(":
                raise CellError("missing ( after " + t)
            self.i += 1
            first = split_ref(self.next())
            self.i += 1
            last = first
            if self.next() == ":":
                self.i += 1
                last = split_ref(self.next())
                self.i += 1
            self.i += 1
            cells = [(c, r) for c in range(first[0], last[0] + 1) for r in range(first[1], last[1] + 1)]
            self.refs += cells
            return ("call", t, cells)
        try:
            return ("num", float(t) if "." in t else int(t))
        except ValueError:
            pass
        if not t:
            raise CellError("unexpected end")
        ref = split_ref(t)
        self.refs.append(ref)
        return ("ref", ref)


class Sheet:
    def __init__(self):
        self.formulas = {}
        self.values = {}
        self.users = {}
        self.recalculated = []

    def __setitem__(self, ref, text):
        cell = split_ref(ref)
        old = self.formulas.pop(cell, None)
        if isinstance(old, Formula):
            for r in old.refs:
                self.users[r].discard(cell)
        if isinstance(text, str) and text.startswith("="):
            try:
                formula = Formula(text[1:])
            except CellError as error:
                self.formulas[cell] = error
            else:
                self.formulas[cell] = formula
                for r in formula.refs:
                    self.users.setdefault(r, set()).add(cell)
        else:
            self.formulas[cell] = text
        self.recalculate(cell)

    def __getitem__(self, ref):
        return self.values.get(split_ref(ref), 0)

    def recalculate(self, start):
        order, state = [], {}

        def visit(cell):
            if state.get(cell) == "open":
                return
            if cell in state:
                return
            state[cell] = "open"
            for user in sorted(self.users.get(cell, ())):
                visit(user)
            state[cell] = "done"
            order.append(cell)

        visit(start)
        order.reverse()
        self.recalculated = [column_name(c) + str(r + 1) for c, r in order]
        for cell in order:
            self.values[cell] = self.compute(cell)

    def compute(self, cell):
        source = self.formulas.get(cell)
        if isinstance(source, CellError):
            return source
        if not isinstance(source, Formula):
            return source
        if self.depends(cell, cell, set()):
            return CellError("cycle")
        try:
            return self.evaluate(source.tree)
        except CellError as error:
            return CellError(str(error))
        except ZeroDivisionError:
            return CellError("div/0")
        except TypeError:
            return CellError("type")

    def depends(self, cell, target, seen):
        formula = self.formulas.get(cell)
        if not isinstance(formula, Formula) or cell in seen:
            return False
        seen.add(cell)
        return any(r == target or self.depends(r, target, seen) for r in formula.refs)

    def value(self, ref):
        v = self.values.get(ref, 0)
        if isinstance(v, CellError):
            raise v
        return v

    def evaluate(self, node):
        kind = node[0]
        if kind == "num":
            return node[1]
        if kind == "ref":
            return self.value(node[1])
        if kind == "neg":
            return -self.evaluate(node[1])
        if kind == "call":
            return Formula.FUNCTIONS[node[1]]([self.value(r) for r in node[2]])
        a, b = self.evaluate(node[1]), self.evaluate(node[2])
        return a + b if kind == "+" else a - b if kind == "-" else a * b if kind == "*" else a / b

    def show(self, columns, rows):
        lines = ["     " + "".join(column_name(c).rjust(9) for c in range(columns))]
        for r in range(rows):
            cells = []
            for c in range(columns):
                v = self.values.get((c, r), "")
                if isinstance(v, CellError):
                    v = "#" + str(v)[:8]
                elif isinstance(v, float):
                    v = "%.2f" % v
                cells.append(str(v).rjust(9))
            lines.append("%4d " % (r + 1) + "".join(cells))
        return "\n".join(lines)


print([column_name(n) for n in (0, 25, 26, 51, 52, 701, 702)], all(column_number(column_name(n)) == n for n in range(2000)))
s = Sheet()
for i, price in enumerate((10, 20.5, 3), 1):
    s["A%d" % i] = price
    s["B%d" % i] = i * 2
    s["C%d" % i] = "=A%d*B%d" % (i, i)
s["C4"] = "=SUM(C1:C3)"
s["A4"] = "=AVG(A1:A3)"
s["B4"] = "=MAX(B1:B3) - MIN(B1:B3) * (2 + COUNT(B1:B3)) / -3"
s["D1"] = "total"
s["D4"] = "=C4 * 1.2"
print(s.show(4, 4))
s["A2"] = 100
print(s.recalculated)
print(s.show(4, 4), s["D4"])
s["D2"] = "=D1 + 1"
s["D3"] = "=A1 / (B1 - 2)"
s["E1"] = "=E2 + 1"
s["E2"] = "=E3"
s["E3"] = "=E1"
s["E4"] = "=SUM("
print(s.show(5, 4))
s["E3"] = 5
s["B1"] = 3
print(s.recalculated)
print(s.show(5, 4))
for bad in ("=1 +", "=(1", "=1 2", "=foo", "=SUM A1", "=A", "=3..1"):
    s["F1"] = bad
    print(bad, repr(s["F1"]))
s["F1"] = "=F1"
print(s["F1"], s["Z99"])
