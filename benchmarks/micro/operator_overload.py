# bench: n=20000
# Arithmetic operators written as methods.
class Complex:
    def __init__(self, re, im):
        self.re = re
        self.im = im

    def __add__(self, other):
        return Complex(self.re + other.re, self.im + other.im)

    def __mul__(self, other):
        return Complex(self.re * other.re - self.im * other.im & 1023, self.re * other.im + self.im * other.re & 1023)

    def __eq__(self, other):
        return self.re == other.re and self.im == other.im


def main(n):
    z = Complex(1, 1)
    one = Complex(1, 2)
    same = 0
    for _ in range(n):
        z = z * z + one
        if z == one:
            same += 1
    return z.re * 10000 + z.im + same
