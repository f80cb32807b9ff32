"""What sys, the standard streams, open() and modules leave to guest code."""


def tracing_switched():
    """What sys.settrace and sys.setprofile give."""


def monitor_event(frame, number, argument):
    """Tell the tools of sys.monitoring of an event."""
    monitoring = _modules()["_monitoring"]
    for callback, arguments, where in monitoring.wanted(frame, number, argument):
        if callback(*arguments) is monitoring.DISABLE:
            monitoring.disable(where)


def warn_of_unbound(count):
    """A jump by f_lineno has given None to variables that had no value."""
    _import_dotted("_warnings").warn(f"assigning None to {count} unbound local{'s' if count > 1 else ''}", RuntimeWarning)


def frame_locals(frame):
    return _import_dotted("_frame_locals").FrameLocalsProxy(frame)


def sys_attribute(name):
    module = _state()["sys"]
    present = module.__dict__
    if "sys_more" not in _state() and name not in ("__file__", "__path__", "__cached__", "__all__"):
        _state()["sys_more"] = True
        for key, value in _import_dotted("_sys_more").__dict__.items():
            if key not in present and not key.startswith("__"):
                present[key] = value
        present["__breakpointhook__"] = present["breakpointhook"]
        if name in present:
            return present[name]
    raise AttributeError(f"module 'sys' has no attribute {name!r}", name=name, obj=module)


def stream_attribute(number, stream, name):
    return _import_dotted("_standard_streams").attribute(number, stream, name)


def stream_class():
    """What the standard streams say they are."""
    return _import_dotted("_io_text").TextIOWrapper


def stream_call(number, stream, name, *args):
    """A method of a standard stream that reads or writes otherwise than the machine itself does."""
    return _import_dotted("_standard_streams").call(number, stream, name, *args)


def open_file(positional, named):
    function = _import_dotted("_io")._open
    return function(*positional) if named is None else function(*positional, **named)


def _has_finders():
    """Whether the program has put finders of its own into sys.meta_path, or taken out what was there."""
    system = _state().get("sys")
    if system is None:
        return False
    path = system.__dict__.get("meta_path")
    if not isinstance(path, list):
        return False
    machinery = _modules().get("_import_machinery")
    own = () if machinery is None else machinery.__dict__.get("default_finders")
    if own is None:
        return False             # the machinery is being made
    if len(path) != len(own):
        return True
    for finder, other in zip(path, own):
        if finder is not other:
            return True
    return False


def module_origin(module, name):
    """A module's __spec__ or __loader__, made when a program first asks for one of them."""
    full = module.__dict__.get("__name__")
    if _modules().get(full) is module:
        if full == "__main__":
            return None
        machinery = _import_dotted("_import_machinery").__dict__
        if "origin" in machinery:
            return machinery["origin"](module, name)
    raise AttributeError(f"module {full!r} has no attribute {name!r}", name=name, obj=module)


def global_origin(namespace, name):
    """The __spec__ or __loader__ of a module, asked for as a global of its own."""
    full = namespace.get("__name__")
    module = _modules().get(full) if isinstance(full, str) else None
    if module is not None and module.__dict__ is namespace:
        return getattr(module, name)
    raise NameError(f"name {name!r} is not defined", name=name)


def builtin_of(builtins, name):
    """A name in what a program has set as __builtins__."""
    try:
        return builtins[name]
    except KeyError:
        pass
    if name == "__build_class__":
        raise NameError("__build_class__ not found")
    raise NameError(f"name {name!r} is not defined", name=name)


def weak_reference_of(value):
    return _import_dotted("_weakref")._plain_reference(value)


def delete_name(namespace, name):
    """del of a name in a namespace that is a mapping of the program's, whatever it raises."""
    try:
        del namespace[name]
    except BaseException:
        namespace = None
    if namespace is None:
        raise NameError(f"name {name!r} is not defined", name=name)


def show_help(about):
    """help(*about)."""
    import pydoc

    return pydoc.help(*about)


def call_breakpoint_hook(args, keywords):
    """breakpoint(*args, **keywords)."""
    import sys

    hook = getattr(sys, "breakpointhook", None)
    if hook is None:
        raise RuntimeError("lost sys.breakpointhook")
    return hook(*args, **(keywords or {}))
