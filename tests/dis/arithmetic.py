"""Every operator in each of its forms."""


def binary(a, b):
    return [a + b, a - b, a * b, a / b, a // b, a % b, a ** b, a << b, a >> b, a & b, a | b, a ^ b,
            a @ b]


def immediate(a):
    return [a + 1, a - 1, a * -128, a // 127, a % 2, a & 3, a << 4, a >> 5, a + 128, 1 + a]


def inplace(a, b):
    a += b
    a -= b
    a *= b
    a /= b
    a //= b
    a %= b
    a **= b
    a <<= b
    a >>= b
    a &= b
    a |= b
    a ^= b
    a @= b
    a += 1
    a -= 1
    a *= 2
    return a


def unary(a):
    return -a, +a, ~a, not a


def folded():
    return 60 * 60 * 24, -1, "ab" * 3, (1, (2, 3)), not 1, 1 << 200
