# Names in __slots__: private ones, ones of many forms of iterables, ones that are refused.


class Private:
    __slots__ = ("__hidden", "_half", "__dunder__", "open")

    def __init__(self):
        self.__hidden = 1
        self._half = 2
        self.__dunder__ = 3
        self.open = 4

    def total(self):
        return self.__hidden + self._half + self.__dunder__ + self.open


private = Private()
print(private.total(), private._Private__hidden)
for name in ("__hidden", "_Other__hidden", "hidden", "_Private__open"):
    try:
        setattr(private, name, 0)
    except AttributeError as error:
        print("no", name)


class _Under(Private):
    __slots__ = ["__own"]

    def __init__(self):
        super().__init__()
        self.__own = 10

    def total(self):
        return super().total() + self.__own


print(_Under().total(), _Under()._Under__own)


class ___:
    __slots__ = "__x",

    def __init__(self):
        self.__x = 1


print(___().__x)

for slots in (("a", "b"), ["a"], {"a"}, {"a": "documented"}, frozenset({"a"}), "a", ()):
    cls = type("C", (), {"__slots__": slots})
    c = cls()
    for name in ("a", "z"):
        try:
            setattr(c, name, 1)
            print(type(slots).__name__, name, getattr(c, name))
        except AttributeError:
            print(type(slots).__name__, name, "refused")


def outcome(bases, slots, **names):
    try:
        type("C", bases, {"__slots__": slots, **names})
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
    else:
        print("fine")


class Number(int):
    pass


outcome((), ("1a",))
outcome((), ("a b",))
outcome((), ("",))
outcome((), (1,))
outcome((), ("a",), a=1)
outcome((int,), ("a",))
outcome((Number,), ("a",))
outcome((tuple,), ["a"])
outcome((bytes,), ["a"])
outcome((int,), ())
outcome((str,), ("a",))
outcome((list,), ("a",))
outcome((dict,), ("a",))
outcome((Exception,), ("a",))
