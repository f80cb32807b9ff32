# Generators: send, throw, close, return values, state, laziness, errors.
def count(n):
    print("start")
    for i in range(n):
        print("yielding", i)
        yield i
    print("end")


g = count(2)
print(next(g))
print(next(g))
print(next(g, "exhausted"), next(g, "still"))
print(list(count(1)), [x for x in count(0)])


def echo():
    received = []
    while True:
        value = yield received[-1] if received else None
        if value is None:
            break
        received.append(value * 2)
    return received


e = echo()
print(next(e), e.send(1), e.send("ab"))
try:
    e.send(None)
except StopIteration as stop:
    print("returned", stop.value)
try:
    echo().send(5)
except TypeError as error:
    print(error)


def guarded():
    while True:
        try:
            x = yield "ready"
            print("got", x)
        except ValueError as error:
            print("handled", error)
            yield "recovered"
        finally:
            print("finally")


g = guarded()
print(next(g), g.send(1), g.throw(ValueError("v")), next(g))
g.close()
g.close()
try:
    next(g)
except StopIteration:
    print("stopped")


def refuses():
    try:
        yield 1
    except GeneratorExit:
        yield 2


r = refuses()
next(r)
try:
    r.close()
except RuntimeError as error:
    print(error)


def raises():
    yield 1
    raise KeyError("inside")


k = raises()
print(next(k))
try:
    next(k)
except KeyError as error:
    print(repr(error), next(k, "dead"))


def stop_inside():
    yield 1
    raise StopIteration("converted")


try:
    list(stop_inside())
except RuntimeError as error:
    print(error, repr(error.__cause__))
fresh = count(3)
try:
    fresh.throw(ValueError("before start"))
except ValueError as error:
    print(error, next(fresh, "finished"))


def running():
    yield next(me)


me = running()
try:
    next(me)
except ValueError as error:
    print(error)


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


f = fib()
print([next(f) for _ in range(20)])


def take(n, it):
    for _, x in zip(range(n), it):
        yield x


def evens(it):
    for x in it:
        if x % 2 == 0:
            yield x


def squares(it):
    return (x * x for x in it)


print(list(take(5, squares(evens(fib())))))


def permutations(items):
    if len(items) <= 1:
        yield tuple(items)
    for i in range(len(items)):
        for rest in permutations(items[:i] + items[i + 1:]):
            if len(items) > 1:
                yield (items[i],) + rest


print(list(permutations([1, 2, 3])), len(list(permutations(list(range(5))))))


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(list(tree(4)))


def with_args(a, *args, k=1, **kw):
    yield a
    yield args
    yield k
    yield kw


print(list(with_args(1, 2, 3, k=4, z=5)))


class Bag:
    def __init__(self, *items):
        self.items = items

    def __iter__(self):
        for item in self.items:
            yield item

    def pairs(self):
        for a in self:
            for b in self:
                if a < b:
                    yield a, b


bag = Bag(3, 1, 2)
print(list(bag), list(bag.pairs()), sum(bag), max(bag), sorted(bag), 2 in bag, dict.fromkeys(bag, 0))
print((x for x in ()).__name__, type(count(1)).__name__, count.__name__, count(1).__name__, iter(g) is g)
gens = [take(3, fib()) for _ in range(3)]
print([next(q) for q in gens for _ in range(1)], [list(q) for q in gens])
several = (yield_ for yield_ in range(3))
print(next(several), list(several), list(several))


def conditional(flag):
    if flag:
        yield 1
    return "value"


def get_return(gen):
    try:
        while True:
            next(gen)
    except StopIteration as stop:
        return stop.value


print(get_return(conditional(True)), get_return(conditional(False)))
x = yield_lambda = (lambda: (yield 5))()
print(next(x))
