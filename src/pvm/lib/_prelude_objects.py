"""What object's methods and unions of types do, for the machine itself."""


def displayhook(value):
    """What sys.displayhook does: a value is shown and kept as `_`."""
    if value is not None:
        import builtins
        builtins._ = None
        print(repr(value))
        builtins._ = value


def object_reduce(value):
    import copyreg
    return copyreg._reduce_ex(value, 0)


def object_reduce_ex(value, protocol):
    reduce = getattr(type(value), "__reduce__", None)
    if reduce is not object.__reduce__:
        return value.__reduce__()
    import copyreg
    if protocol < 2:
        return copyreg._reduce_ex(value, protocol)
    arguments = ()
    keywords = None
    if hasattr(value, "__getnewargs_ex__"):
        arguments, keywords = value.__getnewargs_ex__()
    elif hasattr(value, "__getnewargs__"):
        arguments = value.__getnewargs__()
    items = iter(value) if isinstance(value, list) else None
    pairs = iter(value.items()) if isinstance(value, dict) else None
    state = value.__getstate__()
    if keywords:
        return copyreg.__newobj_ex__, (type(value), arguments, keywords), state, items, pairs
    return copyreg.__newobj__, (type(value), *arguments), state, items, pairs


def object_getstate(value):
    state = getattr(value, "__dict__", None)
    state = dict(state) if state else None
    slots = {}
    for cls in type(value).__mro__:
        names = cls.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name not in ("__dict__", "__weakref__"):
                if name.startswith("__") and not name.endswith("__"):
                    name = "_" + cls.__name__.lstrip("_") + name
                if hasattr(value, name):
                    slots[name] = getattr(value, name)
    return (state, slots) if slots else state


def make_union(left, right):
    """int | str, flattened and without repetitions."""
    cls = _union_class()
    parts = []
    for part in (left, right):
        for item in part.__args__ if isinstance(part, cls) else (type(None) if part is None else part,):
            if item not in parts:
                parts.append(item)
    if len(parts) == 1:
        return parts[0]
    union = cls.__new__(cls)
    union.__args__ = tuple(parts)
    return union


def _union_class():
    cls = _state().get("UnionType")
    if cls is not None:
        return cls

    def show(self):
        return " | ".join(["None" if part is type(None) else part.__qualname__ if part.__module__ == "builtins"
                           else part.__module__ + "." + part.__qualname__ if isinstance(part, type) else repr(part) for part in self.__args__])

    def joined(self, other):
        return make_union(self, other) if other is None or isinstance(other, (type, cls)) else NotImplemented

    def joined_right(self, other):
        return make_union(other, self) if other is None or isinstance(other, (type, cls)) else NotImplemented

    def equal(self, other):
        return set(self.__args__) == set(other.__args__) if isinstance(other, cls) else NotImplemented

    def hashed(self):
        return hash(frozenset(self.__args__))

    def has_instance(self, value):
        return isinstance(value, self.__args__)

    def has_subclass(self, other):
        return issubclass(other, self.__args__)

    cls = _state()["UnionType"] = type("UnionType", (), {
        "__module__": "types", "__repr__": show, "__or__": joined, "__ror__": joined_right, "__eq__": equal, "__hash__": hashed,
        "__instancecheck__": has_instance, "__subclasscheck__": has_subclass})
    return cls


def run_finalizers():
    """See to what the collector found dead: see core/finalize.pxi."""
    if _weak_notice():
        module = _modules().get("_weakref")
        if module is not None:
            module._notice()
    while (value := _next_finalized()) is not ...:
        try:
            _finalize(value)
        except BaseException as error:
            report_unraisable(error, getattr(type(value), "__del__", value))


def _finalize(value):
    method = _special(value, "__del__")
    if method is not None:
        method(value)
    elif _is_coroutine(value) and value.cr_frame is not None and not value.cr_suspended:
        _warn_unawaited(value)
    elif hasattr(value, "close"):
        value.close()


def _warn_unawaited(coroutine):
    message = f"coroutine '{coroutine.__qualname__}' was never awaited"
    if "warnings" in _modules():
        _modules()["warnings"].warn(message, RuntimeWarning)
    elif "sys" in _modules():
        _modules()["sys"].stderr.write(f"RuntimeWarning: {message}\n")
    coroutine.close()


def report_unraisable(error, source):
    """Tell sys.unraisablehook of an exception that nobody can catch, or say it on standard error."""
    system = _import_dotted("sys")
    error.__traceback__
    hook = getattr(system, "unraisablehook", None)
    try:
        hook(_record("sys.UnraisableHookArgs", ("exc_type", "exc_value", "exc_traceback", "err_msg", "object"),
                     (type(error), error, error.__traceback__, None, source)))
    except BaseException as second:
        system.stderr.write(f"Exception ignored in sys.unraisablehook: {hook!r}\n{type(second).__name__}: {second}\n")


def unraisable_hook(unraisable, /):
    """What sys.unraisablehook does at first."""
    stream = _modules()["sys"].stderr
    if unraisable.object is not None:
        stream.write(f"{unraisable.err_msg or 'Exception ignored in'}: {unraisable.object!r}\n")
    _write_exception(unraisable.exc_type, unraisable.exc_value, unraisable.exc_traceback, stream)


def exception_hook(kind, value, trace, /):
    """What sys.excepthook does at first."""
    _write_exception(kind, value, trace, _modules()["sys"].stderr)


def _write_exception(kind, value, trace, stream):
    if trace is not None:
        stream.write("Traceback (most recent call last):\n")
    while trace is not None:
        code = trace.tb_frame.f_code
        stream.write(f'  File "{code.co_filename}", line {trace.tb_lineno}, in {code.co_name}\n')
        trace = trace.tb_next
    name = kind.__qualname__ if kind.__module__ in ("builtins", "__main__") else f"{kind.__module__}.{kind.__qualname__}"
    text = message_of(value)
    stream.write(f"{name}: {text}\n" if text else f"{name}\n")
