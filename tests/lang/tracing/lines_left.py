# The line that a frame was on as an exception left it: behind finally and except, but not behind with.
class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        return False


def final():
    try:
        1 / 0
    finally:
        done = 1
        done = 2


def other_except():
    try:
        1 / 0
    except ValueError:
        pass


def again():
    try:
        1 / 0
    except ZeroDivisionError:
        done = 1
        raise


def managed():
    with Manager():
        1 / 0
    return 1


def managed_and_final():
    try:
        with Manager():
            1 / 0
    finally:
        done = 1


def in_loop():
    for i in [1, 2]:
        try:
            if i == 2:
                raise KeyError(i)
        except IndexError:
            done = 1
        else:
            done = 2
        finally:
            done = 3


for function in (final, other_except, again, managed, managed_and_final, in_loop):
    try:
        function()
    except Exception as error:
        entry = error.__traceback__.tb_next
        first = function.__code__.co_firstlineno
        print(function.__name__, entry.tb_lineno - first, entry.tb_frame.f_lineno - first)
