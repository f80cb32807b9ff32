# Values are read before targets are bound, also where a target inside another one is the variable that is read.
def plain(a, b):
    (c, a), b = (1, 2), a
    return a, b, c


def in_lists(a, b):
    [a, c], b = [b, 9], a
    return a, b, c


def starred(a, b):
    (a, *c), b = (b, 9), a
    return a, b, c


def star_itself(a, b):
    (c, *a), b = (b, 9), a
    return a, b, c


def deep(a, b):
    ((a,),), b = ((7,),), a
    return a, b


def three(a, b, c):
    a, (b, c), a = c, (a, b), b
    return a, b, c


def rotated(a, b, c):
    (a, b), (b, c), c = (b, c), (c, a), a
    return a, b, c


def with_items(a, b):
    a[0], (a, b), b = b, (b, a), a
    return a, b


print(plain("A", "B"), in_lists("A", "B"), starred("A", "B"), star_itself("A", "B"), deep("A", "B"))
print(three("A", "B", "C"), rotated("A", "B", "C"), with_items([0], "B"))
(x, y), z = (1, 2), 3
(y, x), z = (x, z), y
print(x, y, z)
