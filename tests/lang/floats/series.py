# Numerical series by plain loops: pi, e, logarithms, roots by Newton, integration.
def leibniz(n):
    s = 0.0
    sign = 1.0
    for k in range(n):
        s += sign / (2 * k + 1)
        sign = -sign
    return 4.0 * s


def exp_series(x):
    term = 1.0
    s = 1.0
    k = 1
    while abs(term) > 1e-17 * abs(s):
        term *= x / k
        s += term
        k += 1
    return s


def newton_sqrt(a):
    x = a
    for _ in range(60):
        better = 0.5 * (x + a / x)
        if better == x:
            break
        x = better
    return x


def simpson(f, a, b, n):
    h = (b - a) / n
    s = f(a) + f(b)
    for i in range(1, n):
        s += f(a + i * h) * (4 if i % 2 else 2)
    return s * h / 3


print(leibniz(10), leibniz(1000), leibniz(5001))
for x in (0, 1, -1, 2.5, 10, -3.25):
    print(x, exp_series(x))
for a in (2, 3.0, 1e10, 1e-10, 49):
    print(a, newton_sqrt(a))
print(simpson(lambda x: x * x, 0, 3, 100), simpson(lambda x: 1 / (1 + x * x), 0, 1, 200))
h = 0.0
for k in range(1, 1001):
    h += 1 / k
print(h)
a, b, t, p = 1.0, 2 ** -0.5, 0.25, 1.0
for _ in range(4):
    an = (a + b) / 2
    b = (a * b) ** 0.5
    t -= p * (a - an) ** 2
    a = an
    p *= 2
    print((a + b) ** 2 / (4 * t))
