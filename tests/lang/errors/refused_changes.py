# What cannot be set or deleted says so.


class Slotted:
    __slots__ = ("part",)


class Plain:
    def __init_subclass__(cls, **keywords):
        super().__init_subclass__(**keywords)


def attempt(source):
    try:
        exec(source)
    except (AttributeError, TypeError) as error:
        print(source, "|", type(error).__name__, error)


slotted, plain, failure = Slotted(), Plain(), ValueError()
for source in ("del slotted.part", "Slotted.part.__delete__(slotted)", "del slotted.other", "slotted.other = 1", "del plain.other", "del Plain.other",
               "int.real = 1", "del int.real", "del int.other", "del failure.__cause__", "del failure.__context__", "failure.__cause__ = 5",
               "del (5).real", "(5).other = 1", "Plain.__name__ = 1", "attempt.__code__ = 5", "[].other = 1", "len.__name__ = 'x'",
               "type('Derived', (Plain,), {}, foo=1)"):
    attempt(source)
