# The hash of a memoryview is that of its bytes, once its object has been asked for a hash of its own.


class Hashed(bytes):
    def __init__(self, value):
        self.asked = 0

    def __hash__(self):
        self.asked += 1
        return 5


class Refusing(bytes):
    def __hash__(self):
        raise ValueError("no hash")


class Odd(bytes):
    def __hash__(self):
        return "x"


class Unhashable(bytes):
    __hash__ = None


data = Hashed(b"abc")
view = memoryview(data)
print(hash(view) == hash(b"abc"), hash(view) == hash(b"abc"), data.asked)
view = memoryview(Hashed(b"abc"))[::2]
print({view: 1}[b"ac"], b"ac" in {view}, hash((1, view)) == hash((1, b"ac")))
for cls in (Refusing, Odd, Unhashable):
    for use in (hash, lambda v: {v: 1}, lambda v: {v}, lambda v: hash((1, v)), lambda v: v in {}):
        view = memoryview(cls(b"abc"))
        try:
            print(use(view))
        except (TypeError, ValueError) as error:
            print(type(error).__name__)
