# What is thrown into a generator has for context what the generator handles, not what its caller does; one that has not begun is entered.
import traceback


def plain():
    yield 1
    yield 2


def guarded():
    try:
        yield 1
    finally:
        print("left")


def handling():
    try:
        {}["key"]
    except KeyError:
        yield 1


def answering():
    try:
        yield 1
    except Exception as error:
        raise LookupError("instead") from None


def delegating():
    yield from plain()


def delegating_from_a_handler():
    try:
        {}["outer"]
    except KeyError:
        yield from handling()


def decorate(function):
    return function


@decorate
def decorated(a,
              b=2):
    yield a


def chain(error):
    while error is not None:
        yield f"{type(error).__name__}{error.args}"
        error = error.__context__


def attempt(generator, begin, thrown):
    try:
        try:
            1 // 0
        except ZeroDivisionError:
            if begin:
                next(generator)
            generator.throw(thrown)
    except BaseException as error:
        print(*chain(error))
        for entry in traceback.extract_tb(error.__traceback__):
            print("   ", entry.name, entry.lineno, entry.line)


for make in (plain, guarded, handling, answering, delegating, delegating_from_a_handler, lambda: decorated(1), lambda: (x for x in (1, 2))):
    for begin in (True, False):
        attempt(make(), begin, ValueError("thrown"))
attempt(plain(), False, StopIteration(3))
attempt(plain(), True, StopIteration(3))
attempt(plain(), False, GeneratorExit)


def had_context():
    error = ValueError("thrown")
    error.__context__ = TypeError("before")
    return error


attempt(plain(), True, had_context())
attempt(handling(), True, had_context())


def closing():
    try:
        yield 1
    except GeneratorExit as error:
        print(*chain(error))


try:
    1 // 0
except ZeroDivisionError:
    one = closing()
    next(one)
    one.close()
ended = plain()
attempt(ended, False, ValueError(1))
print(list(ended))
attempt(ended, False, ValueError(2))


async def coroutine():
    return 1


async def asynchronous():
    yield 1


def drive(awaitable):
    try:
        awaitable.send(None)
    except StopIteration as stop:
        print("gave", stop.value)


attempt(coroutine(), False, ValueError("thrown"))
stepped = asynchronous()
try:
    drive(stepped.athrow(ValueError("thrown")))
except ValueError as error:
    print(*chain(error), [entry.name for entry in traceback.extract_tb(error.__traceback__)])
try:
    drive(stepped.__anext__())
except StopAsyncIteration:
    print("over")
