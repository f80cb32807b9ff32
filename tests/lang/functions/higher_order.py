# Function tables, callbacks with state, partial application, method references, dispatch on type.
def partial(f, *fixed, **named):
    def call(*args, **kwargs):
        return f(*fixed, *args, **{**named, **kwargs})

    return call


def join(*parts, sep="-", end=""):
    return sep.join(map(str, parts)) + end


dash = partial(join, 1, 2)
star = partial(join, sep="*", end="!")
print(dash(3), dash(3, sep="/"), star("a", "b"), partial(star, "x")("y", end="?"), partial(partial(pow, 2), 5)())
handlers = {}


def on(*events):
    def register(f):
        for event in events:
            handlers.setdefault(event, []).append(f)
        return f

    return register


@on("start", "stop")
def log_it(event, *args):
    return "log %s %s" % (event, args)


@on("start")
def init(event, *args):
    return "init with %d" % len(args)


def emit(event, *args):
    return [h(event, *args) for h in handlers.get(event, [])]


print(emit("start", 1, 2), emit("stop"), emit("none"))


def dispatch(x):
    for kind, f in ((bool, "bool"), (int, hex), (str, str.upper), (list, lambda v: [dispatch(i) for i in v]), (dict, lambda v: {k: dispatch(i) for k, i in v.items()}), (object, repr)):
        if isinstance(x, kind):
            return f(x) if callable(f) else f
    return None


print(dispatch([1, "a", True, {"k": [255, None]}, 2.5, ()]))


class Machine:
    def __init__(self):
        self.state = "idle"
        self.table = {("idle", "coin"): self.accept, ("ready", "push"): self.rotate, ("ready", "coin"): self.refund}
        self.money = 0

    def accept(self):
        self.money += 1
        return "ready"

    def rotate(self):
        return "idle"

    def refund(self):
        print("refund", end=" ")
        return "ready"

    def feed(self, *events):
        for e in events:
            action = self.table.get((self.state, e))
            self.state = action() if action else self.state
        return self.state, self.money


m = Machine()
print(m.feed("push", "coin", "coin", "push", "push", "coin"), Machine.feed(m, "push"))
bound = [m.feed, "abc".upper, [3, 1, 2].index, {"k": 5}.get, "{}-{}".format, " ".join]
print(bound[0]("coin"), bound[1](), bound[2](2), bound[3]("k"), bound[4](1, 2), bound[5](["a", "b"]))
print(list(map(str.upper, ["a", "b"])), list(map(int, "123")), list(map(list.pop, [[1, 2], [3]])), sorted(["b", "C", "a"], key=str.swapcase), max(["10", "9"], key=int), list(map(lambda f: f([3, 1]), [min, max, sum, sorted, len, list, tuple])))


def apply_n(f, n, x):
    for _ in range(n):
        x = f(x)
    return x


def fix(f, x, limit=100):
    for n in range(limit):
        y = f(x)
        if y == x:
            return x, n
        x = y
    raise ValueError("no fixed point")


print(apply_n(lambda v: v * 2, 10, 1), apply_n(sorted, 2, "cab"), fix(lambda v: (v + 2 / v) / 2, 1.0), fix(lambda s: s.replace("aa", "a"), "a" * 37))
try:
    fix(lambda v: v + 1, 0)
except ValueError as error:
    print(error)
def memoize(f):
    seen = {}

    def inner(*args):
        if args not in seen:
            seen[args] = f(*args)
        return seen[args]

    inner.seen = seen
    return inner


@memoize
def binomial(n, k):
    return 1 if k in (0, n) else binomial(n - 1, k - 1) + binomial(n - 1, k)


print(binomial(40, 20), len(binomial.seen), [binomial(6, k) for k in range(7)])
