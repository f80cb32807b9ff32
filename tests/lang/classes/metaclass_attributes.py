# Attributes of classes that their metaclass computes, asked for at one place while both change.
class Meta(type):
    @property
    def label(cls):
        return "meta " + cls.__name__


class First(metaclass=Meta):
    pass


class Second(First):
    label = "own"


class Plain:
    label = "plain"


def label(cls):
    return cls.label


for cls in (First, First, Second, Plain, First, Second):
    print(label(cls))
First.__name__ = "Renamed"
print(label(First), [cls.__name__ for cls in (First, int, Plain, First, type)])
Meta.label = property(lambda cls: "changed")
print(label(First), label(Second))
del Meta.label
print(label(Second))
try:
    label(First)
except AttributeError as error:
    print(error)
Meta.label = "data"
print(label(First), label(Second))


class Other(type):
    @property
    def label(cls):
        return "other"


class Third(metaclass=Other):
    pass


print(label(Third), label(First))
