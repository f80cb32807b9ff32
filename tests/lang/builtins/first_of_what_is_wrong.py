# The first unexpected keyword is told of, and of sequences the items that could not be compared.
import traceback


def attempt(action):
    try:
        action()
    except TypeError as error:
        print(error)


attempt(lambda: int(k=1, x=2))
attempt(lambda: int(**{"x": 1, "k": 2}))
attempt(lambda: str(k=1, x=2))
attempt(lambda: print(k=1, x=2))
attempt(lambda: sorted([], k=1, x=2))
attempt(lambda: [].sort(k=1, x=2, key=3))
attempt(lambda: open("none", k=1, x=2))
attempt(lambda: max([(4, 1), ((5, 6), 1)]))
attempt(lambda: min([(4, 1), ((5, 6), 1)]))
attempt(lambda: max((4, 1), ((5, 6), 1)))
attempt(lambda: max([[[1]], [["a"]]]))
attempt(lambda: max([1, "a"]))
attempt(lambda: max([(1,), 2]))
attempt(lambda: max([4, 5], key=lambda value: (value, None) if value == 4 else ("a",)))
attempt(lambda: sorted([(4, 1), ((5, 6), 1)]))


def unbound():
    def inner():
        return value

    try:
        inner()
    except NameError as error:
        print(error)
    value = 1


unbound()


def nearly():
    def inner():
        return lenn

    try:
        inner()
    except NameError as error:
        print(traceback.format_exception_only(error)[-1])
    lenn = 1


nearly()
