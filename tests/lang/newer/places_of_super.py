# A call of super() and the lookup in it are one, when errors are pointed at.
# since 3.12
import traceback


class Base:
    x = 1

    def method(self):
        return 2


class Derived(Base):
    def lookup(self):
        return super(Derived, 5).x

    def call(self):
        return super(Derived, 5).method(1)

    def chain(self):
        return super(Derived, 5).x.real + 1

    def lines(self):
        return (super(Derived,
                      5)
                .method())

    def alone(self):
        return super(Derived, 5)

    def without(self):
        self = 4
        return super().x

    def missing(self):
        return super().none

    def missing_method(self):
        return super().none(1, 2)

    def by_keyword(self):
        return super(Derived, *[5]).x

    def odd(self):
        return super(Derived, self, 3).x


def local(super):
    return super(Derived, 5).x


def captured():
    super = int

    def inner():
        return super(Derived, 5).x

    return inner()


for action in (*[getattr(Derived(), name) for name in vars(Derived) if not name.startswith("__")], lambda: local(int), captured,
               lambda: super(Base, 3).x):
    try:
        print(action())
    except Exception as error:
        print("".join(traceback.format_exception(error)[2:]))
