# raise from, implicit context, suppression, and walking the chain.
def chain(e):
    out = []
    while e is not None:
        link = "cause" if e.__cause__ is not None else "context"
        out.append("%s(%s)" % (type(e).__name__, e))
        if e.__cause__ is not None:
            e = e.__cause__
        elif e.__suppress_context__:
            out.append("suppressed")
            e = None
        else:
            e = e.__context__
        if e is not None:
            out.append(link)
    return out


def low():
    return {}["missing"]


def middle():
    try:
        low()
    except KeyError as e:
        raise ValueError("middle") from e


def high():
    try:
        middle()
    except ValueError:
        raise RuntimeError("high")


def hidden():
    try:
        low()
    except KeyError:
        raise ValueError("hidden") from None


def in_finally():
    try:
        raise KeyError("in try")
    finally:
        [].pop()


for f in (low, middle, high, hidden, in_finally):
    try:
        f()
    except Exception as e:
        print(f.__name__, chain(e))


def layered(n):
    try:
        if n == 0:
            raise ValueError("bottom")
        layered(n - 1)
    except ValueError as e:
        raise ValueError("level %d" % n) from e


try:
    layered(3)
except ValueError as e:
    print(chain(e))
try:
    try:
        raise ValueError("1")
    except ValueError as a:
        try:
            raise KeyError("2")
        except KeyError as b:
            raise TypeError("3") from a
except TypeError as c:
    print(chain(c), repr(c.__context__), repr(c.__cause__))
e = ValueError("manual")
e.__cause__ = KeyError("set")
print(chain(e), e.__suppress_context__)
for bad in (5, "x"):
    try:
        raise ValueError from bad
    except TypeError as error:
        print(error)
try:
    raise ValueError from KeyError
except ValueError as error:
    print(type(error.__cause__).__name__)
# Context is that of the exception being handled at the raise, not of one handled before.
try:
    raise ValueError("earlier")
except ValueError:
    pass
try:
    raise KeyError("later")
except KeyError as error:
    print(error.__context__)


def handler_calls():
    try:
        raise ValueError("outer")
    except ValueError:
        return inner()


def inner():
    try:
        raise KeyError("inner")
    except KeyError as error:
        return repr(error.__context__)


print(handler_calls())
def gen():
    try:
        yield 1
    except ValueError as e:
        try:
            raise KeyError("in gen")
        except KeyError as k:
            yield repr(k.__context__), k.__context__ is e


g = gen()
next(g)
print(g.throw(ValueError("thrown")))
notes = ValueError("with notes")
notes.add_note("first")
notes.add_note("second")
print(notes.__notes__, notes)
