# What super finds follows changes of classes, whatever was found before.
class Base:
    def who(self):
        return "Base"


class Middle(Base):
    pass


class Leaf(Middle):
    def who(self):
        return "Leaf, " + super().who()

    @classmethod
    def kind(cls):
        return super().__name__ if hasattr(super(), "__name__") else "no name"


leaf = Leaf()
for _ in range(3):
    print(leaf.who())
Middle.who = lambda self: "Middle, " + super(Middle, self).who()
for _ in range(3):
    print(leaf.who())
Base.who = lambda self: "other Base"
print(leaf.who())
del Middle.who
print(leaf.who(), Leaf.kind())


class Mixin(Base):
    def who(self):
        return "Mixin, " + super().who()


class Both(Leaf, Mixin):
    pass


both = Both()
for _ in range(2):
    print(both.who(), "|", leaf.who())
del Base.who
for item in (leaf, both):
    try:
        print(item.who())
    except AttributeError as error:
        print(error)


def make(text):
    class Parent:
        def hello(self):
            return text

    class Child(Parent):
        def hello(self):
            return super().hello()

    return Child()


print([make(str(i)).hello() for i in range(200)][::37])
Base.who = 5
try:
    leaf.who()
except TypeError as error:
    print(error)
