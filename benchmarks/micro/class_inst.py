# bench: n=40000
# Creates instances with two attributes and drops them.
class Pair:
    def __init__(self, first, second):
        self.first = first
        self.second = second


def main(n):
    total = 0
    previous = Pair(0, 0)
    for k in range(n):
        previous = Pair(k, previous.first)
        total += previous.second
    return total
