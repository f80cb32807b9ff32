"""The collector as a program sees it: it runs on request, and by itself as memory is used."""

import _functions
import _structseq
import _weak

DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38

garbage = []
callbacks = []
_settings = {"enabled": True, "threshold": (700, 10, 10), "debug": 0}
_collections = [0, 0, 0]
_Unraisable = _structseq.make("sys.UnraisableHookArgs", ("exc_type", "exc_value", "exc_traceback", "err_msg", "object"))
_Function, _Method = type(lambda: None), type(_structseq.make.__get__(0))


def collect(generation=2):
    """Collect now, all there is whatever the generation; objects are not counted."""
    if not isinstance(generation, int):
        raise TypeError(f"'{type(generation).__name__}' object cannot be interpreted as an integer")
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    _tell("start", generation)
    _weak.collect()
    _safepoint()
    import _weakref
    _weakref._notice()
    _collections[generation] += 1
    _tell("stop", generation)
    return 0


def _tell(phase, generation):
    """Call the callbacks; what they raise is only told of."""
    for callback in [*callbacks]:
        try:
            callback(phase, {"generation": generation, "collected": 0, "uncollectable": 0})
        except Exception as error:
            import sys
            sys.unraisablehook(_Unraisable((type(error), error, error.__traceback__, None, callback)))


def get_stats():
    return [{"collections": number, "collected": 0, "uncollectable": 0} for number in _collections]


def _safepoint():
    for _ in range(2):
        pass


def enable():
    _settings["enabled"] = True


def disable():
    """What this sets isenabled() tells: the collector goes on, or memory would not suffice."""
    _settings["enabled"] = False


def isenabled():
    return _settings["enabled"]


def get_threshold():
    return _settings["threshold"]


def set_threshold(threshold0, threshold1=10, threshold2=10):
    _settings["threshold"] = threshold0, threshold1, threshold2


def get_debug():
    return _settings["debug"]


def set_debug(flags):
    _settings["debug"] = flags


def get_count():
    return 0, 0, 0


def freeze():
    pass


unfreeze = freeze


def get_freeze_count():
    return 0


def get_referents(*objects):
    """What containers, instances and functions hold directly."""
    found = []
    for value in objects:
        if isinstance(value, dict):
            for pair in value.items():
                found += pair
        elif isinstance(value, (list, tuple, set, frozenset)):
            found += value
        elif isinstance(value, type):
            found += [value.__dict__, value.__mro__, value.__bases__]
        elif isinstance(value, _Method):
            found += [value.__func__, value.__self__]
        elif isinstance(value, _Function):
            found += [part for part in (value.__code__, value.__globals__, value.__defaults__, value.__closure__, value.__module__, value.__name__)
                      if part is not None]
        elif type(value).__module__ != "builtins":
            found += [*getattr(value, "__dict__", {}).values(), type(value)]
    return found


def is_tracked(value, /):
    return not isinstance(value, (int, float, complex, str, bytes, type(None)))


def is_finalized(value, /):
    return False

_functions.builtin(globals(), "gc")
