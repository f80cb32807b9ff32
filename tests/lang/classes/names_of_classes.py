# What a class may be called and documented with, and which base is its __base__.


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


class Plain:
    pass


for name in ("A", "\xc4", "\U0001f40d", "B.A", "42", ""):
    made = type(name, (), {})
    print(ascii((made.__name__, made.__qualname__, made.__module__)))
attempt(type, "A\0B", (), {})
attempt(type, "A\udcdcB", (), {})
attempt(type, b"A", (), {})
attempt(type, "A", (), {"__doc__": "x\udcdcy"})
attempt(setattr, Plain, "__name__", "A\0B")
attempt(setattr, Plain, "__name__", "A\udcdcB")
print(Plain.__name__, type("A", (), {"__doc__": "x\0y"}).__doc__ == "x\0y")
print(type("C", (Plain, int), {}).__base__, type("C", (Plain, Exception), {}).__base__, type("C", (Plain,), {}).__base__)
