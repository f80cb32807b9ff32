# A metaclass's __repr__ and __str__ show its classes; object.__str__ goes by __repr__, in subclasses of str and of exceptions too.
import enum


class Meta(type):
    def __repr__(cls):
        return f"<meta {cls.__name__}>"


class Texts(type):
    def __str__(cls):
        return "text"


class First(metaclass=Meta):
    pass


class Second(metaclass=Texts):
    pass


class Base(type):
    def __repr__(cls):
        return super().__repr__().upper()


class Third(metaclass=Base):
    pass


class Colour(enum.Enum):
    RED = 1


class Mode(enum.Flag):
    READ = 1


for cls in (First, Second, Third, Colour, Mode):
    print(cls, repr(cls), [cls], {cls: 1}, f"{cls} {cls!r} {cls!s}", "%s %r" % (cls, cls), "{} {!r}".format(cls, cls))
print(type.__repr__(First), type.__str__(First), object.__repr__(First)[:6])


class Text(str):
    __str__ = object.__str__

    def __repr__(self):
        return "shown"


class Number(int):
    __str__ = object.__str__

    def __repr__(self):
        return "number"


class Plain(str):
    __str__ = object.__str__


class Failure(Exception):
    __str__ = object.__str__


print(str(Text("a")), f"{Text('a')}", str(Number(3)), str(Plain("a")), object.__str__("a"), str(Failure(1)))
