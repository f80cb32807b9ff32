# bench: n=20000
# Instances made through a metaclass that counts them, attributes that the metaclass holds, and hooks on isinstance.
class Counting(type):
    made = 0

    def __call__(cls, *args):
        Counting.made += 1
        return super().__call__(*args)

    @property
    def label(cls):
        return cls.__name__

    def __instancecheck__(cls, instance):
        return hasattr(instance, "x")

    def __len__(cls):
        return 3


class Point(metaclass=Counting):
    def __init__(self, x, y):
        self.x = x
        self.y = y


def main(n):
    total = 0
    for k in range(n):
        point = Point(k, 1)
        total += point.x + len(Point.label) + len(Point)
        if isinstance(point, Point):
            total += 1
    return total
