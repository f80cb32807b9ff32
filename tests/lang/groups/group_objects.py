# Exception groups as objects: how they are made, split and shown.


def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as error:
        print(type(error).__name__, error)


attempt(ExceptionGroup)
attempt(ExceptionGroup, "m")
attempt(ExceptionGroup, 1, [ValueError()])
attempt(ExceptionGroup, "m", 5)
attempt(ExceptionGroup, "m", [])
attempt(ExceptionGroup, "m", {1})
attempt(ExceptionGroup, "m", [1])
attempt(ExceptionGroup, "m", [ValueError(), ValueError])
attempt(ExceptionGroup, "m", [KeyboardInterrupt()])
attempt(BaseExceptionGroup, "m", [KeyboardInterrupt()])
attempt(BaseExceptionGroup, "m", (ValueError(1), TypeError(2)))
attempt(ExceptionGroup, "m", [ValueError(1)])

group = ExceptionGroup("message", [ValueError(1), ExceptionGroup("inner", [TypeError(2), ValueError(3)])])
print(group, str(group.exceptions[1]), group.message, group.args)
print(group.exceptions, type(group.exceptions))
print(ExceptionGroup.__mro__, BaseExceptionGroup.__bases__)
print(group.split(ValueError))
print(group.split((TypeError, OSError)))
print(group.split(KeyError))
print(group.split(lambda error: isinstance(error, ExceptionGroup) and error.message == "inner"))
print(group.subgroup(TypeError), repr(group.subgroup(TypeError)))
print(group.subgroup(OSError))
print(group.subgroup(ExceptionGroup) is group)
attempt(group.split, 5)
attempt(group.subgroup, "x")
attempt(group.split, (ValueError, int))
print(repr(group.derive([KeyError(1)])))

try:
    group.message = "x"
except AttributeError as error:
    print("AttributeError")

cause = KeyError("cause")
try:
    raise group from cause
except ExceptionGroup as caught:
    caught.add_note("a note")
    match, rest = caught.split(ValueError)
    print(match.__notes__, rest.__notes__, match.__notes__ is caught.__notes__)
    print(match.__cause__ is cause, rest.__cause__ is cause, match.__traceback__ is caught.__traceback__)


class Mine(ExceptionGroup):
    def __new__(cls, message, exceptions, code=0):
        self = super().__new__(Mine, message, exceptions)
        self.code = code
        return self

    def derive(self, exceptions):
        return Mine(self.message, exceptions, self.code)


mine = Mine("mine", [ValueError(1), TypeError(2)], 7)
match, rest = mine.split(ValueError)
print(type(match).__name__, match.code, rest.code, match, repr(rest))


class Plain(ExceptionGroup):
    pass


plain = Plain("p", [ValueError(1), TypeError(2)])
print(type(plain.split(ValueError)[0]).__name__, repr(plain))


class Both(ExceptionGroup, ValueError):
    pass


attempt(Both, "b", [KeyboardInterrupt()])
try:
    raise Both("b", [OSError(1)])
except ValueError as error:
    print(type(error).__name__, error)

try:
    raise ExceptionGroup
except TypeError as error:
    print(error)

try:
    raise ExceptionGroup("eg", [ValueError(1)])
except ValueError:
    print("never")
except Exception as error:
    print("caught", error)
