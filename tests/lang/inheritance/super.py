# Inheritance: super in all its places, diamond order, mixins, builtin bases.
class Base:
    def __init__(self, name):
        self.name = name
        self.trail = ["Base"]

    def hello(self):
        return "base " + self.name

    @classmethod
    def make(cls, *args):
        return cls(*args)

    def template(self):
        return "<" + self.hook() + ">"

    def hook(self):
        return "base hook"


class Child(Base):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age
        self.trail.append("Child")

    def hello(self):
        return super().hello() + " child %d" % self.age

    def hook(self):
        return "child hook + " + super().hook()

    @classmethod
    def make(cls, *args):
        made = super().make(*args)
        made.trail.append("made by " + cls.__name__)
        return made


class Grand(Child):
    def hello(self):
        return super(Grand, self).hello() + " grand"

    def hook(self):
        parts = [super().hook()]

        def later():
            return Base.hook(self)

        parts.append(later())
        return "/".join(parts)


g = Grand.make("g", 3)
print(g.hello(), g.trail, g.template(), Child("c", 1).template(), Base("b").template())


class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


class E(C, B):
    pass


print(D().who(), E().who(), [c.__name__ for c in D.__mro__], [c.__name__ for c in E.__mro__])
try:
    class F(A, B):
        pass
except TypeError as error:
    print("TypeError", str(error)[:40])


class JsonMixin:
    def dump(self):
        return "{" + ", ".join("%s: %r" % (k, self.__dict__[k]) for k in sorted(self.__dict__)) + "}"


class EqMixin:
    def __eq__(self, other):
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(tuple(sorted(self.__dict__.items())))


class Pair(JsonMixin, EqMixin):
    def __init__(self, a, b):
        self.a = a
        self.b = b


print(Pair(1, 2).dump(), Pair(1, 2) == Pair(1, 2), Pair(1, 2) == Pair(2, 1), len({Pair(1, 2), Pair(1, 2)}))


class Stack(list):
    def push(self, x):
        self.append(x)
        return self

    def top(self):
        return self[-1]

    def append(self, x):
        super().append((len(self), x))


s = Stack([1]).push("a").push("b")
print(s, s.top(), len(s), isinstance(s, list), s[0], s == [1, (1, "a"), (2, "b")], s + [9], type(s + [9]).__name__)


class Default(dict):
    def __init__(self, factory):
        super().__init__()
        self.factory = factory

    def __missing__(self, key):
        value = self[key] = self.factory()
        return value


d = Default(list)
d["x"].append(1)
d["y"].append(2)
d["x"].append(3)
print(d, len(d), d.factory is list, sorted(d.items()))


class Celsius(float):
    def __str__(self):
        return "%.1fC" % float(self)

    def __add__(self, other):
        return Celsius(float(self) + other)


class Even(int):
    def __new__(cls, value):
        return super().__new__(cls, value - value % 2)

    def half(self):
        return self // 2


class Shout(str):
    def __str__(self):
        return self.upper() + "!"


class Vector(tuple):
    def __add__(self, other):
        return Vector(a + b for a, b in zip(self, other))


t = Celsius(20.5) + 1
print(str(t), t * 2, t > 21, Even(7), Even(7).half(), Even(9) + 1, Shout("hey") + "x", str(Shout("hey")), len(Shout("abc")), Vector((1, 2)) + Vector((3, 4)), isinstance(Vector((1,)), tuple))


class Abstract:
    def run(self):
        raise NotImplementedError(type(self).__name__ + ".run")


try:
    Abstract().run()
except NotImplementedError as error:
    print(error)
print(Base.hello is Base.hello, Child.hello is Base.hello, Grand.make.__func__ is Child.make.__func__, issubclass(Grand, (int, Base)), isinstance(g, (str, Child)), [c.__name__ for c in Base.__subclasses__()])
