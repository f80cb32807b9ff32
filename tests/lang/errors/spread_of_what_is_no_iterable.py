# What is spread but no iterable is named by its type, and by the function alone where nothing else is spread.


class Plain:
    pass


class Gets:
    def __getitem__(self, index):
        raise ValueError("asked")


class Refuses:
    __iter__ = None


def function(*args, **kwargs):
    pass


for attempt in (lambda: [*Plain()], lambda: (1, *Plain()), lambda: {*Plain()}, lambda: [*5], lambda: [1, *Refuses()], lambda: [1, *Gets()],
                lambda: function(*[], *5), lambda: function(*[], *Plain()), lambda: function(*5, 1), lambda: function(*Plain(), 1),
                lambda: function(1, *Plain()), lambda: function(*5), lambda: function(*Plain()), lambda: function(*5, key=1),
                lambda: function(*Refuses()), lambda: function(1, *None), lambda: print(*[], *5)):
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
