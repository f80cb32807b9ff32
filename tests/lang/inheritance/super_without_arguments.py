# super() wants an argument of its function's, bound still, and a class around it: the first of these that is wanting is told of.


class Base:
    def method(self, *arguments):
        return "base"


class Derived(Base):
    def method(*arguments):
        return super().method()

    def keywords(**named):
        return super().method()

    def deleted(self):
        del self
        return super().method()

    def deleted_cell(self):
        def inner():
            return self
        del self
        return super().method()

    def rebound(self):
        self = 5
        return super().method()


def alone(*arguments):
    return super().method()


def with_argument(self):
    return super().method()


async def asynchronous():
    return super().method()


derived = Derived()
for action in (derived.method, Derived.keywords, derived.rebound, alone, lambda: with_argument(derived), lambda: asynchronous().send(None)):
    try:
        print(action())
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, error)
for action in (derived.deleted, derived.deleted_cell):
    try:
        print(action())
    except (RuntimeError, UnboundLocalError) as error:
        print("refused")
