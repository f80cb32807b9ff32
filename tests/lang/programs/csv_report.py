# A CSV reader and writer with quoting, typed columns, joins, pivots and text reports.
class CSVError(ValueError):
    pass


def parse_csv(text, separator=","):
    rows, row, field, quoted, was_quoted = [], [], "", False, False
    i, line = 0, 1
    while i < len(text):
        c = text[i]
        if quoted:
            if c == '"' and text[i + 1:i + 2] == '"':
                field += '"'
                i += 1
            elif c == '"':
                quoted = False
            else:
                line += c == "\n"
                field += c
        elif c == '"' and not field and not was_quoted:
            quoted = was_quoted = True
        elif c == '"':
            raise CSVError("line %d: stray quote" % line)
        elif c == separator:
            row.append(field)
            field, was_quoted = "", False
        elif c == "\n":
            row.append(field)
            rows.append(row)
            row, field, was_quoted = [], "", False
            line += 1
        else:
            field += c
        i += 1
    if quoted:
        raise CSVError("line %d: unterminated quote" % line)
    if field or row:
        row.append(field)
        rows.append(row)
    return rows


def write_csv(rows):
    def quote(v):
        s = "" if v is None else str(v)
        return '"' + s.replace('"', '""') + '"' if any(c in s for c in ',"\n') else s

    return "\n".join(",".join(map(quote, row)) for row in rows) + "\n"


def guess(values):
    for convert in (int, float):
        try:
            return [convert(v) if v != "" else None for v in values]
        except ValueError:
            continue
    if set(v.lower() for v in values) <= {"yes", "no", ""}:
        return [v.lower() == "yes" if v else None for v in values]
    return values


class Table:
    def __init__(self, names, columns):
        self.names = list(names)
        self.columns = {n: list(c) for n, c in zip(names, columns)}

    @classmethod
    def from_csv(cls, text):
        header, *rows = parse_csv(text)
        for n, row in enumerate(rows, 2):
            if len(row) != len(header):
                raise CSVError("row %d has %d fields, expected %d" % (n, len(row), len(header)))
        return cls(header, [guess(list(c)) for c in zip(*rows)])

    def __len__(self):
        return len(self.columns[self.names[0]])

    def __iter__(self):
        for i in range(len(self)):
            yield {n: self.columns[n][i] for n in self.names}

    def __getitem__(self, key):
        if isinstance(key, str):
            return self.columns[key]
        if isinstance(key, slice):
            return Table(self.names, [self.columns[n][key] for n in self.names])
        return {n: self.columns[n][key] for n in self.names}

    @classmethod
    def from_rows(cls, rows, names=None):
        rows = list(rows)
        names = names or list(rows[0])
        return cls(names, [[r[n] for r in rows] for n in names])

    def where(self, test):
        return Table.from_rows((r for r in self if test(r)), self.names)

    def sort(self, *keys):
        rows = list(self)
        for key in reversed(keys):
            down = key.startswith("-")
            rows.sort(key=lambda r: r[key.lstrip("-")], reverse=down)
        return Table.from_rows(rows, self.names)

    def add(self, name, f):
        return Table(self.names + [name], [self.columns[n] for n in self.names] + [[f(r) for r in self]])

    def join(self, other, on):
        index = {}
        for row in other:
            index.setdefault(row[on], []).append(row)
        out = [{**row, **match} for row in self for match in index.get(row[on], [])]
        return Table.from_rows(out, self.names + [n for n in other.names if n != on])

    def group(self, by, **aggregates):
        groups = {}
        for row in self:
            groups.setdefault(row[by], []).append(row)
        return Table.from_rows([{by: k, **{name: f([r[column] for r in rows if r[column] is not None]) for name, (column, f) in aggregates.items()}} for k, rows in groups.items()])

    def pivot(self, row, column, value, f=sum):
        heads = sorted(set(self[column]))
        cells = {}
        for r in self:
            cells.setdefault(r[row], {}).setdefault(r[column], []).append(r[value])
        return Table.from_rows([{row: k, **{h: f(cells[k].get(h, [])) for h in heads}} for k in sorted(cells)], [row] + heads)

    def __str__(self):
        texts = {n: ["-" if v is None else "%.2f" % v if isinstance(v, float) else str(v) for v in self.columns[n]] for n in self.names}
        widths = {n: max([len(n)] + [len(t) for t in texts[n]]) for n in self.names}
        lines = ["  ".join(n.ljust(widths[n]) for n in self.names).rstrip(), "  ".join("-" * widths[n] for n in self.names)]
        for i in range(len(self)):
            lines.append("  ".join(texts[n][i].rjust(widths[n]) if isinstance(self.columns[n][i], (int, float)) else texts[n][i].ljust(widths[n]) for n in self.names).rstrip())
        return "\n".join(lines)


SALES = """date,region,item,units,price,vip
2024-01-05,north,"bolt, small",120,0.25,yes
2024-01-09,south,nut,300,0.1,no
2024-01-20,north,nut,50,0.1,no
2024-02-02,east,"the ""big"" one",2,199.99,yes
2024-02-14,south,"bolt, small",80,0.25,
2024-02-20,east,nut,1000,0.08,yes
2024-03-01,north,"multi
line",7,12,no
"""
REGIONS = "region,manager\nnorth,Ann\nsouth,Bob\nwest,Cyd\n"
sales = Table.from_csv(SALES)
print(sales[0], sales["vip"], len(sales), sales["price"])
print(sales.where(lambda r: r["units"] > 60).sort("region", "-units"))
total = sales.add("total", lambda r: round(r["units"] * r["price"], 2))
print(total.group("region", rows=("units", len), units=("units", sum), best=("total", max), mean=("price", lambda v: sum(v) / len(v))))
print(total.join(Table.from_csv(REGIONS), "region")[1:4])
print(total.add("month", lambda r: r["date"][5:7]).pivot("region", "month", "total"))
text = write_csv([sales.names] + [[r[n] for n in sales.names] for r in sales])
print(text)
print(parse_csv(text)[4], Table.from_csv(text.replace("True", "yes").replace("False", "no"))["vip"] == sales["vip"], parse_csv(""), parse_csv("a,,b\n\n"), parse_csv('x;"y;z"', ";"))
for bad in ('a,"b', 'a,b"c', "a,b\n1\n", 'h\n"x"y"\n'):
    try:
        print(Table.from_csv(bad).names)
    except CSVError as error:
        print(error)
