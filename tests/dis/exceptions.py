"""try, with, raise, assert, and what leaves them early."""


def handlers(a):
    try:
        a()
    except ValueError:
        raise
    except (TypeError, KeyError) as error:
        raise a from error
    except:
        return 1
    else:
        a(2)
    finally:
        a(3)


def early(a):
    for x in a:
        try:
            if x:
                continue
            return x
        finally:
            a(1)
    with a as b, a.c:
        while b():
            with a:
                break
        return b
    raise a


def asserted(a):
    assert a
    assert a > 1, "message"
