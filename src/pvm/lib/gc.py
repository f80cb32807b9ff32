"""The collector as a program sees it: it runs on request, and by itself as memory is used."""

import _functions
import _weak

DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38

garbage = []
callbacks = []
_settings = {"enabled": True, "threshold": (700, 10, 10), "debug": 0}


def collect(generation=2):
    """Collect now; objects are not counted."""
    _weak.collect()
    _safepoint()
    import _weakref
    _weakref._notice()
    return 0


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


def is_tracked(value, /):
    return not isinstance(value, (int, float, complex, str, bytes, type(None)))


def is_finalized(value, /):
    return False

_functions.builtin(globals(), "gc")
