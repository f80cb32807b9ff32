# Classes derived from str and bytes whose __str__ and __bytes__ give the object itself or one of another such class.
class S(str):
    def __new__(cls, *args):
        print("new", cls.__name__, len(args))
        return super().__new__(cls, *args)

    def __str__(self):
        return self


class T(str):
    pass


class B(bytes):
    def __bytes__(self):
        return self


class Lazy:
    def __str__(self):
        return S("lazy")

    def __bytes__(self):
        return B(b"lazy")


for f in (lambda: S(S("a")), lambda: T(S("a")), lambda: str.__new__(S, S("a")), lambda: str(S("a")), lambda: S(Lazy()), lambda: T(Lazy()), lambda: str(Lazy()),
          lambda: B(B(b"a")), lambda: bytes(B(b"a")), lambda: B(Lazy()), lambda: bytes(Lazy()), lambda: B([1, 2])):
    made = f()
    print(type(made).__name__, made[:], len(made))
