# Natives that wait for a program's own methods do so at any depth: the frames and the stack grow meanwhile.
def deep(n):
    return "end" if n == 0 else deep(n - 1)[:].upper().lower() + str(n % 10)[:0]


class Text:
    def __init__(self, depth):
        self.depth = depth

    def __str__(self):
        return deep(self.depth)

    def __index__(self):
        return len(deep(self.depth))


for depth in (5, 50, 150, 300, 450, 700):
    print(depth, "%s-%s" % (Text(depth), Text(5)), "{0}.{0}".format(Text(depth)), "%d" % Text(depth), [1, 2, 3, 4][Text(depth)], range(9)[Text(depth)])


class Joined:
    def __init__(self):
        self.parts = []

    def __str__(self):
        return ".".join(self.parts)


scope = Joined()


def decode(n):
    scope.parts.append("x%d" % n)
    text = "called at %s with" % scope
    if n == 0:
        yield len(text)
        return
    yield from decode(n - 1)
    scope.parts.pop()


def through_loops(n):
    if n == 0:
        yield len("%s" % scope)
    else:
        for item in through_loops(n - 1):
            yield "%s %s" % (item, len(str(scope))) if n == 3 else item


for n in range(5, 900, 35):
    scope.parts.clear()
    print(list(decode(n)), list(through_loops(n)))


def call_deep(n):
    return call_deep(n - 1) if n else ("%s" % scope, "%s" % scope, len("ab"))


def format_each(n):
    "%s" % scope
    return format_each(n - 1) if n else "done"


print({call_deep(n)[2] for n in range(480, 530)}, format_each(900))


class Node:
    def __init__(self, inner):
        self.inner = inner

    def __str__(self):
        return "(%s)" % (self.inner,)

    def __repr__(self):
        return "<{!r}>".format(self.inner)

    def __index__(self):
        return range(10)[self.inner]


tree = 3
for i in range(1, 201):
    tree = Node(tree)
    if i % 50 == 0:
        print(i, len(str(tree)), len(repr(tree)), [1] * tree)
