# What has keys() is a mapping, whatever its class; an AttributeError on the way is taken for the want of it by `**`.


class ByAttribute:
    """No class attribute makes a mapping of this."""

    def __init__(self, found):
        self.found = found

    def __getattr__(self, name):
        print("asked for", name)
        return self.found


class Items(list):
    def keys(self):
        for index in range(len(self)):
            print("key", index)
            yield f"k{index}"

    def __getitem__(self, key):
        print("item", key)
        if key == "k2":
            raise AttributeError("no item")
        return list.__getitem__(self, int(key[1:]))


class Listed:
    def keys(self):
        return self.given

    def __init__(self, given):
        self.given = given

    def __getitem__(self, key):
        return key * 2


def attempt(action):
    try:
        print(action())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error, error.__context__)


def function(**named):
    return sorted(named)


for mapping in (ByAttribute(5), ByAttribute(lambda: ["a"]), Items([1, 2]), Items([1, 2, 3]), Listed(3), Listed(["x"]), Listed([])):
    print("--", type(mapping).__name__)
    attempt(lambda: {**mapping})
    attempt(lambda: {"z": 1, **mapping})
    attempt(lambda: function(**mapping))
    attempt(lambda: function(y=1, **mapping))
    attempt(lambda: dict(mapping))
    attempt(lambda: {"q": 1}.update(mapping))


def while_handling():
    try:
        1 // 0
    except ZeroDivisionError:
        {}.update([1])


def in_final_body():
    pairs = {}
    try:
        1 // 0
    finally:
        pairs |= (4, (5, 6))


for action in (while_handling, in_final_body, lambda: {}.update([1])):
    try:
        action()
    except TypeError as error:
        print(type(error.__context__).__name__, error.__suppress_context__, error.__cause__)
