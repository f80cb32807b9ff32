# Exception classes of the program: hierarchy, attributes, messages, matching order.
class AppError(Exception):
    """Base of them all."""

    code = 1


class NotFound(AppError):
    code = 404

    def __init__(self, what, where="store"):
        self.what = what
        self.where = where
        super().__init__("%s not found in %s" % (what, where))


class Multi(NotFound, KeyError):
    pass


class Silent(AppError):
    def __str__(self):
        return "custom text"


class NoInit(AppError):
    def __init__(self, a, b):
        self.a = a


for e in (AppError(), AppError("one"), AppError("one", 2), NotFound("x"), Multi("y", "z"), Silent("q"), NoInit(1, 2), NotFound(what="k")):
    try:
        raise e
    except KeyError as k:
        print("key", k, k.args, k.code)
    except NotFound as n:
        print("nf", n, n.args, n.what, n.where, n.code)
    except AppError as a:
        print("app", str(a), repr(a), a.args, a.code)
print([c.__name__ for c in Multi.__mro__], issubclass(Multi, LookupError), isinstance(Multi("a"), Exception))
tree = {
    "ZeroDivisionError": ZeroDivisionError, "OverflowError": OverflowError, "KeyError": KeyError, "IndexError": IndexError,
    "FileNotFoundError": FileNotFoundError, "UnicodeDecodeError": UnicodeDecodeError, "RecursionError": RecursionError,
    "NotImplementedError": NotImplementedError, "StopIteration": StopIteration, "GeneratorExit": GeneratorExit,
    "KeyboardInterrupt": KeyboardInterrupt, "SystemExit": SystemExit, "ModuleNotFoundError": ModuleNotFoundError, "UnboundLocalError": UnboundLocalError,
    "IndentationError": IndentationError, "TimeoutError": TimeoutError, "BrokenPipeError": BrokenPipeError, "UserWarning": UserWarning,
}
for name in sorted(tree):
    print(name, [c.__name__ for c in tree[name].__mro__[1:]])
for cls in (ValueError, KeyError, StopIteration, SystemExit, OSError, AttributeError):
    print(cls("m").args, cls().args, cls("a", "b").args, str(cls("m")), repr(cls("m", 2)))
print(StopIteration(5).value, SystemExit(3).code, OSError(2, "msg").errno, OSError(2, "msg").strerror, IOError is OSError)


class Carrier(Exception):
    def __init__(self, payload):
        self.payload = payload


def search(tree, target, path=()):
    if tree == target:
        raise Carrier(path)
    if isinstance(tree, list):
        for i, sub in enumerate(tree):
            search(sub, target, path + (i,))


for target in (3, "deep", 99):
    try:
        search([1, [2, 3, [4, ["deep"]]]], target)
        print(target, "absent")
    except Carrier as c:
        print(target, c.payload, c.args)


class Retry(Exception):
    pass


attempts = 0


def flaky():
    global attempts
    attempts += 1
    if attempts < 4:
        raise Retry("attempt %d" % attempts)
    return "ok after %d" % attempts


while True:
    try:
        print(flaky())
        break
    except Retry as r:
        print("retry", r)
errors = (ValueError, TypeError)
for bad in (lambda: int("x"), lambda: int([])):
    try:
        bad()
    except errors as e:
        print(type(e).__name__)


def dynamic(kind):
    try:
        raise KeyError("dyn")
    except kind:
        return "caught"


print(dynamic(KeyError), dynamic((ValueError, LookupError)))
try:
    dynamic(ValueError)
except KeyError as e:
    print("through", e)
def with_traceback():
    try:
        raise ValueError("tb")
    except ValueError as e:
        return e.__traceback__ is not None, e.with_traceback(None) is e, e.__traceback__


print(with_traceback())
