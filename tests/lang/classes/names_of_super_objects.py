# A super object shows the class after which it looks and the class of its object.


class Base:
    def name(self):
        return repr(super())

    @classmethod
    def made(cls):
        return repr(super())


class Derived(Base):
    pass


print(Base().name(), Derived().name(), Derived.made())
print(super(Derived, Derived()), super(Derived, Derived), super(Derived), super(int, True))
print([super(Base, Derived())], f"{super(Base)}")
