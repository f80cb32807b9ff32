# bench: n=8000
# A fraction with every operator that a loop of arithmetic meets, reflected and in place.
class Fixed:
    __slots__ = ("raw",)

    def __init__(self, raw):
        self.raw = raw

    def __add__(self, other):
        return Fixed(self.raw + (other.raw if isinstance(other, Fixed) else other << 8))

    __radd__ = __add__

    def __sub__(self, other):
        return Fixed(self.raw - (other.raw if isinstance(other, Fixed) else other << 8))

    def __mul__(self, other):
        return Fixed(self.raw * other.raw >> 8) if isinstance(other, Fixed) else Fixed(self.raw * other)

    def __iadd__(self, other):
        self.raw += other.raw
        return self

    def __neg__(self):
        return Fixed(-self.raw)

    def __lt__(self, other):
        return self.raw < other.raw

    def __eq__(self, other):
        return isinstance(other, Fixed) and self.raw == other.raw

    def __bool__(self):
        return self.raw != 0

    def __int__(self):
        return self.raw >> 8


def main(n):
    total, step, most = Fixed(0), Fixed(300), Fixed(1 << 20)
    for _ in range(n):
        value = 1 + step * 2 - -step
        if value and value < most:
            total += value
        if total == most:
            total = Fixed(0)
    return int(total)
