# bench: n=50000
# Instances with __slots__: creation, reads and writes.
class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z


def main(n):
    total = 0
    v = Vector(1, 2, 3)
    for k in range(n):
        v.x = v.y + k
        v.y = v.z
        v.z = v.x & 63
        if k & 15 == 0:
            v = Vector(v.z, v.x & 7, v.y)
        total += v.z
    return total
