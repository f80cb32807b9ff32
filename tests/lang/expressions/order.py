# Operands, arguments, keys, subscripts and targets are evaluated left to right.
def v(x):
    print("v", x)
    return x


class Box:
    def __init__(self):
        self.data = {}

    def __getitem__(self, key):
        print("get", key)
        return self.data.get(key, 0)

    def __setitem__(self, key, value):
        print("set", key, value)
        self.data[key] = value


def box():
    print("box")
    return the_box


the_box = Box()
print(v(1) + v(2) * v(3))
print(v([1, 2, 3])[v(1)])
print({v("a"): v(1), v("b"): v(2)})
print([v(1), v(2)], (v(3), v(4)))


def f(*args, **kwargs):
    return args, kwargs


print(f(v(1), v(2), x=v(3), y=v(4)))
print(f(v(1), *v([2, 3]), k=v(5), **v({"m": 6})))
box()[v("key")] = v("value")
box()[v("n")] += v(5)
a = 5
print(a + (a := 7), a)
print([a, a := 1, a])
x = y = v(9)
print(x, y)
i = 0
lst = [10, 20, 30]
i, lst[i] = 1, 99
print(i, lst)
print(v(3) < v(2) < v(1))
print(v(0) or v(1), v(1) and v(2))
lst[v(0)], lst[v(1)] = v("p"), v("q")
print(lst)


def g():
    local = 1
    result = local + bump()
    return result


def bump():
    print("bump")
    return 10


print(g())
s = "abc"
print(s[v(0)] + s[v(1)])
print(v("%s-%s") % (v(1), v(2)))
print(f"{v(1)} {v(2)!r:>{v(6)}}")
