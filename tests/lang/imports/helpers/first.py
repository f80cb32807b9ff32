"""A module with names of every kind."""

print("first runs as", __name__)
number = 42
_hidden = "hidden"
items = []


def remember(x):
    items.append(x)
    return len(items)


class Thing:
    def __repr__(self):
        return "Thing from " + __name__
