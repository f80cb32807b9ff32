# A SimpleNamespace is one of a module in C: messages name that module, and nobody changes the class.
import types

space = types.SimpleNamespace(one=1)


class Own(types.SimpleNamespace):
    pass


def attempt(function):
    try:
        print(function())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


attempt(lambda: space.two)
attempt(lambda: setattr(types.SimpleNamespace, "x", 1))
attempt(lambda: space < 1)
attempt(lambda: delattr(space, "two"))
attempt(lambda: space[0])
attempt(lambda: types.SimpleNamespace.two)
attempt(lambda: len(space))
attempt(lambda: space + 1)
attempt(lambda: hash(space))
attempt(lambda: space())
attempt(lambda: next(space))
attempt(lambda: [*space])
attempt(lambda: Own(one=2))
attempt(lambda: Own().two)
attempt(lambda: setattr(Own, "x", 1))
print(space, vars(space), Own.x, types.SimpleNamespace.__module__)
