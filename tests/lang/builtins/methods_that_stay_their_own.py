# What builtin types do themselves is left alone by subclasses, by other operands and by odd arguments.

import array
import collections
import itertools
import operator


def outcome(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return f"{type(error).__name__}: {ascii(str(error))}"


# Sets have four operators in place, and no others.
for name in ("iadd", "imul", "ifloordiv", "imod", "imatmul", "itruediv", "ipow", "ilshift", "irshift"):
    print(name, outcome(getattr(operator, name), set(), frozenset()), outcome(getattr(operator, name), {1}, {2}))
for name in ("iand", "ior", "isub", "ixor"):
    print(name, outcome(getattr(operator, name), {1, 2}, frozenset({2})))

# object knows no order, and no equality but identity.
print(object.__lt__(1, 2), object.__le__("a", "b"), object.__gt__(2, -2), object.__ge__(1.0, 1.0), object.__lt__([], []))
print((1).__lt__(2), [1].__ge__([2]), "a".__gt__("b"), collections.deque([1]).__lt__(collections.deque([2])))


# str() of bytes does not ask a subclass's __repr__.
class Bytes(bytes):
    def __repr__(self):
        return "shown"


class Array(bytearray):
    def __repr__(self):
        return "shown"


print(str(Bytes(b"q")), repr(Bytes(b"q")), f"{Bytes(b'q')}", "%s" % Bytes(b"q"), [Bytes(b"q")])
print(str(Array(b"q")), repr(Array(b"q")), bytes.__str__(Bytes(b"q")))


# Wrappers of functions are filled by __init__.
def function(*args):
    return args


class Static(staticmethod):
    def __init__(self, wrapped, more):
        super().__init__(wrapped)
        self.more = more


class Bound(classmethod):
    def __new__(cls, wrapped, more):
        return super().__new__(cls, wrapped, more)

    def __init__(self, wrapped, more):
        super().__init__(wrapped)
        self.more = more


class User:
    static = Static(function, 1)
    bound = Bound(function, 2)


print(User.static(3), User().static(4), User.bound(5), User.__dict__["static"].more, User.__dict__["bound"].more)
print(outcome(staticmethod), outcome(classmethod, 1, 2), outcome(lambda: staticmethod(function=1)))
again = staticmethod(function)
again.__init__(len)
print(again.__wrapped__ is len, again("abc"))

# Messages with many names, and with characters that end texts elsewhere.
print(outcome(bytes.__ne__, itertools.repeat(1, 2)))
print(outcome(dict.__getitem__, array.array("d")))
print(outcome(pow, True, 0, collections.deque([1, 2])))
print(outcome(operator.floordiv, itertools.repeat(1), itertools.islice("abc", 2)))
print(outcome(getattr, 1, "a\0b"), outcome(format, 1, "a\0b"))


# A count that cannot go on does not start; the message of a SyntaxError is what its first argument says.
class Index:
    def __index__(self):
        return 3


class Complex:
    def __complex__(self):
        return 3j


class Message:
    def __repr__(self):
        return "message"


print(outcome(next, itertools.count(Index())), outcome(itertools.count, Complex()), next(itertools.count(1j)))
print(str(SyntaxError(Message(), 1, 2)), str(SyntaxError(Message(), ("d/f", 3, None, None))), str(SyntaxError(Message())))
