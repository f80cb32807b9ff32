# Floor division and modulo over every sign and size: the identity q*b+r == a holds, r has b's sign.
values = [0, 1, -1, 2, -2, 3, 7, -7, 10, -10, 2 ** 31, -(2 ** 31) - 1, 2 ** 47, 2 ** 48 - 1, -(2 ** 48), 2 ** 63, -(2 ** 64), 10 ** 25, -(10 ** 25) + 3]
bad = 0
for a in values:
    for b in values:
        if b == 0:
            for op in (lambda: a // b, lambda: a % b, lambda: a / b, lambda: divmod(a, b)):
                try:
                    op()
                    bad += 1
                except ZeroDivisionError:
                    pass
            continue
        q, r = a // b, a % b
        if q * b + r != a or (r != 0 and (r < 0) != (b < 0)) or abs(r) >= abs(b) or divmod(a, b) != (q, r):
            bad += 1
            print("wrong", a, b, q, r)
    print(a, [a // b for b in (3, -3, 7, 2 ** 33)], [a % b for b in (3, -3, 7, 2 ** 33)], a / 3, a / -7)
print("bad", bad)
for x in (7, -7, 2 ** 50):
    y = x
    y //= 2
    z = x
    z %= 5
    w = x
    w /= 4
    print(x, y, z, w, type(w).__name__)
print(10 ** 20 / 10 ** 10, 10 ** 400 / 10 ** 399, 1 / 3, 2 ** 53 / 1, (2 ** 53 + 1) / 1, -1 / 3, 0 / -5)
try:
    10 ** 400 / 3
except OverflowError as error:
    print(error)
try:
    float(10 ** 400)
except OverflowError as error:
    print(error)
