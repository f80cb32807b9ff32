# try, except, else, finally: which clauses run, in which order, with what they return.
def run(action):
    log = []
    try:
        log.append("try")
        action()
        log.append("after")
    except ValueError as e:
        log.append("value %s" % e)
    except (KeyError, IndexError) as e:
        log.append("lookup %r" % e)
    except ArithmeticError:
        log.append("arithmetic")
    else:
        log.append("else")
    finally:
        log.append("finally")
    return log


def raiser(e):
    def f():
        raise e

    return f


print(run(lambda: None))
for e in (ValueError("v"), KeyError("k"), IndexError("i"), ZeroDivisionError("z"), OverflowError):
    print(run(raiser(e)))
print(run(lambda: 1 // 0), run(lambda: {}["x"]), run(lambda: [][0]), run(lambda: int("x")))
try:
    run(raiser(TypeError("escapes")))
except TypeError as e:
    print("outer", e)


def returns(n):
    try:
        if n == 0:
            return "try"
        if n == 1:
            raise ValueError
        if n == 2:
            return "overridden"
    except ValueError:
        return "except"
    else:
        return "else"
    finally:
        print("finally", n)
        if n == 2:
            return "from finally"


print([returns(n) for n in range(4)])


def loops():
    out = []
    for i in range(6):
        try:
            if i == 1:
                continue
            if i == 4:
                break
            out.append(i)
        finally:
            out.append("f%d" % i)
    else:
        out.append("no break")
    while True:
        try:
            try:
                break
            finally:
                out.append("inner")
        finally:
            out.append("outer")
    return out


print(loops())


def nested():
    try:
        try:
            raise ValueError("first")
        except KeyError:
            print("not here")
        finally:
            print("inner finally")
    except ValueError as e:
        print("outer got", e)
        try:
            raise TypeError("second")
        except TypeError as e2:
            print("then", e2, type(e2.__context__).__name__, e2.__context__ is e)
    return "done"


print(nested())


def finally_replaces():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"


print(finally_replaces())


def finally_raises():
    try:
        raise ValueError("a")
    finally:
        raise KeyError("b")


try:
    finally_raises()
except KeyError as e:
    print(repr(e), repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    try:
        raise ValueError("again")
    except ValueError:
        print("re-raising")
        raise
except ValueError as e:
    print("second handler", e)
try:
    e
except NameError as error:
    print(error)


def saved_then_reraised():
    saved = None
    try:
        int("nope")
    except ValueError as error:
        saved = error
    return saved


s = saved_then_reraised()
print(type(s).__name__, s, s.args)
try:
    raise s
except ValueError as again:
    print(again is s)
try:
    raise
except RuntimeError as error:
    print(error)
for thing in (5, "text", int, None):
    try:
        raise thing
    except TypeError as error:
        print(error)
try:
    try:
        1 / 0
    except "not a class":
        pass
except TypeError as error:
    print(error)
try:
    assert 1 == 1, "fine"
    assert [], "message %d" % 5
except AssertionError as error:
    print(repr(error))
try:
    assert 0
except AssertionError as error:
    print(repr(error), error.args)
