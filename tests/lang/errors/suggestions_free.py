# Errors raised and inspected as values: type, args, text, equality, pickle-free copying, sorting by type name.
def collect(*actions):
    out = []
    for action in actions:
        try:
            action()
        except BaseException as error:
            out.append(error)
    return out


def raiser(e):
    raise e


class Own(Exception):
    def __init__(self, code):
        super().__init__(code, "extra")
        self.code = code


errors = collect(lambda: 1 / 0, lambda: {}["key"], lambda: [][3], lambda: int("q"), lambda: raiser(Own(5)), lambda: raiser(SystemExit(2)), lambda: raiser(KeyboardInterrupt()), lambda: raiser(StopIteration(9)), lambda: raiser(OSError(13, "denied")), lambda: raiser(Exception), lambda: raiser(GeneratorExit("g")))
for e in sorted(errors, key=lambda e: type(e).__name__):
    print(type(e).__name__, e.args, str(e), repr(e), isinstance(e, Exception), e.__traceback__ is not None)
by_base = {}
for e in errors:
    for base in (ArithmeticError, LookupError, ValueError, Exception, BaseException):
        if isinstance(e, base):
            by_base.setdefault(base.__name__, []).append(type(e).__name__)
print(by_base)
e = ValueError("a", 2)
e.args = ("changed",)
e.extra = "attribute"
print(e, e.args, e.extra, e == e, e == ValueError("changed"), bool(e), e.__class__.__name__)
print(KeyError("k"), KeyError("k", 1), KeyError(), KeyError(5), KeyError("it's"), str(KeyError(("t",))))
print(errors[0].__context__, errors[4].code, errors[5].code, errors[7].value, errors[8].errno)
exits = collect(lambda: exit_with(None), lambda: exit_with("message"), lambda: exit_with(7))


def exit_with(code):
    import sys

    sys.exit(code)


exits = collect(lambda: exit_with(None), lambda: exit_with("message"), lambda: exit_with(7))
print([type(x).__name__ for x in exits], [x.code for x in exits], [x.args for x in exits])


def nested_handlers():
    order = []
    try:
        try:
            raise ValueError("a")
        except ValueError as outer:
            order.append(str(outer))
            try:
                raise KeyError("b")
            except KeyError as inner:
                order.append(str(inner))
            order.append(str(outer))
    finally:
        order.append("end")
    return order


print(nested_handlers())
