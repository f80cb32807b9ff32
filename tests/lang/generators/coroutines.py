# Cooperative tasks with a scheduler, by send alone.
class Scheduler:
    def __init__(self):
        self.ready = []
        self.sleeping = []
        self.waiting = {}
        self.clock = 0
        self.results = {}
        self.log = []

    def spawn(self, name, task):
        self.ready.append((name, task, None))

    def run(self, limit=1000):
        steps = 0
        while (self.ready or self.sleeping) and steps < limit:
            steps += 1
            if not self.ready:
                self.sleeping.sort(key=lambda s: (s[0], s[1]))
                self.clock, name, task = self.sleeping.pop(0)
                self.ready.append((name, task, self.clock))
            name, task, value = self.ready.pop(0)
            try:
                request = task.send(value) if not isinstance(value, Exception) else task.throw(value)
            except StopIteration as stop:
                self.finish(name, stop.value)
                continue
            except Exception as error:
                self.finish(name, error)
                continue
            self.handle(name, task, request)
        return steps

    def finish(self, name, value):
        self.results[name] = value
        self.log.append("%d %s -> %r" % (self.clock, name, value))
        for waiter, task in self.waiting.pop(name, ()):
            self.ready.append((waiter, task, value))

    def handle(self, name, task, request):
        if request is None:
            self.ready.append((name, task, None))
        elif request[0] == "sleep":
            self.sleeping.append((self.clock + request[1], name, task))
        elif request[0] == "spawn":
            self.spawn(request[1], request[2])
            self.ready.append((name, task, request[1]))
        elif request[0] == "join":
            if request[1] in self.results:
                self.ready.append((name, task, self.results[request[1]]))
            else:
                self.waiting.setdefault(request[1], []).append((name, task))
        elif request[0] == "log":
            self.log.append("%d %s: %s" % (self.clock, name, request[1]))
            self.ready.append((name, task, None))


def worker(n, delay):
    total = 0
    for i in range(n):
        total += i
        now = yield ("sleep", delay)
        yield ("log", "woke at %d total %d" % (now, total))
    return total


def failing():
    yield None
    raise ValueError("worker failed")


def parent():
    names = []
    for i in range(3):
        names.append((yield ("spawn", "child%d" % i, worker(i + 1, 5 - i))))
    bad = yield ("spawn", "bad", failing())
    values = []
    for name in names + [bad]:
        value = yield ("join", name)
        values.append(value)
        yield ("log", "joined %s with %r" % (name, value))
    return values


def ticker():
    try:
        for t in range(4):
            yield ("sleep", 2)
            yield ("log", "tick %d" % t)
    finally:
        print("ticker ended")


s = Scheduler()
s.spawn("parent", parent())
s.spawn("ticker", ticker())
print(s.run())
for line in s.log:
    print(line)
print(sorted((k, repr(v)) for k, v in s.results.items()))


def pingpong(n):
    def player(name, other):
        count = 0
        ball = yield
        while True:
            count += 1
            ball.append(name)
            if len(ball) >= n:
                return count
            ball = yield ball

    a, b = player("ping", None), player("pong", None)
    next(a)
    next(b)
    ball = []
    turn = 0
    while True:
        try:
            ball = (a, b)[turn].send(ball)
            turn = 1 - turn
        except StopIteration as stop:
            return ball, stop.value


print(pingpong(7))


def grep(pattern, target):
    try:
        while True:
            line = yield
            if pattern in line:
                target.send(line)
    except GeneratorExit:
        target.close()


def sink(out):
    try:
        while True:
            out.append((yield))
    except GeneratorExit:
        out.append("closed")


out = []
end = sink(out)
next(end)
g = grep("py", end)
next(g)
for word in ("python", "java", "cython", "pypy", "lua", "happy"):
    g.send(word)
g.close()
print(out)
