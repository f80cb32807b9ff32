# The warning of int() that asks __trunc__ is of the line that called it. Since Python 3.14 it asks no longer.

import warnings


class Truncated:
    def __trunc__(self):
        return 3


def converted():
    return int(Truncated())


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    try:
        print(converted(), int(Truncated()))
    except TypeError as error:
        print(error)
print([(warning.lineno, warning.category.__name__, str(warning.message)) for warning in caught])
