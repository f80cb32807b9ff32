# Iterator classes: peekable, cycle, window, cartesian product, linked list; exhaustion and re-iteration.
class Peekable:
    _nothing = object()

    def __init__(self, it):
        self.it = iter(it)
        self.buffer = self._nothing

    def __iter__(self):
        return self

    def __next__(self):
        if self.buffer is not self._nothing:
            value, self.buffer = self.buffer, self._nothing
            return value
        return next(self.it)

    def peek(self, default=None):
        if self.buffer is self._nothing:
            try:
                self.buffer = next(self.it)
            except StopIteration:
                return default
        return self.buffer


p = Peekable("abc")
print(p.peek(), p.peek(), next(p), p.peek(), list(p), p.peek("none"), next(p, "end"))
tokens = Peekable([1, 1, 1, 2, 3, 3])
runs = []
for t in tokens:
    n = 1
    while tokens.peek() == t:
        next(tokens)
        n += 1
    runs.append((t, n))
print(runs)


class LinkedList:
    class Node:
        def __init__(self, value, following):
            self.value = value
            self.following = following

    def __init__(self, values=()):
        self.head = None
        self.length = 0
        for v in reversed(list(values)):
            self.push(v)

    def push(self, value):
        self.head = self.Node(value, self.head)
        self.length += 1

    def __iter__(self):
        return ListIterator(self.head)

    def __len__(self):
        return self.length

    def reverse(self):
        previous = None
        node = self.head
        while node is not None:
            node.following, previous, node = previous, node, node.following
        self.head = previous


class ListIterator:
    def __init__(self, node):
        self.node = node

    def __iter__(self):
        return self

    def __next__(self):
        if self.node is None:
            raise StopIteration
        value = self.node.value
        self.node = self.node.following
        return value


ll = LinkedList("hello")
print(list(ll), len(ll), "".join(ll), "e" in ll, "z" in ll, [a + b for a in ll for b in ll][:7])
ll.reverse()
ll.push("!")
print("".join(ll), sorted(ll), max(ll), list(zip(ll, range(3))), list(enumerate(ll))[:2])
first, *_, last = ll
print(first, last)


class Product:
    def __init__(self, *pools):
        self.pools = [list(pool) for pool in pools]

    def __iter__(self):
        indices = [0] * len(self.pools)
        if any(not pool for pool in self.pools):
            return
        while True:
            yield tuple(pool[i] for pool, i in zip(self.pools, indices))
            for k in range(len(indices) - 1, -1, -1):
                indices[k] += 1
                if indices[k] < len(self.pools[k]):
                    break
                indices[k] = 0
            else:
                return


print(list(Product("ab", [1, 2, 3])), list(Product()), list(Product("a", "")), len(list(Product(range(4), range(5), range(6)))))


class Cycle:
    def __init__(self, items):
        self.items = items
        self.i = -1

    def __iter__(self):
        return self

    def __next__(self):
        if not self.items:
            raise StopIteration
        self.i = (self.i + 1) % len(self.items)
        return self.items[self.i]


print([x for x, _ in zip(Cycle("xyz"), range(8))], list(Cycle([])))


class Resumable:
    def __iter__(self):
        return self

    def __init__(self):
        self.state = 0

    def __next__(self):
        self.state += 1
        if self.state % 4 == 0:
            raise StopIteration
        return self.state


r = Resumable()
print(list(r), list(r), [v for v in r])


class Erring:
    def __iter__(self):
        return self

    def __init__(self):
        self.n = 0

    def __next__(self):
        self.n += 1
        if self.n == 3:
            raise ValueError("third")
        return self.n


seen = []
try:
    for v in Erring():
        seen.append(v)
except ValueError as error:
    print(seen, error)
