# Assignment expressions in conditions, comprehensions, calls and loops.
if (n := len("hello")) > 3:
    print("long", n)
data = [3, 1, 4, 1, 5, 9, 2, 6]
i = 0
while (item := data[i]) != 9:
    print("item", item)
    i += 1
print("stopped at", i, item)
print([y := 1, y ** 2, y + 5], y)
print([square for x in range(6) if (square := x * x) % 2 == 0], square)
print(any((found := x) > 4 for x in data), found)
total = 0
print([total := total + x for x in data], total)


def f(a, b=0):
    return a, b


print(f(z := 3, b=(w := 4)), z, w)


def inner():
    if any((last := v) > 3 for v in [1, 2, 4, 8]):
        return last
    return None


print(inner())
print((a := 1) + (b := 2) * a, a, b)
print({(k := i): (m := i * 2) for i in range(3)}, k, m)
chunks = iter([b"ab", b"cd", b""])
while chunk := next(chunks):
    print(chunk)
x = (p := 5, p + 1)
print(x, p)
print(f"{(q := 12):>5}|{q}")
lam = lambda t: (u := t + 1) * u
print(lam(4))
