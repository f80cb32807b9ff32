# bench: n=6000
# Evaluating small trees by class patterns.
class Number:
    __match_args__ = ("value",)

    def __init__(self, value):
        self.value = value


class Sum:
    __match_args__ = ("left", "right")

    def __init__(self, left, right):
        self.left, self.right = left, right


class Product:
    __match_args__ = ("left", "right")

    def __init__(self, left, right):
        self.left, self.right = left, right


def value(tree):
    match tree:
        case Number(number):
            return number
        case Sum(Number(0), right):
            return value(right)
        case Sum(left, right):
            return value(left) + value(right)
        case Product(left=Number(value=1), right=right):
            return value(right)
        case Product(left, right):
            return value(left) * value(right)


def main(n):
    tree = Sum(Product(Number(1), Number(7)), Sum(Number(0), Product(Number(2), Number(3))))
    total = 0
    for _ in range(n):
        total += value(tree)
    return total
