# for, while, else, break, continue, nested loops, ranges of all kinds, loop variables.
for i in range(3):
    print(i, end=" ")
else:
    print("else")
for i in range(5):
    if i == 3:
        break
    if i == 1:
        continue
    print(i, end=" ")
else:
    print("never")
print("i", i)
n = 5
while n > 0:
    n -= 1
    if n == 3:
        continue
    if n == 1:
        break
    print("n", n)
else:
    print("never")
while n < 3:
    n += 1
else:
    print("while else", n)
while False:
    pass
else:
    print("zero times")
for _ in []:
    pass
else:
    print("empty else")
found = []
for a in range(1, 30):
    for b in range(a, 30):
        c = (a * a + b * b) ** 0.5
        if c != int(c):
            continue
        if c > 30:
            break
        found.append((a, b, int(c)))
print(found)
for start, stop, step in ((0, 5, 1), (5, 0, -1), (0, 10, 3), (10, 0, -4), (3, 3, 1), (5, 1, 1), (-5, 5, 2), (0, -5, -1), (2 ** 48 - 2, 2 ** 48 + 2, 1), (-(2 ** 48) + 1, -(2 ** 48) - 3, -1), (2 ** 70, 2 ** 70 + 3, 1)):
    out = []
    for v in range(start, stop, step):
        out.append(v)
    print(start, stop, step, out)
for i in range(4):
    i = i * 10
    print(i, end=",")
print()
for x, in [(1,), (2,)]:
    print(x, end=" ")
for x, (y, z) in [(1, (2, 3))]:
    print(x, y, z)
target = [0, 0]
for target[0] in range(3):
    target[1] += target[0]
print(target)


class Obj:
    pass


o = Obj()
for o.attr in "ab":
    pass
print(o.attr)
total = 0
for i in range(10):
    for j in range(10):
        if j > i:
            break
        if (i + j) % 3 == 0:
            continue
        for k in range(3):
            total += i * j + k
            if total % 7 == 0:
                break
        else:
            total += 1
    else:
        total += 1000
print(total)


def search(grid, wanted):
    for r, row in enumerate(grid):
        for c, cell in enumerate(row):
            if cell == wanted:
                return r, c
    return None


print(search([[1, 2], [3, 4]], 3), search([], 1))
if 0:
    print("dead")
elif "":
    print("dead too")
elif []:
    pass
else:
    print("last branch")
x = 7
if x < 3:
    r = "small"
elif x < 10:
    if x % 2:
        r = "medium odd"
    else:
        r = "medium even"
else:
    r = "large"
print(r)
collatz = {}
for start in range(1, 20):
    n, steps = start, 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    collatz[start] = steps
print(collatz)
i = 10
while True:
    i -= 1
    if i % 2:
        continue
    if i < 4:
        break
    print(i, end=" ")
print("end", i)
while (i := i + 1) < 6:
    print(i)
pass
for c in "hello":
    if c in "aeiou":
        print(c.upper(), end="")
    else:
        print(c, end="")
print()
for value in (1.5, "s", None, [1]):
    if isinstance(value, (int, float)):
        print("number")
    elif isinstance(value, str):
        print("text")
    elif value is None:
        print("none")
    else:
        print("other")
