# Long if chains, deep nesting, functions with many locals and constants: operand widths.
def classify(n):
    if n == 0: return "zero"
    elif n == 1: return "one"
    elif n == 2: return "two"
    elif n < 10: return "few"
    elif n < 100:
        if n % 2:
            if n % 3:
                if n % 5:
                    if n % 7:
                        return "rough %d" % n
                    return "seven"
                return "five"
            return "three"
        return "even"
    return "many"


print([classify(n) for n in (0, 1, 2, 5, 9, 10, 15, 21, 25, 49, 97, 100)])


def constants(i):
    table = [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000, 10000,
        70000, 80000, 90000, 100000, 123456789, 9876543210, 12345678901234567890, -1, -128, -129, -32768, -32769, 0.5, 1.5, 2.5, -0.5, 1e10, 1e-10,
        "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", b"q", b"r", None, True, False, ..., (1, 2), ("x", (3, None)),
    ]
    return table[i]


print([constants(i) for i in range(72)])


def locals_many(a0):
    a1 = a0 + 1; a2 = a1 + a0; a3 = a2 + a1; a4 = a3 + a2; a5 = a4 + a3; a6 = a5 + a4; a7 = a6 + a5; a8 = a7 + a6; a9 = a8 + a7
    b0 = a9 - a0; b1 = b0 + a1; b2 = b1 - a2; b3 = b2 + a3; b4 = b3 - a4; b5 = b4 + a5; b6 = b5 - a6; b7 = b6 + a7; b8 = b7 - a8; b9 = b8 + a9
    c0 = [a0, b0]; c1 = [a1, b1]; c2 = [a2, b2]; c3 = [a3, b3]; c4 = [a4, b4]; c5 = [a5, b5]; c6 = [a6, b6]; c7 = [a7, b7]; c8 = [a8, b8]; c9 = [a9, b9]
    d0, d1, d2, d3, d4, d5, d6, d7, d8, d9 = c0 + c1 + c2 + c3 + c4
    e0 = e1 = e2 = e3 = e4 = e5 = e6 = e7 = e8 = e9 = d9
    return a9, b9, c9, d5, e0 + e9, (a0, (b0, (c0, (d0, (e0, (a1, b1, c1, d1, e1, (a2, b2, c2, d2)))))))


print(locals_many(1))


def deep_expression(x):
    return ((((((((((x + 1) * 2) - (x + 3) * (4 - x)) + ((x * 5) - (6 + x) * (x - 7))) * 8) - 9) + ((((x - 10) * 11) + 12) * 13)) - 14) * (x + (x - (x + (x - (x + (x - (x + 15)))))))) + 16)


print([deep_expression(x) for x in range(-3, 4)])


def many_args(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z):
    return [z, y, x, w, v, u, t, s, r, q, p, o, n, m, l, k, j, i, h, g, f, e, d, c, b, a]


print(many_args(*range(26)), many_args(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26))
nest = [[[[[[[[[["deep"]]]]]]]]]]
print(nest[0][0][0][0][0][0][0][0][0][0], len(str(nest)))
for a in range(2):
    for b in range(2):
        for c in range(2):
            for d in range(2):
                for e in range(2):
                    for f in range(2):
                        if a + b + c + d + e + f == 5:
                            print(a, b, c, d, e, f)
