# A coroutine that nobody awaits: told through the module warnings, or as unraisable where that fails.
import gc
import sys
import warnings


async def forgotten():
    pass


def forget():
    forgotten()
    gc.collect()


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    forget()
    print([(warning.category.__name__, str(warning.message)) for warning in seen])

told = []
sys.unraisablehook = lambda unraisable: told.append((unraisable.exc_type.__name__, str(unraisable.exc_value), type(unraisable.object).__name__))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    forget()
print(told)
told.clear()

broken = warnings._warn_unawaited_coroutine
warnings._warn_unawaited_coroutine = lambda coroutine: 1 / 0
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    forget()
    print([str(warning.message) for warning in seen], told)
warnings._warn_unawaited_coroutine = broken
