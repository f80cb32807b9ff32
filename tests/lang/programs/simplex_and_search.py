# Numerical search: bisection, golden section, Nelder-Mead, Runge-Kutta, gradient descent, least squares.
import math


def bisect_root(f, a, b, steps=200):
    fa = f(a)
    for n in range(steps):
        m = (a + b) / 2
        fm = f(m)
        if fm == 0 or b - a < 1e-12:
            return m, n
        if fa * fm < 0:
            b = m
        else:
            a, fa = m, fm
    return m, steps


def golden(f, a, b):
    g = (math.sqrt(5) - 1) / 2
    c, d = b - g * (b - a), a + g * (b - a)
    n = 0
    while abs(b - a) > 1e-8:
        n += 1
        if f(c) < f(d):
            b = d
        else:
            a = c
        c, d = b - g * (b - a), a + g * (b - a)
    return (a + b) / 2, n


def runge_kutta(f, y, t0, t1, n):
    h = (t1 - t0) / n
    t = t0
    for _ in range(n):
        k1 = f(t, y)
        k2 = f(t + h / 2, [v + h / 2 * k for v, k in zip(y, k1)])
        k3 = f(t + h / 2, [v + h / 2 * k for v, k in zip(y, k2)])
        k4 = f(t + h, [v + h * k for v, k in zip(y, k3)])
        y = [v + h / 6 * (a + 2 * b + 2 * c + d) for v, a, b, c, d in zip(y, k1, k2, k3, k4)]
        t += h
    return y


def nelder_mead(f, start, size=1.0, steps=200):
    n = len(start)
    simplex = [list(start)]
    for i in range(n):
        p = list(start)
        p[i] += size
        simplex.append(p)
    for step in range(steps):
        simplex.sort(key=f)
        worst = simplex[-1]
        if abs(f(worst) - f(simplex[0])) < 1e-12:
            break
        centre = [sum(p[i] for p in simplex[:-1]) / n for i in range(n)]

        def along(t):
            return [c + t * (w - c) for c, w in zip(centre, worst)]

        reflected = along(-1)
        if f(reflected) < f(simplex[0]):
            expanded = along(-2)
            simplex[-1] = expanded if f(expanded) < f(reflected) else reflected
        elif f(reflected) < f(simplex[-2]):
            simplex[-1] = reflected
        else:
            contracted = along(0.5)
            if f(contracted) < f(worst):
                simplex[-1] = contracted
            else:
                best = simplex[0]
                simplex = [best] + [[b + (v - b) / 2 for b, v in zip(best, p)] for p in simplex[1:]]
    return simplex[0], step


def gradient(f, x, h=1e-6):
    out = []
    for i in range(len(x)):
        up, down = list(x), list(x)
        up[i] += h
        down[i] -= h
        out.append((f(up) - f(down)) / (2 * h))
    return out


def descend(f, x, rate, steps):
    for _ in range(steps):
        x = [v - rate * g for v, g in zip(x, gradient(f, x))]
    return x


def least_squares(points):
    n = len(points)
    sx = sum(x for x, _ in points)
    sy = sum(y for _, y in points)
    sxx = sum(x * x for x, _ in points)
    sxy = sum(x * y for x, y in points)
    slope = (n * sxy - sx * sy) / (n * sxx - sx * sx)
    return slope, (sy - slope * sx) / n


root, n = bisect_root(lambda x: x ** 3 - x - 2, 1, 2)
print("%.9f" % root, n, "%.9f" % bisect_root(math.cos, 0, 3)[0], "%.9f" % bisect_root(lambda x: math.exp(x) - 5, 0, 3)[0])
low, n = golden(lambda x: (x - 1.25) ** 2 + 3, -4, 9)
print("%.6f" % low, n)
y = runge_kutta(lambda t, y: [y[1], -y[0]], [1.0, 0.0], 0, math.pi, 200)
print(["%.7f" % v for v in y])
y = runge_kutta(lambda t, y: [1.5 * y[0] - y[0] * y[1], y[0] * y[1] - 3 * y[1]], [10.0, 5.0], 0, 4, 800)
print(["%.6f" % v for v in y])
best, steps = nelder_mead(lambda p: (1 - p[0]) ** 2 + 100 * (p[1] - p[0] ** 2) ** 2, [-1.2, 1.0])
print(["%.4f" % v for v in best], steps > 20)
print(["%.5f" % v for v in descend(lambda p: (p[0] - 3) ** 2 + 2 * (p[1] + 1) ** 2, [0.0, 0.0], 0.1, 100)])
points = [(i, 2.5 * i - 7 + (i * 37 % 11 - 5) / 10) for i in range(20)]
slope, intercept = least_squares(points)
print("%.6f %.6f" % (slope, intercept))
weights = [0.0, 0.0, 0.0]
data = [((1, a, b), a and b) for a in (0, 1) for b in (0, 1)]
for epoch in range(30):
    errors = 0
    for inputs, wanted in data:
        got = 1 if sum(w * v for w, v in zip(weights, inputs)) > 0 else 0
        if got != wanted:
            errors += 1
            weights = [w + 0.25 * (wanted - got) * v for w, v in zip(weights, inputs)]
    if not errors:
        break
print(epoch, weights)
mean = sum(y for _, y in points) / len(points)
print("%.6f %.6f" % (mean, math.sqrt(sum((y - mean) ** 2 for _, y in points) / len(points))))
