# What objects do not have is found once it is there: in the object, its class, a base, a base of a base, by __getattr__, by another class.
class Root:
    pass


class Middle(Root):
    pass


class Leaf(Middle):
    pass


class Other:
    late = "other"


def asks(obj, name):
    return [(hasattr(obj, name), getattr(obj, name, None)) for _ in range(3)][-1]


obj = Leaf()
for number, cls in enumerate((Leaf, Middle, Root)):
    name = f"name{number}"
    print(asks(obj, name), asks(Leaf(), name))
    setattr(cls, name, number)
    print(asks(obj, name), asks(Leaf(), name))
    delattr(cls, name)
    print(asks(obj, name), asks(Leaf(), name))
print(asks(obj, "own"))
obj.own = 1
print(asks(obj, "own"), asks(Leaf(), "own"))
del obj.own
print(asks(obj, "own"))
obj.__dict__["own"] = 2
print(asks(obj, "own"))
print(asks(obj, "late"))
obj.__class__ = Other
print(asks(obj, "late"))
leaf = Leaf()
print(asks(leaf, "late"))
Root.__getattr__ = lambda self, name: name.upper()
print(asks(leaf, "late"))
del Root.__getattr__
print(asks(leaf, "late"))
Middle.__bases__ = (Other,)
print(asks(leaf, "late"), asks(Leaf(), "late"))


class Slotted:
    __slots__ = ("a",)


slotted = Slotted()
print(asks(slotted, "a"), asks(slotted, "b"))
slotted.a = 1
print(asks(slotted, "a"), asks(slotted, "b"))


class Data:
    def __get__(self, obj, cls):
        return "given"


print(asks(slotted, "b"))
Slotted.b = Data()
print(asks(slotted, "b"))
for value in (5, "text", [], {}, 1.5, print, Leaf, asks, ValueError("x"), (lambda: 1)):
    print(type(value).__name__, asks(value, "absent"), asks(value, "absent"))


def function():
    pass


print(asks(function, "note"))
function.note = 1
print(asks(function, "note"))
error = ValueError()
print(asks(error, "note"))
error.note = 2
print(asks(error, "note"))


class Text(str):
    pass


text = Text("t")
print(asks(text, "note"))
text.note = 3
print(asks(text, "note"), asks(Text("t"), "note"))
