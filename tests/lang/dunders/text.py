# __repr__, __str__, __format__, __hash__, and the default texts.
class OnlyRepr:
    def __repr__(self):
        return "<only repr>"


class OnlyStr:
    def __str__(self):
        return "only str"


class Both:
    def __repr__(self):
        return "R"

    def __str__(self):
        return "S"


print(OnlyRepr(), str(OnlyRepr()), [OnlyRepr()], {OnlyRepr(): OnlyRepr()}, "%s %r" % (OnlyRepr(), OnlyRepr()), f"{OnlyRepr()} {OnlyRepr()!s:>15}|")
print(OnlyStr(), str(OnlyStr()), "%s" % OnlyStr(), f"{OnlyStr()}", repr(OnlyStr()).startswith("<__main__.OnlyStr object at 0x"))
print(Both(), [Both()], (Both(),), {1: Both()}, "%s%r" % (Both(), Both()), f"{Both()}{Both()!r}", "{}{!r}".format(Both(), Both()))


class BadRepr:
    def __repr__(self):
        return 5


class BadStr:
    def __str__(self):
        return None


for bad in (lambda: repr(BadRepr()), lambda: str(BadStr()), lambda: print(BadRepr()), lambda: f"{BadStr()}", lambda: format(Both(), ">5")):
    try:
        bad()
        print("?")
    except TypeError as error:
        print(error)


class Node:
    def __init__(self, value, *children):
        self.value = value
        self.children = children

    def __repr__(self):
        if not self.children:
            return "Node(%r)" % (self.value,)
        return "Node(%r, %s)" % (self.value, ", ".join(map(repr, self.children)))


print(Node(1, Node("a"), Node(2.5, Node(None))))


class Raises:
    def __repr__(self):
        raise RuntimeError("no repr")


try:
    print([1, Raises()])
except RuntimeError as error:
    print("caught", error)


class H:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return self.v


for v in (5, -1, 2 ** 61 - 1, 2 ** 64, -2, True):
    print(v, hash(H(v)))
print(repr(int), repr(H), str(H), repr(type), str(OnlyRepr), repr(ValueError), repr(None), repr(...), repr(NotImplemented), repr(print), repr(len))
print(repr(ValueError("a", 1)), str(ValueError("a")), str(ValueError("a", 1)), str(ValueError()), repr(KeyError("k")), str(KeyError("k")), repr(OSError(2, "x")), str(OSError(2, "x")))
