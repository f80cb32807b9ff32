# The name that `except ... as` binds can be what a statement returns out of the handler, whatever blocks are around.
def nested():
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            return e
    except ValueError:
        pass


def with_else():
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            return e
        finally:
            pass
    except ValueError:
        pass


def rebound():
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            e = 7
            return e
    except ValueError:
        pass


def two():
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            try:
                [].x
            except AttributeError as f:
                return e, f
            except TypeError as e:
                return e
    except ValueError:
        pass


def outer_one():
    try:
        1 / 0
    except ZeroDivisionError as e:
        try:
            [].x
        except AttributeError as f:
            return e


def walrus(c=5):
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            return (e := c)
    except ValueError:
        pass


def chosen(c):
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            return e if c else 5
    except ValueError:
        pass


def captured():
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            f = lambda: e
            return e
    except ValueError:
        pass


def in_loop():
    for i in range(3):
        try:
            try:
                [][i]
            except IndexError as e:
                if i == 1:
                    return e
                continue
        except ValueError:
            pass


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        return False


def managed():
    with Manager():
        try:
            1 / 0
        except ZeroDivisionError as e:
            return e


def generator():
    try:
        try:
            yield 1
            1 / 0
        except ZeroDivisionError as e:
            return e
    except ValueError:
        pass


async def coroutine():
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            return e
    except ValueError:
        pass


def delegating():
    print(repr((yield from generator())))


def stepped(c):
    try:
        c.send(None)
    except StopIteration as stop:
        return stop.value


table = {}
for f in (nested, with_else, rebound, two, outer_one, walrus, captured, in_loop, managed):
    value = f()
    print(f.__name__, repr(value))
    table[value] = f.__name__
print(repr(chosen(True)), repr(chosen(False)), [*delegating()], repr(stepped(coroutine())))
print(len(table), table.popitem()[1])
