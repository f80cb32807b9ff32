"""Warnings: what decides about one. How it is shown, and what programs change, is in the library's `warnings`."""

import _functions
import sys

_defaultaction = "default"
_onceregistry = {}
filters = [("default", None, DeprecationWarning, "__main__", 0), ("ignore", None, DeprecationWarning, None, 0),
           ("ignore", None, PendingDeprecationWarning, None, 0), ("ignore", None, ImportWarning, None, 0),
           ("ignore", None, ResourceWarning, None, 0)]
_version = [1]
_OWN_FRAMES = ("importlib", "_bootstrap")


def _filters_mutated():
    _version[0] += 1


def _filters_in_force():
    """The filters that decide: from 3.14 on those of the context, where the program has one of its own."""
    context = globals().get("_warnings_context")
    own = context.get(None) if context is not None else None
    if own is None:
        return _current("filters")
    filters = own._filters
    if not isinstance(filters, list):
        raise ValueError("_filters of warnings._warnings_context must be a list")
    return filters


def _current(name):
    """A name of the `warnings` module, which programs change, or what it has here."""
    module = sys.modules.get("warnings")
    return getattr(module, name, None) if module is not None and hasattr(module, name) else globals()[name]


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    elif not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError(f"category must be a Warning subclass, not '{_functions.type_name(category)}'")
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError("skip_file_prefixes must be a tuple of strs.")
    if skip_file_prefixes and stacklevel < 2:
        stacklevel = 2
    try:
        frame = sys._getframe()
        left = stacklevel - 1
        if left > 0 and not _is_own(frame):
            while left > 0:
                frame = frame.f_back
                if frame is None:
                    raise ValueError
                if not _is_own(frame) and not frame.f_code.co_filename.startswith(skip_file_prefixes or ("\0",)):
                    left -= 1
        elif left > 0:
            frame = sys._getframe(stacklevel - 1)
        names, filename, line = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    except ValueError:
        names, filename, line = sys.__dict__, "sys", 1
    registry = names.setdefault("__warningregistry__", {})
    _decide(message, category, filename, line, names.get("__name__", "<string>"), registry, source)


def _is_own(frame):
    """Whether a frame is one of the import system's, which no level of the stack counts."""
    filename = frame.f_code.co_filename
    return _OWN_FRAMES[0] in filename and _OWN_FRAMES[1] in filename or frame.f_globals.get("__name__") == "importlib._bootstrap"


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    if registry is not None and not isinstance(registry, dict):
        raise TypeError("'registry' must be a dict or None")
    if module is None:
        module = filename[:-3] if filename.endswith(".py") else filename or "<unknown>"
    if module_globals is not None:
        if not isinstance(module_globals, dict):
            raise TypeError(f"module_globals must be a dict, not '{_functions.type_name(module_globals)}'")
        import linecache
        linecache.getlines(filename, module_globals)
    _decide(message, category, filename, lineno, module, registry, source)


def _matches(pattern, text):
    return pattern is None or (pattern == text if type(pattern) is str else pattern.match(text) is not None)


def _already_warned(registry, key):
    """Whether a registry has a true value under the key; it forgets everything when the filters have changed."""
    if registry.get("version", 0) != _version[0]:
        registry.clear()
        registry["version"] = _version[0]
    return bool(registry.get(key))


def _decide(message, category, filename, line, module, registry, source):
    """Show a warning, raise it, or pass over it, as the first filter that matches says."""
    if isinstance(message, Warning):
        text, category = str(message), type(message)
    else:
        text = message
        message = category(message)
    key = (text, category, line)
    if registry is not None and _already_warned(registry, key):
        return
    for action, pattern, kind, where, at in _filters_in_force():
        if (at == 0 or line == at) and issubclass(category, kind) and _matches(pattern, text) and _matches(where, module):
            break
    else:
        action = _current("defaultaction") if "warnings" in sys.modules and hasattr(sys.modules["warnings"], "defaultaction") else _defaultaction
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action not in ("always", "all"):
        if registry is not None:
            registry[key] = True
        if action == "once" or action == "module" and registry is not None:
            if registry is None:
                registry = _current("onceregistry") if hasattr(sys.modules.get("warnings"), "onceregistry") else _onceregistry
            if _already_warned(registry, (text, category)):
                return
            registry[text, category] = True
        elif action not in ("module", "default"):
            raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {(action, pattern, kind, where, at)!r}")
    import warnings
    warnings._showwarnmsg(warnings.WarningMessage(message, category, filename, line, source=source))


if sys.version_info >= (3, 14):
    def _filters_mutated_lock_held():
        _version[0] += 1

    del _filters_mutated

    def _acquire_lock():
        _lock().acquire()

    def _release_lock():
        _lock().release()

    def _lock(made=[]):
        if not made:
            import _thread
            made.append(_thread.RLock())
        return made[0]

    def __getattr__(name):
        """The context's variable is made when the library's warnings first asks for it."""
        if name != "_warnings_context":
            raise AttributeError(f"module '_warnings' has no attribute {name!r}", name=name, obj=sys.modules["_warnings"])
        import _contextvars
        made = globals()[name] = _contextvars.ContextVar("warnings_context")
        return made

_functions.builtin(globals(), "_warnings")
_functions.builtin(globals(), "_warnings", *[name for name in globals() if name.startswith("_filters_mutated") or name.endswith("_lock")])
