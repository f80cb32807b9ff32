# bench: n=30000
# A ring buffer of waiting customers served by two counters.
class Ring:
    def __init__(self, size):
        self.items = [0] * size
        self.head = 0
        self.length = 0

    def push(self, value):
        items = self.items
        if self.length == len(items):
            return False
        items[(self.head + self.length) % len(items)] = value
        self.length += 1
        return True

    def pop(self):
        value = self.items[self.head]
        self.head = (self.head + 1) % len(self.items)
        self.length -= 1
        return value


def main(n):
    waiting = Ring(64)
    seed = 1
    served = lost = delay = 0
    for now in range(n):
        seed = seed * 1103515245 + 12345 & 0x7FFFFFFF
        if seed & 0x30000:
            if not waiting.push(now):
                lost += 1
        if now % 3 and waiting.length:
            delay += now - waiting.pop()
            served += 1
    return served * 7 + lost * 3 + delay
