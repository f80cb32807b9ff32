# The warning of int() that asks __trunc__ is of the line that called it.

import warnings


class Truncated:
    def __trunc__(self):
        return 3


def converted():
    return int(Truncated())


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(converted(), int(Truncated()))
print([(warning.lineno, warning.category.__name__, str(warning.message)) for warning in caught])
