# Several exceptions after `except` and `except*` without parentheses.
# since 3.14
for error in (ValueError, TypeError, KeyError):
    try:
        try:
            raise error("x")
        except ValueError, TypeError:
            print("one of two", error.__name__)
    except KeyError:
        print("another")
try:
    raise ExceptionGroup("g", [ValueError(1), OSError(2), KeyError(3)])
except* ValueError, OSError:
    print("two")
except* KeyError:
    print("three")
