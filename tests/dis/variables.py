"""Locals, cells, free variables, globals and names of a namespace."""
import late

counter = 0


def cells(first, *rest):
    total = first

    def inner():
        nonlocal total
        total += first
        del total

        class Body:
            seen = first
            first_again = first
        return Body

    del first
    return inner, total, rest


def globals_():
    global counter
    counter = late.value
    del counter


def maybe_bound(flag):
    if flag:
        value = 1
    print(value)
    del value
    value = None
    return ..., True, 40000, 70000


class Names:
    x = 1
    y = x
    del x
