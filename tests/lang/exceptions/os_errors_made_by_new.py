# An OSError whose class has a __new__ of its own leaves to that what it is called with, keywords too.


class Made(OSError):
    def __new__(cls, *args, extra=None):
        error = super().__new__(cls, *args)
        error.extra = extra
        return error


class Both(Made):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)


class Plain(OSError):
    pass


error = Made(2, "no", "file", extra=4)
print(repr(error), error, error.errno, error.filename, error.extra, error.__init__(5, other=6), error.args)
print(repr(Both(2, "no", extra=5)), Both(2, "no", extra=5).extra)
for attempt in (lambda: Plain(2, "no", extra=4), lambda: Made(2, other=1)):
    try:
        attempt()
    except TypeError as problem:
        print(problem)
