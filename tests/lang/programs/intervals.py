# Interval merging, an interval tree with stabbing queries, a sweep line, and a segment tree.
class Interval:
    __slots__ = ("low", "high", "tag")

    def __init__(self, low, high, tag=None):
        if low > high:
            raise ValueError("[%s, %s] is backwards" % (low, high))
        self.low = low
        self.high = high
        self.tag = tag

    def overlaps(self, other):
        return self.low <= other.high and other.low <= self.high

    def __lt__(self, other):
        return (self.low, self.high) < (other.low, other.high)

    def __eq__(self, other):
        return (self.low, self.high) == (other.low, other.high)

    def __repr__(self):
        return "[%s,%s]%s" % (self.low, self.high, self.tag or "")


def merge(intervals):
    out = []
    for i in sorted(intervals):
        if out and i.low <= out[-1].high:
            out[-1] = Interval(out[-1].low, max(out[-1].high, i.high))
        else:
            out.append(Interval(i.low, i.high))
    return out


class IntervalTree:
    def __init__(self, intervals):
        intervals = list(intervals)
        self.left = self.right = None
        if not intervals:
            self.centre = None
            self.by_low = self.by_high = []
            return
        points = sorted([i.low for i in intervals] + [i.high for i in intervals])
        self.centre = points[len(points) // 2]
        here, low, high = [], [], []
        for i in intervals:
            if i.high < self.centre:
                low.append(i)
            elif i.low > self.centre:
                high.append(i)
            else:
                here.append(i)
        self.by_low = sorted(here, key=lambda i: i.low)
        self.by_high = sorted(here, key=lambda i: -i.high)
        if low:
            self.left = IntervalTree(low)
        if high:
            self.right = IntervalTree(high)

    def at(self, point):
        if self.centre is None:
            return
        if point <= self.centre:
            for i in self.by_low:
                if i.low > point:
                    break
                yield i
            if self.left:
                yield from self.left.at(point)
        else:
            for i in self.by_high:
                if i.high < point:
                    break
                yield i
            if self.right:
                yield from self.right.at(point)

    def depth(self):
        return 1 + max(self.left.depth() if self.left else 0, self.right.depth() if self.right else 0)


def generate(n, seed, span):
    x = seed
    for k in range(n):
        x = (x * 48271) % 2147483647
        low = x % span
        x = (x * 48271) % 2147483647
        yield Interval(low, low + x % 20, "i%d" % k)


some = list(generate(60, 11, 200))
print(merge(some))
print(merge([Interval(1, 3), Interval(3, 5), Interval(7, 8), Interval(6, 6)]), merge([]))
tree = IntervalTree(some)
print(tree.depth())
for point in (0, 13, 50, 99, 150, 219, 500):
    found = sorted(tree.at(point))
    brute = sorted(i for i in some if i.low <= point <= i.high)
    print(point, found == brute, found[:4])
try:
    Interval(3, 1)
except ValueError as error:
    print(error)


def sweep(intervals):
    events = []
    for i in intervals:
        events.append((i.low, 0, i.tag))
        events.append((i.high, 1, i.tag))
    events.sort()
    active = most = 0
    where = None
    trace = []
    for position, kind, tag in events:
        active += -1 if kind else 1
        if active > most:
            most, where = active, position
        trace.append(active)
    return most, where, sum(trace), max(trace), trace[-1]


print(sweep(some))


class SegmentTree:
    def __init__(self, values, combine=lambda a, b: a + b, unit=0):
        self.n = len(values)
        self.combine = combine
        self.unit = unit
        self.t = [unit] * self.n + list(values)
        for i in range(self.n - 1, 0, -1):
            self.t[i] = combine(self.t[2 * i], self.t[2 * i + 1])

    def set(self, i, v):
        i += self.n
        self.t[i] = v
        while i > 1:
            i //= 2
            self.t[i] = self.combine(self.t[2 * i], self.t[2 * i + 1])

    def query(self, a, b):
        left = right = self.unit
        a += self.n
        b += self.n
        while a < b:
            if a & 1:
                left = self.combine(left, self.t[a])
                a += 1
            if b & 1:
                b -= 1
                right = self.combine(self.t[b], right)
            a //= 2
            b //= 2
        return self.combine(left, right)


values = [i.low % 17 for i in some]
sums = SegmentTree(values)
maxes = SegmentTree(values, max, -1)
words = SegmentTree([chr(97 + v) for v in values], lambda a, b: a + b, "")
for a, b in ((0, 60), (3, 9), (10, 11), (20, 20), (31, 58)):
    print(a, b, sums.query(a, b) == sum(values[a:b]), maxes.query(a, b), words.query(a, b) == "".join(chr(97 + v) for v in values[a:b]))
for i in range(0, 60, 7):
    values[i] = i * 3
    sums.set(i, i * 3)
    maxes.set(i, i * 3)
print(sums.query(0, 60), sum(values), maxes.query(5, 40), max(values[5:40]))


def schedule(intervals):
    chosen = []
    for i in sorted(intervals, key=lambda i: (i.high, i.low)):
        if not chosen or i.low > chosen[-1].high:
            chosen.append(i)
    return chosen


def rooms(intervals):
    out = []
    for i in sorted(intervals):
        for room in out:
            if room[-1].high < i.low:
                room.append(i)
                break
        else:
            out.append([i])
    return out


print(len(schedule(some)), schedule(some)[:4], len(rooms(some)) == sweep(some)[0], [len(r) for r in rooms(some)])
