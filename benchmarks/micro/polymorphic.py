# bench: n=80000
# One call site, four classes: what an inline cache must survive.
class Shape:
    def __init__(self, size):
        self.size = size

    def area(self):
        return 0


class Square(Shape):
    def area(self):
        return self.size * self.size


class Rectangle(Shape):
    def area(self):
        return self.size * 2


class Line(Shape):
    pass


def main(n):
    shapes = [Square(3), Rectangle(4), Line(9), Shape(1), Square(5)]
    total = 0
    for k in range(n):
        total += shapes[k % 5].area()
    return total
