# collections: deque, namedtuple, defaultdict, OrderedDict, Counter, ChainMap and the wrappers.
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except (ValueError, TypeError, IndexError, KeyError, RuntimeError, AttributeError, NotImplementedError) as error:
        return f"{type(error).__name__}: {error}".replace("collections.", "")


class Odd:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return isinstance(other, Odd) and self.n % 2 == other.n % 2

    def __lt__(self, other):
        return self.n < other.n

    def __hash__(self):
        return self.n % 2

    def __repr__(self):
        return f"Odd{self.n}"


d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d[2], list(d), list(reversed(d)), 2 in d, 9 in d, d.count(2), d.index(3), bool(d), bool(deque()))
print(d.pop(), d.popleft(), d, d.extend("ab"), d.extendleft("xy"), d, d.copy(), d.copy() is d)
d.rotate(2)
print(d)
d.rotate(-3)
print(d, d.rotate(1000), d, d.reverse(), d, d.remove("a"), d)
d.insert(2, "in")
d.insert(-1, "late")
d.insert(100, "end")
d.insert(-100, "start")
print(d)
d[1] = "set"
del d[0]
del d[-1]
print(d, d + deque([7]), d * 2 == d + d, 0 * d, d == deque(list(d)), d != d, d < deque(["z"]), deque([1, 2]) < deque([1, 3]), deque([1]) == [1])
print(attempt(deque().pop), attempt(deque().popleft), attempt(lambda: d[99]), attempt(lambda: d["a"]), attempt(lambda: d[0:2]), attempt(d.remove, "nope"), attempt(d.index, "nope"), attempt(lambda: d + [1]), attempt(hash, d), attempt(deque, 5), attempt(deque, [], -1), attempt(deque, [], "a"), attempt(lambda: d * "a"), attempt(lambda: d < 5))
m = deque(range(10), maxlen=4)
print(m, m.maxlen, m.append(10), m, m.appendleft(0), m, m.extend([7, 8]), m, attempt(m.insert, 1, 1), m.copy(), m * 2, deque(maxlen=0), deque([1], 0), deque([1, 2], maxlen=None).maxlen, attempt(setattr, m, "maxlen", 3) is not None)
m *= 3
m += "q"
print(m)
m.clear()
print(m, deque("abc", 2), deque(iterable=[1], maxlen=5), deque((x for x in range(3)), maxlen=2), deque(deque([1])), deque(map(str, [1])))
d = deque([1, 2, 3])


def mutate():
    for x in d:
        d.append(x)


print(attempt(mutate))
d.clear()
d.append(d)
print(d, deque([Odd(1), [deque([2])]]), deque([Odd(1)]).index(Odd(3)), Odd(4) in deque([Odd(1), Odd(2)]), deque([Odd(1), Odd(2), Odd(3)]).count(Odd(7)), deque([Odd(1)]) == deque([Odd(3)]), deque([Odd(1), Odd(5)]) < deque([Odd(3), Odd(6)]))
d = deque([Odd(1), Odd(2)])
d.remove(Odd(4))
print(d, deque(range(5)).index(3, 1), attempt(deque(range(5)).index, 0, 1), deque(range(5)).index(4, -2), attempt(deque(range(5)).index, 4, 0, -1))
queue = deque([0])
seen = {0}
order = []
while queue:
    node = queue.popleft()
    order.append(node)
    for following in (node * 2 + 1, node * 2 + 2):
        if following < 30 and following not in seen:
            seen.add(following)
            queue.append(following)
print(order)
big = deque()
for i in range(1000):
    big.append(i)
    if i % 3 == 0:
        big.popleft()
print(len(big), big[0], big[-1], sum(big), big[300])


class Window(deque):
    def __init__(self, n):
        super().__init__(maxlen=n)
        self.total = 0

    def push(self, value):
        self.append(value)
        self.total += value


w = Window(2)
for v in (1, 2, 3):
    w.push(v)
