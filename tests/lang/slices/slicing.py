# Slices of lists, strings, tuples, bytes and ranges, over all sign combinations.
data = list(range(8))
bounds = [None, 0, 1, 3, 7, 8, 20, -1, -3, -8, -20]
total = 0
for start in bounds:
    for stop in bounds:
        for step in (None, 1, 2, 3, -1, -2, 10):
            part = data[start:stop:step]
            total += sum(part) * 7 + len(part)
            assert list(tuple(data)[start:stop:step]) == part
            assert list(range(8)[start:stop:step]) == part
            assert "".join(str(v) for v in part) == "01234567"[start:stop:step]
            assert list(bytes(data)[start:stop:step]) == part
        print(start, stop, data[start:stop])
print(total)
print(data[::-1], data[::2], data[1::2], data[-3:], data[:-3], data[5:2], data[5:2:-1], data[:], data[:] is data)
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(5), slice(None, None, -1).indices(4), slice(1, 2) == slice(1, 2), data[s])
a = list(range(10))
a[2:4] = [20, 30, 40]
print(a)
a[:0] = [-1]
a[len(a):] = [100]
a[3:3] = "ab"
print(a)
a[::3] = [0] * len(a[::3])
print(a)
a[8:2:-2] = ["x", "y", "z"]
print(a)
del a[::2]
print(a)
del a[1:3]
del a[-1:]
print(a)
a[1:] = a
print(a)
a[:] = []
print(a)
b = [1, 2, 3]
b[1:1] = b
print(b)
b[-1:0:-1] = reversed(b[-1:0:-1])
print(b)


class Recorder:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


r = Recorder()
print(r[1], r[1:2], r[::], r[1:2:3], r[1, 2], r[1:2, ::3], r[...], r[:, 0], r["k"], r[()])
r[1:2] = "v"
r[1, 2:3] = 5
del r[::2]
x = 0
r[x:x + 1] = 9
print(range(10)[2:8], range(10)[::-1], range(0, 20, 3)[1:-1], range(10)[3], range(10)[-1], len(range(0, 100, 7)), 21 in range(0, 100, 7), range(5) == range(0, 5, 1), range(0) == range(3, 3), range(5).index(3), range(1, 6, 2).count(3), list(range(5, 0, -2)), range(3), range(1, 4), range(1, 9, 2))
for bad in (lambda: data[::0], lambda: data["a":], lambda: data[1.5:], lambda: "abc"[::0], lambda: range(1, 5, 0), lambda: range(5)[9], lambda: range("a"), lambda: 5[1:2], lambda: None[1:2]):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
class Index:
    def __index__(self):
        return 3


print(data[Index()], data[:Index()], "abcdef"[Index()], list(range(Index())), [0] * Index())
