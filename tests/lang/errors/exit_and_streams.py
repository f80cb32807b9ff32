# SystemExit and KeyboardInterrupt as ordinary exceptions; output before an exit is kept.
import sys


def leave(code):
    try:
        sys.exit(code)
    except SystemExit as error:
        return error.code, error.args, isinstance(error, Exception)
    finally:
        print("cleanup", code)


print(leave(0), leave(3), leave(None), leave("text"))
try:
    raise SystemExit
except SystemExit as error:
    print(error.code, repr(error))
try:
    raise KeyboardInterrupt("stop")
except Exception:
    print("wrong")
except BaseException as error:
    print(type(error).__name__, error)
try:
    try:
        raise SystemExit(5)
    except Exception:
        print("not caught")
    finally:
        print("finally runs")
except SystemExit as error:
    print("outer", error.code)
print("last line before the exit")
sys.exit(0)
