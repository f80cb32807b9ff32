# A generator that delegates to a map or filter does so at any depth, also where the frames have to grow for it.
def numbers(n):
    yield from range(n)


def filtered(n):
    x = yield from filter(lambda i: i % 2, numbers(n))
    y = yield from map(lambda i: i + 1, numbers(n))
    return x, y, n


def collect(n):
    result = yield from filtered(n)
    yield result


def at_depth(depth):
    return at_depth(depth - 1) if depth else list(collect(5))


print({tuple(at_depth(depth)) for depth in range(0, 600)})
