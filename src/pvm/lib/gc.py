"""The collector as a program sees it: it runs on request, and by itself as memory is used."""

import _functions
import _structseq
import _weak
import sys

DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38

garbage = []
callbacks = []
_settings = {"enabled": True, "threshold": (700, 10, 10), "debug": 0, "frozen": 0}
_collections = [0, 0, 0]
_Unraisable = _structseq.make("sys.UnraisableHookArgs", ("exc_type", "exc_value", "exc_traceback", "err_msg", "object"))
_Function, _Method, _Module, _Cell = type(lambda: None), type(_structseq.make.__get__(0)), type(_weak), type((lambda value: lambda: value)(0).__closure__[0])
_Generator, _Member = type(i for i in ()), type(property.__dict__["fget"])
_IMMUTABLE = 1 << 8          # of a class's flags: it is a builtin's
_DICTS_ALWAYS = sys.version_info >= (3, 14)
_ATOMIC = (int, float, complex, str, bytes, bytearray, bool, type(None), type(...), type(NotImplemented), object)


async def _nothing():
    pass


_made = _nothing()
_made.close()
_Coroutine = type(_made)
del _made


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
    """Objects are counted; the collector looks at them all the same."""
    _settings["frozen"] = len(get_objects())


def unfreeze():
    _settings["frozen"] = 0


def get_freeze_count():
    return _settings["frozen"]


def get_objects(generation=None):
    """The containers that a program can reach from its modules and frames; those that nothing refers to are not known. There is one
    generation, the last."""
    import sys
    if generation is not None and generation != -1:
        if not isinstance(generation, int):
            raise TypeError(f"argument should be integer or None, not '{type(generation).__name__}'")
        if not 0 <= generation <= 2:
            raise ValueError("generation parameter must be less than the number of available generations (3)" if generation > 2 else
                             "generation parameter cannot be negative")
        if generation < 2:
            return []
    seen, found, waiting = set(), [], [sys.modules]
    frame = sys._getframe()
    while frame is not None:
        waiting += [frame.f_globals, *frame.f_locals.values()]
        frame = frame.f_back
    while waiting:
        value = waiting.pop()
        if id(value) not in seen and is_tracked(value):
            seen.add(id(value))
            found.append(value)
            waiting += get_referents(value)
    return found


def get_referrers(*objects):
    """Those of get_objects() that refer to one of the objects directly."""
    wanted = {id(value) for value in objects}
    return [value for value in get_objects() if value is not objects and any([id(part) in wanted for part in get_referents(value)])]


def get_referents(*objects):
    """What containers, instances and functions hold directly."""
    found = []
    for value in objects:
        if isinstance(value, dict):
            for pair in dict.items(value):
                found += pair
        elif isinstance(value, (list, tuple, set, frozenset)):
            found += [*type(value).__mro__[-2].__iter__(value)]
        elif isinstance(value, type):
            found += [*value.__dict__.values(), value.__mro__, value.__bases__]
        elif isinstance(value, _Module):
            found.append(value.__dict__)
        elif isinstance(value, _Cell):
            try:
                found.append(value.cell_contents)
            except ValueError:
                pass
        elif isinstance(value, property):
            found += [part for part in (value.fget, value.fset, value.fdel) if part is not None]
        elif isinstance(value, (classmethod, staticmethod)):
            found.append(value.__func__)
        elif isinstance(value, _Method):
            found += [value.__func__, value.__self__]
        elif isinstance(value, _Function):
            # Those that stand for functions in C have not all of them.
            parts = [getattr(value, name, None) for name in ("__code__", "__globals__", "__defaults__", "__closure__", "__module__", "__name__")]
            found += [part for part in parts if part is not None]
        elif isinstance(value, (_Generator, _Coroutine)):
            frame = value.gi_frame if isinstance(value, _Generator) else value.cr_frame
            found += [] if frame is None else frame.f_locals.values()
        if not type(value).__flags__ & _IMMUTABLE:
            found += [*_attributes(value), type(value)]
    return found


def _attributes(value):
    """What an instance's own __dict__ and slots hold; no code of the program runs."""
    try:
        found = [*object.__getattribute__(value, "__dict__").values()]
    except AttributeError:
        found = []
    for cls in type(value).__mro__:
        if not cls.__flags__ & _IMMUTABLE:
            for part in cls.__dict__.values():
                try:
                    if isinstance(part, _Member):
                        found.append(part.__get__(value))
                except AttributeError:
                    pass
    return found


def is_tracked(value, /):
    """Whether a value may refer to others, as far as its class tells."""
    cls = type(value)
    if isinstance(value, type):
        return not value.__flags__ & _IMMUTABLE
    if cls in _ATOMIC:
        return False
    if cls is tuple or cls is dict:
        return any([is_tracked(part) for part in value]) if cls is tuple else bool(value) or _DICTS_ALWAYS
    if cls.__flags__ & _IMMUTABLE or cls.__base__ not in _ATOMIC:
        return True
    try:
        object.__getattribute__(value, "__dict__")
    except AttributeError:
        return any([isinstance(part, _Member) for part in cls.__dict__.values()])
    return True


def is_finalized(value, /):
    """Whether its __del__ has run."""
    return _weak.finalized(value)

_functions.builtin(globals(), "gc")
