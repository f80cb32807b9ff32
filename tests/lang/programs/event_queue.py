# Discrete event simulation of a bank hall with tellers, queues and impatient customers.
class Random:
    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & (2 ** 64 - 1)
        return (self.state >> 33) % n


class Event:
    count = 0

    def __init__(self, time, action, *args):
        self.time = time
        self.action = action
        self.args = args
        self.cancelled = False
        Event.count += 1
        self.order = Event.count

    def __lt__(self, other):
        return (self.time, self.order) < (other.time, other.order)


class Queue:
    def __init__(self):
        self.heap = []

    def push(self, event):
        heap = self.heap
        heap.append(event)
        i = len(heap) - 1
        while i and heap[i] < heap[(i - 1) // 2]:
            p = (i - 1) // 2
            heap[i], heap[p] = heap[p], heap[i]
            i = p

    def pop(self):
        heap = self.heap
        heap[0], heap[-1] = heap[-1], heap[0]
        event = heap.pop()
        i, n = 0, len(heap)
        while True:
            small = i
            for c in (2 * i + 1, 2 * i + 2):
                if c < n and heap[c] < heap[small]:
                    small = c
            if small == i:
                return event
            heap[i], heap[small] = heap[small], heap[i]
            i = small

    def __bool__(self):
        return bool(self.heap)


class Customer:
    def __init__(self, number, arrival, work, patience):
        self.number = number
        self.arrival = arrival
        self.work = work
        self.patience = patience
        self.leave = None

    def __repr__(self):
        return "c%d" % self.number


class Teller:
    def __init__(self, name, speed):
        self.name = name
        self.speed = speed
        self.customer = None
        self.busy = 0
        self.served = []


class Simulation:
    def __init__(self, seed, tellers, customers):
        self.random = Random(seed)
        self.now = 0
        self.queue = Queue()
        self.tellers = [Teller("T%d" % i, s) for i, s in enumerate(tellers)]
        self.waiting = []
        self.gone = []
        self.waits = []
        self.longest = 0
        self.log = []
        t = 0
        for n in range(customers):
            t += self.random.below(7)
            c = Customer(n, t, 5 + self.random.below(20), 10 + self.random.below(30))
            self.at(t, self.arrive, c)

    def at(self, time, action, *args):
        event = Event(time, action, *args)
        self.queue.push(event)
        return event

    def note(self, *parts):
        if len(self.log) < 40:
            self.log.append("%3d %s" % (self.now, " ".join(map(str, parts))))

    def arrive(self, customer):
        self.note("arrive", customer, "work", customer.work)
        self.waiting.append(customer)
        customer.leave = self.at(self.now + customer.patience, self.give_up, customer)
        self.longest = max(self.longest, len(self.waiting))
        self.dispatch()

    def give_up(self, customer):
        self.note("gives up", customer)
        self.waiting.remove(customer)
        self.gone.append(customer)

    def dispatch(self):
        for teller in self.tellers:
            if not self.waiting:
                return
            if teller.customer is None:
                customer = self.waiting.pop(0)
                customer.leave.cancelled = True
                teller.customer = customer
                took = -(-customer.work // teller.speed)
                teller.busy += took
                self.waits.append(self.now - customer.arrival)
                self.note(teller.name, "takes", customer, "for", took)
                self.at(self.now + took, self.finish, teller)

    def finish(self, teller):
        self.note(teller.name, "finished", teller.customer)
        teller.served.append(teller.customer)
        teller.customer = None
        self.dispatch()

    def run(self):
        events = 0
        while self.queue:
            event = self.queue.pop()
            if event.cancelled:
                continue
            events += 1
            assert event.time >= self.now
            self.now = event.time
            event.action(*event.args)
        return events

    def report(self):
        yield "end %d, served %d, gone %d, longest queue %d" % (self.now, sum(len(t.served) for t in self.tellers), len(self.gone), self.longest)
        yield "mean wait %.3f, worst %d" % (sum(self.waits) / len(self.waits), max(self.waits))
        for t in self.tellers:
            yield "%s busy %.1f%% served %d first %s" % (t.name, 100 * t.busy / self.now, len(t.served), t.served[:4])


sim = Simulation(1, (1, 2), 40)
print(sim.run())
print("\n".join(sim.log))
for line in sim.report():
    print(line)
for seed in range(2, 4):
    for tellers in ((1,), (1, 1), (2, 1, 3)):
        sim = Simulation(seed, tellers, 80)
        events = sim.run()
        print(seed, tellers, events, *list(sim.report())[:2], sep=" | ")