print(w, w.total, w.maxlen, len(w), type(w).__name__, list(w), isinstance(w, deque))

Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p.y, p[0], p == (1, 2), p._replace(x=9), p._asdict(), Point._make([3, 4]), Point._fields, Point.__doc__, hash(p) == hash((1, 2)), len(p), *p, isinstance(p, tuple), p + (3,), sorted([Point(2, 1), Point(1, 5)]), Point.__match_args__)
Full = namedtuple("Full", ["a", "b", "c"], defaults=(2, 3))
print(Full(1), Full(1, c=9), Full._field_defaults, namedtuple("Empty", "")(), namedtuple("One", "only")(5), namedtuple("R", "a def a _x", rename=True)._fields, namedtuple("Comma", "a, b,c")._fields)
print(attempt(lambda: setattr(p, "x", 1)) is not None, attempt(Point._make, [1]), attempt(namedtuple, "P", "a a"), attempt(namedtuple, "P", "def"), attempt(namedtuple, "P", "_a"), attempt(namedtuple, "1P", "a"), attempt(namedtuple, "P", "a", defaults=(1, 2)))
Wide = namedtuple("Wide", [f"f{i}" for i in range(20)])
wide = Wide(*range(20))
print(wide.f0, wide.f15, wide.f16, wide.f19)


class Sub(Point):
    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


s = Sub(3, 4)
print(s.norm(), s, s._replace(y=0), type(s._replace(y=0)).__name__)

words = defaultdict(list)
for word in "the quick brown the lazy dog the end".split():
    words[word[0]].append(word)
print(words, words["zz"], len(words), words.get("nope"), "nope" in words, attempt(lambda: defaultdict()["x"]), attempt(defaultdict, 5), defaultdict(int, a=1), defaultdict(lambda: 7)[1], words.copy() == words, type(words.copy()).__name__, defaultdict(int, {1: 2}) | {3: 4})
counts = defaultdict(int)
for c in "mississippi":
    counts[c] += 1
print(dict(counts), counts.default_factory is int)

o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
print(list(o), o.popitem(), o.popitem(last=False), len(o), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, list(OrderedDict.fromkeys("xy", 0).items()), list(reversed(OrderedDict(p=1, q=2))), attempt(OrderedDict().popitem), attempt(o.move_to_end, "zz"))
o["z"] = 0
o.move_to_end("z", last=False)
print(list(o.items()), type(o.copy()).__name__, o == o.copy())

c = Counter("abracadabra")
print(c, c.most_common(2), c["a"], c["z"], sum(c.values()), c.total() if hasattr(c, "total") else 11, sorted(c.elements()), c + Counter("abc"), c - Counter("aaab"), c & Counter("aab"), c | Counter("zz"), +Counter(a=1, b=-1), -Counter(a=1, b=-1))
c.update("aaa")
c.subtract({"b": 5})
c.update({"q": 2}, r=1)
print(c, Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter() , Counter([1, 1, 2.0, (1, 2), (1, 2)]), Counter(Odd(i) for i in range(5)), attempt(Counter.fromkeys, "a"), Counter({"x": 3}), Counter(x=1, y=2))
del c["nope"]
c += Counter("z")
print(c["z"], Counter("aab").most_common(), Counter(Odd(i) for i in range(3))[Odd(9)])

chain = ChainMap({"a": 1}, {"a": 2, "b": 3})
chain["c"] = 4
print(chain["a"], chain["b"], sorted(chain), len(chain), "b" in chain, chain.get("zz", 0), dict(chain) == {"a": 1, "b": 3, "c": 4}, chain.maps, chain.new_child({"a": 0})["a"], chain.parents["a"], attempt(lambda: chain["zz"]), attempt(chain.pop, "b"), sorted(chain.items()))


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


u = Upper(a=1)
u["b"] = 2
u.update({"c": 3})
print(u, u["A"], "B" in u, len(u), sorted(u), sorted(u.items()), u.pop("A"), u.get("zz"), u.setdefault("D", 4), u)
l = UserList([3, 1, 2])
l.sort()
l.append(9)
print(l, l[0], l[1:], l + [5], len(l), 9 in l, l == [1, 2, 3, 9], type(l[1:]).__name__)
t = UserString("abc")
print(t, t.upper(), t + "d", t[1], len(t), t == "abc", "b" in t, t.find("c"), type(t.upper()).__name__, t.split("b"))
