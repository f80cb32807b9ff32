# Parts of a group keep its cause and context, and show no context, as whatever was given a cause, be it none.
import traceback


def raised():
    try:
        try:
            raise KeyError(1)
        except KeyError:
            raise ExceptionGroup("both", [ValueError(1), ExceptionGroup("inner", [TypeError(2), ValueError(3)])])
    except ExceptionGroup as group:
        return group


def tell(part):
    print(repr(part), repr(part.__cause__), repr(part.__context__), part.__suppress_context__)


whole = raised()
tell(whole)
for part in whole.split(ValueError):
    tell(part)
    for one in part.exceptions:
        tell(one)
tell(whole.subgroup(lambda error: isinstance(error, TypeError)))
tell(whole.split(ExceptionGroup)[0])


def handles():
    try:
        try:
            raise KeyError(1)
        except KeyError:
            raise ExceptionGroup("both", [ValueError(1), TypeError(2)])
    except* TypeError as part:
        tell(part)
        part.none


try:
    handles()
except Exception as error:
    text = "".join(traceback.format_exception(error))
    print(text.count("KeyError: 1"), text.count("During handling"))
    for one in error.exceptions:
        tell(one)
