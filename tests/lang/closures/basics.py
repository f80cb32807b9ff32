# Closures: shared cells, nonlocal, loops, nesting, lifetimes, deletion.
def make_counter(start=0):
    count = start

    def increment(by=1):
        nonlocal count
        count += by
        return count

    def get():
        return count

    def reset():
        nonlocal count
        count = start

    return increment, get, reset


inc, get, reset = make_counter(5)
inc2, get2, _ = make_counter()
inc()
inc(10)
inc2()
print(get(), get2())
reset()
print(get(), get2())


def late_binding():
    fs = []
    for i in range(3):
        fs.append(lambda: i)
    i = 99
    return [f() for f in fs]


print(late_binding())


def cells_per_call():
    def make(i):
        return lambda: i

    return [f() for f in [make(i) for i in range(3)]]


print(cells_per_call())


def deep():
    a = 1

    def l1():
        b = 2

        def l2():
            nonlocal a
            c = 3

            def l3():
                nonlocal b
                a_copy = a
                b += c
                return a_copy + b + c

            r = l3()
            a += 10
            return r

        return l2() * 100 + b

    return l1(), a, l1(), a


print(deep())


def parameter_capture(x, *args, key=None, **kw):
    def show():
        return x, args, key, kw

    x = x + 1
    kw["added"] = 1
    return show


print(parameter_capture(1, 2, 3, key="k", z=26)())


def unbound():
    def inner():
        return value

    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)
    value = 5
    print(inner())
    del value
    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)


unbound()


def accumulate():
    total = 0
    history = []

    def add(n):
        nonlocal total
        total += n
        history.append(total)
        return history[-3:]

    return add


acc = accumulate()
for n in (1, 2, 3, 4, 5):
    print(acc(n))


def recursive_closure(n):
    def fib(k):
        if k in memo:
            return memo[k]
        memo[k] = fib(k - 1) + fib(k - 2)
        return memo[k]

    memo = {0: 0, 1: 1}
    return fib(n), len(memo)


print(recursive_closure(50))


def closure_in_class():
    shared = []

    class Logger:
        prefix = "log:"

        def write(self, text):
            shared.append(self.prefix + text)

        def size(self):
            return len(shared)

    return Logger, shared


Logger, shared = closure_in_class()
Logger().write("a")
Logger().write("b")
print(shared, Logger().size())


def generator_closure():
    n = 0

    def gen():
        nonlocal n
        while n < 5:
            n += 1
            yield n

    g = gen()
    return [next(g), n, next(g), n, list(g), n]


print(generator_closure())


def comprehension_closure(k):
    return [(lambda: i + k) for i in range(3)], {i: (lambda j: i * j + k) for i in range(2)}


fs, d = comprehension_closure(100)
print([f() for f in fs], [d[i](5) for i in d])


def swap_cells():
    a, b = 1, 2

    def swap():
        nonlocal a, b
        a, b = b, a

    swap()
    return a, b


print(swap_cells(), make_counter.__closure__, inc.__closure__[0].cell_contents)
