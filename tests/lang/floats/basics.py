# Floats: text, rounding, special values, methods.
for x in (0.0, -0.0, 1.0, -1.5, 0.1, 0.1 + 0.2, 1e16, 1e15, 123456789.123456789, 1e-5, 1e-4, 1.5e300, 5e-324, 2.0 ** 70, 1 / 3, 100.0, 1e22, 1e21):
    print(x, repr(x), str(x), -x, int(x) if abs(x) < 1e18 else "-", bool(x))
inf = float("inf")
nan = float("nan")
print(inf, -inf, nan, inf - inf, inf * 0, inf + 1, inf > 1e308, nan != nan, 1 / inf, -1 / inf)
print(float("1.5"), float("  -2e3 "), float("1_000.5"), float("infinity"), float("-Inf"), float("nan"), float(7), float())
print((1.5).is_integer(), (2.0).is_integer(), (0.5).as_integer_ratio(), (1.5).hex(), float.fromhex("0x1.8p+1"), (2.5).real, (2.5).imag)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.567, -2), round(1.005, 2), round(0.5), round(1.5), round(1e300), round(2.5, 0))
print(1e308 * 10, -1e308 * 10, 1e-320 / 1e10, 2.0 ** 0.5, 2.0 ** -1, (-8.0) ** 3, 0.0 ** 0)
print(7.5 // 2.0, 7.5 % 2.0, -7.5 // 2.0, -7.5 % 2.0, 7.5 // -2.0, 7.5 % -2.0, divmod(-7.5, 2.0), 1e20 // 3, 1e20 % 3)
print(-0.0 == 0.0, 0.0 % -1, -0.0 + 0.0, 0.0 * -1, 5 % inf, -5 % inf, 5 % -inf)
print(1.0 == 1, 1.5 > 1, 1 < 1.5, 3 + 0.5, 3 - 0.5, 2 * 0.25, 1 / 4, 2 ** 0.5 == 2.0 ** 0.5)
print(abs(-2.5), max(1.5, 2), min(1.5, 1), sum([0.25, 0.5, 1]), sum([1, 2.5]), pow(2.0, 3), int(-2.9), int(1e20))
print(hash(0.5), hash(1.0), hash(2.5e10), hash(1e300), hash(inf), hash(-inf), hash(-0.0), hash(0.1))
for bad in ("", "abc", "1.2.3", "1e", "--1", "0x1p3", "1__0.5", "nanx"):
    try:
        print(float(bad))
    except ValueError as error:
        print(error)
for expr in (lambda: 1.0 / 0, lambda: 1.0 // 0.0, lambda: divmod(1.0, 0), lambda: 0.0 ** -1, lambda: int(inf), lambda: int(nan), lambda: round(nan), lambda: 2.0 ** 5000, lambda: inf.as_integer_ratio()):
    try:
        print(expr())
    except (ZeroDivisionError, OverflowError, ValueError) as error:
        print(type(error).__name__, error)
