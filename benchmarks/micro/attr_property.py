# bench: n=40000
# A property with getter and setter.
class Box:
    def __init__(self):
        self._side = 1

    @property
    def side(self):
        return self._side

    @side.setter
    def side(self, value):
        self._side = value & 255


def main(n):
    box = Box()
    total = 0
    for k in range(n):
        box.side = box.side + k
        total += box.side
    return total
