# bench: n=8000
# Cooperative methods through a diamond, super() in __init__ and in class methods.
class Root:
    def __init__(self, **named):
        self.named = named

    def visit(self, depth):
        return depth

    @classmethod
    def label(cls):
        return 1


class Left(Root):
    def __init__(self, left=0, **named):
        super().__init__(**named)
        self.left = left

    def visit(self, depth):
        return super().visit(depth + self.left)

    @classmethod
    def label(cls):
        return super().label() + 2


class Right(Root):
    def __init__(self, right=0, **named):
        super().__init__(**named)
        self.right = right

    def visit(self, depth):
        return super().visit(depth * 2 + self.right)

    @classmethod
    def label(cls):
        return super().label() + 3


class Both(Left, Right):
    def __init__(self, left, right):
        super().__init__(left=left, right=right)

    def visit(self, depth):
        return super().visit(depth) + 1


def main(n):
    total = 0
    for k in range(n):
        both = Both(k & 3, 1)
        total += both.visit(k) + Both.label()
    return total
