# bench: n=80000
# Calls methods that read and change their instance.
class Meter:
    def __init__(self):
        self.reading = 0

    def add(self, amount):
        self.reading += amount

    def value(self):
        return self.reading


def main(n):
    meter = Meter()
    check = 0
    for k in range(n):
        meter.add(k & 3)
        check ^= meter.value()
    return check
