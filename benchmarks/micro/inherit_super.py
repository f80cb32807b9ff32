# bench: n=25000
# Overriding methods that call super().
class Base:
    def __init__(self):
        self.total = 0

    def step(self, k):
        self.total += k


class Middle(Base):
    def step(self, k):
        super().step(k + 1)


class Leaf(Middle):
    def step(self, k):
        super().step(k * 2)


def main(n):
    leaf = Leaf()
    for k in range(n):
        leaf.step(k)
    return leaf.total
