# bench: n=60000
# Reads and writes the attributes of one instance.
class State:
    def __init__(self):
        self.low = 0
        self.high = 1
        self.steps = 0


def main(n):
    s = State()
    while s.steps < n:
        s.low = s.high - s.low
        s.high = s.low + s.steps
        s.steps += 1
    return s.low * 3 + s.high
