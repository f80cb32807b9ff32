# except*: which clause takes what, what is raised again, and how it nests.


def show(error, depth=0):
    if error is None:
        print("  " * depth + "None")
    elif isinstance(error, BaseExceptionGroup):
        print("  " * depth + f"{type(error).__name__} {error.message!r} {len(error.exceptions)}")
        for item in error.exceptions:
            show(item, depth + 1)
    else:
        print("  " * depth + repr(error))


def run(function):
    try:
        function()
    except BaseException as error:
        print(function.__name__, "raised")
        show(error)
        print("context", repr(error.__context__), "cause", repr(error.__cause__))
    else:
        print(function.__name__, "passed")


def split_by_type():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("h", [ValueError(3), OSError(4)])])
    except* ValueError as group:
        show(group)
    except* (TypeError, KeyError) as group:
        show(group)


def all_taken():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* Exception as group:
        show(group)
    else:
        print("never")
    finally:
        print("finally")


def naked():
    try:
        1 / 0
    except* ZeroDivisionError as group:
        show(group)


def naked_not_taken():
    try:
        1 / 0
    except* ValueError:
        print("never")


def nothing_raised():
    try:
        pass
    except* ValueError:
        print("never")
    else:
        print("else")


def raises_new():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("new")


def raises_two():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        raise KeyError("new")
    except* TypeError as group:
        raise RuntimeError("other") from group


def raises_again():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        raise
    except* TypeError:
        pass


def raises_naked():
    try:
        raise ValueError("x")
    except* ValueError:
        raise TypeError("y")


def naked_again():
    try:
        raise ValueError("x")
    except* ValueError:
        raise


def base_group():
    try:
        raise BaseExceptionGroup("g", [KeyboardInterrupt(), ValueError(1)])
    except* ValueError as group:
        show(group)


def not_an_exception():
    try:
        raise ValueError
    except* 5:
        pass


def no_groups():
    try:
        raise ValueError
    except* ExceptionGroup:
        pass


def name_is_unbound():
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError as group:
        pass
    try:
        group
    except NameError as error:
        print(type(error).__name__)


def loops_inside():
    for i in range(2):
        try:
            raise ExceptionGroup("g", [ValueError(i)])
        except* ValueError as group:
            for error in group.exceptions:
                if i:
                    continue
                print("loop", error)
                break
    import sys
    print(sys.exc_info())


def nested():
    try:
        try:
            raise ExceptionGroup("outer", [ValueError(1), TypeError(2)])
        except* ValueError:
            try:
                raise ExceptionGroup("inner", [KeyError(1), OSError(2)])
            except* KeyError as group:
                show(group)
    except* OSError as group:
        show(group)
    except* TypeError as group:
        show(group)


def returns():
    def inner():
        try:
            raise ExceptionGroup("g", [ValueError(1)])
        except* ValueError:
            pass
        finally:
            return "from finally"
    print(inner())


def handled_inside():
    import sys
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        print(repr(sys.exc_info()[1]), repr(sys.exception()))
    except* TypeError:
        print(repr(sys.exc_info()[1]))
    print(sys.exc_info())


for function in (split_by_type, all_taken, naked, naked_not_taken, nothing_raised, raises_new, raises_two, raises_again,
                 raises_naked, naked_again, base_group, not_an_exception, no_groups, name_is_unbound, loops_inside,
                 nested, returns, handled_inside):
    run(function)

for source in ("def f():\n try: pass\n except* ValueError: return", "while 1:\n try: pass\n except* ValueError: break",
               "while 1:\n try: pass\n except* ValueError: continue"):
    try:
        exec(source)
    except SyntaxError as error:
        print(error.msg)

# The part that a clause has taken is what is handled until another clause has taken its own.
def wrong_later():
    try:
        raise ExceptionGroup("g", [KeyError(1), ValueError(2)])
    except* KeyError:
        pass
    except* 5:
        pass


def fails_later():
    try:
        raise KeyError(1)
    except* KeyError:
        1 / 0
    except* nowhere:
        pass


for function in (wrong_later, fails_later):
    try:
        function()
    except (TypeError, NameError) as error:
        print(repr(error), repr(error.__context__))
