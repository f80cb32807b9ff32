# Classes derived from super bind as super does, whether or not they have methods of their own for that.


class Base:
    def name(self):
        return "base of " + type(self).__name__


class Derived(Base):
    def name(self):
        return "derived"

    def asks(self):
        return Plain(Derived, self).name()


class Plain(super):
    pass


class Deeper(Plain):
    note = 1


class Initialised(super):
    def __init__(self, *args):
        super().__init__(*args)
        self.note = 2


class Made(super):
    def __new__(cls, *args):
        return super().__new__(cls)

    def __init__(self, *args):
        super().__init__(*args)


derived = Derived()
for cls in (Plain, Deeper, Initialised, Made):
    bound = cls(Derived, derived)
    print(bound.name(), bound, bound.__thisclass__.__name__, bound.__self_class__.__name__, isinstance(bound, cls))
print(derived.asks(), Deeper(Derived, derived).note, Initialised(Derived, derived).note, Plain(Derived))
for arguments in ((), (Derived, 1)):
    try:
        Plain(*arguments)
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, error)
