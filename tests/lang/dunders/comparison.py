# Rich comparison: reflection, NotImplemented, default identity, ordering from one method, hash coupling.
class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))

    def __eq__(self, other):
        if isinstance(other, str):
            other = Version(other)
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts < other.parts

    def __le__(self, other):
        return self < other or self == other

    def __repr__(self):
        return ".".join(map(str, self.parts))


vs = [Version(t) for t in ("1.10", "1.2", "1.2.1", "0.9", "2.0")]
print(sorted(vs), min(vs), max(vs), vs[0] > vs[1], vs[0] >= vs[1], vs[1] == "1.2", "1.2" == vs[1], vs[1] != "1.3", vs[0] == 5, vs[0] != 5)
print(vs[1] < vs[2] < vs[0], vs.index(Version("2.0")), Version("0.9") in vs, vs.count("0.9"))
for bad in (lambda: vs[0] < 5, lambda: 5 < vs[0], lambda: vs[0] > "x", lambda: hash(vs[0])):
    try:
        print(bad())
    except TypeError as error:
        print(error)


class Logged:
    def __init__(self, name):
        self.name = name

    def op(self, symbol, other):
        print(self.name, symbol, getattr(other, "name", other))
        return NotImplemented

    def __lt__(self, other):
        return self.op("<", other)

    def __gt__(self, other):
        return self.op(">", other)

    def __eq__(self, other):
        return self.op("==", other)

    def __ne__(self, other):
        return self.op("!=", other)

    def __le__(self, other):
        return self.op("<=", other)

    def __ge__(self, other):
        return self.op(">=", other)


p, q = Logged("p"), Logged("q")
print(p == q, p != q, p == 1, 1 == p, p is p)
for name, compare in (("lt", lambda: p < q), ("ge", lambda: p >= 3), ("gt", lambda: 3 > p)):
    try:
        compare()
    except TypeError as error:
        print(name, error)


class Sub(Logged):
    pass


print(p == Sub("s"))


class NonBool:
    def __eq__(self, other):
        return [other]

    def __lt__(self, other):
        return "less"

    def __contains__(self, x):
        return "truthy"


n = NonBool()
print(n == 5, n < 1, n != 5, 3 in n, 3 not in n, [n] == [5], not (n == 5), "yes" if n < 0 else "no")


class Always:
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 1


print(Always() == 1, 1 == Always(), [1, 2, 3].index(Always()), Always() in [7], [Always()] == [5], {Always(): 1} == {Always(): 1}, len({Always(), Always()}), None == Always(), Always() != 1)


class Total:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v

    def __lt__(self, o):
        return self.v < o.v

    def __hash__(self):
        return hash(self.v)


ts = [Total(v) for v in (3, 1, 2)]
print([t.v for t in sorted(ts)], max(ts).v, ts[0] > ts[1], (Total(1), 5) < (Total(1), 6), [Total(2)] > [Total(1), Total(9)], {Total(1): "one"}[Total(1)], len({Total(1), Total(1)}))
