# Special methods that are no functions: what stands in the class is bound to the object first.
class Returning:
    def __init__(self, value):
        self.value = value

    def __get__(self, instance, owner=None):
        return lambda *args: self.value


class Odd:
    __len__ = Returning(3)
    __add__ = Returning(4)
    __call__ = Returning(5)
    __repr__ = Returning("odd")
    __getitem__ = Returning(9)
    __bool__ = property(lambda self: lambda: False)
    __eq__ = staticmethod(lambda other: "equal")
    __iter__ = classmethod(lambda cls: iter([cls.__name__]))
    __hash__ = None
    __invert__ = int


odd = Odd()
print(len(odd), odd + 1, odd(1, 2), repr(odd), odd[1], bool(odd), odd == 1, list(odd), ~odd)


class Blocked:
    __eq__ = None
    __radd__ = None
    __iadd__ = None
    __iter__ = None


blocked = Blocked()
for attempt in (lambda: blocked == 1, lambda: 1 + blocked, lambda: iter(blocked), lambda: exec("b += 1", {"b": blocked})):
    try:
        print(attempt())
    except TypeError:
        print("refused")


class Made:
    @classmethod
    def __new__(*args):
        return args


print(Made(1, 2) == (Made, Made, 1, 2))


class Poser:
    def __init__(self, bases):
        self.bases = bases

    @property
    def __bases__(self):
        return self.bases


above = Poser(())
below = Poser((above,))
print(issubclass(below, above), issubclass(above, below), issubclass(below, (above, int)))
try:
    issubclass(5, int)
except TypeError as error:
    print(error)


class Wrapping:
    @classmethod
    @property
    def label(cls):
        return cls


class Method:
    def foo(self, cls):
        return "spam"


class Holder:
    bar = classmethod(Method().foo)


print(Holder.bar())
import abc


class Abstract(abc.ABC):
    @classmethod
    @abc.abstractmethod
    def first(cls):
        pass

    @property
    @abc.abstractmethod
    def second(self):
        pass


try:
    Abstract()
except TypeError as error:
    print(error)
print(Abstract.__dict__["first"].__isabstractmethod__)
print(str(Abstract.__dict__["first"])[:21])


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return 5


try:
    class Unprepared(metaclass=Meta):
        pass
except TypeError as error:
    print(error)
