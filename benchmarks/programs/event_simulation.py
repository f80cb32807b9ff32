# bench: n=2000
# A discrete event simulation: instances in a priority queue, bound methods as actions.
class Event:
    __slots__ = ("time", "order", "action", "who")

    def __init__(self, time, order, action, who):
        self.time = time
        self.order = order
        self.action = action
        self.who = who

    def __lt__(self, other):
        if self.time != other.time:
            return self.time < other.time
        return self.order < other.order


class Random:
    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = self.state * 1103515245 + 12345 & 0x7FFFFFFF
        return (self.state >> 8) % n


class Hall:
    def __init__(self, seed, counters):
        self.random = Random(seed)
        self.queue = []
        self.order = 0
        self.now = 0
        self.free = counters
        self.waiting = []
        self.head = 0
        self.served = 0
        self.waited = 0

    def at(self, time, action, who):
        queue = self.queue
        self.order += 1
        event = Event(time, self.order, action, who)
        queue.append(event)
        i = len(queue) - 1
        while i > 0:
            parent = (i - 1) // 2
            if queue[i] < queue[parent]:
                queue[i], queue[parent] = queue[parent], queue[i]
                i = parent
            else:
                break

    def next(self):
        queue = self.queue
        top = queue[0]
        last = queue.pop()
        if queue:
            queue[0] = last
            i, n = 0, len(queue)
            while True:
                small = i
                left = 2 * i + 1
                if left < n and queue[left] < queue[small]:
                    small = left
                if left + 1 < n and queue[left + 1] < queue[small]:
                    small = left + 1
                if small == i:
                    break
                queue[i], queue[small] = queue[small], queue[i]
                i = small
        return top

    def arrive(self, who):
        self.waiting.append((self.now, who))
        self.serve()

    def serve(self):
        while self.free and self.head < len(self.waiting):
            since, who = self.waiting[self.head]
            self.head += 1
            self.free -= 1
            self.waited += self.now - since
            self.at(self.now + 3 + self.random.below(12), self.leave, who)

    def leave(self, who):
        self.free += 1
        self.served += who & 1 or 1
        self.serve()

    def run(self, customers):
        time = 0
        for who in range(customers):
            time += self.random.below(5)
            self.at(time, self.arrive, who)
        while self.queue:
            event = self.next()
            self.now = event.time
            event.action(event.who)
        return self.now * 1000 + self.served + self.waited


def main(n):
    return Hall(3, 3).run(n) + Hall(8, 4).run(n)
