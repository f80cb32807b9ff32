"""The import system."""


def import_name(name, global_names, fromlist, level):
    if level:
        name = _absolute_name(name, global_names, level)
    elif not name:
        raise ValueError("Empty module name")
    try:
        module = _import_dotted(name)
        if not fromlist:
            return module if level else _modules()[name.partition(".")[0]]
        module = _modules()[name]
        if hasattr(module, "__path__"):
            _import_listed(module, name, fromlist, False)
        return module
    except BaseException as error:
        machinery = _modules().get("_import_machinery")
        if machinery is not None:
            _leave_out_machinery(error, machinery.__dict__.get("own_files", ()))
        raise


def _leave_out_machinery(error, files):
    """Take the frames of importlib out of a traceback: all for an ImportError, else those on the way to what failed."""
    always = isinstance(error, ImportError)
    before = start = None             # the entries ahead of the one at hand, and ahead of the run of importlib's that it is in
    inside = False
    entry = error.__traceback__
    while entry is not None:
        code = entry.tb_frame.f_code
        was_inside, inside = inside, code.co_filename in files
        if inside and not was_inside:
            start = before
        following = entry.tb_next
        if inside and (always or code.co_name == "_call_with_frames_removed"):
            if start is None:
                error.__traceback__ = following
            else:
                start.tb_next = following
            before = start
        else:
            before = entry
        entry = following


def _import_listed(module, name, fromlist, by_star):
    """Import the submodules among what is asked of a package."""
    for item in fromlist:
        if not isinstance(item, str):
            where = module.__name__ + ".__all__" if by_star else "``from list''"
            raise TypeError(f"Item in {where} must be str, not {_type_name(item)}")
        if item == "*":
            if not by_star and hasattr(module, "__all__"):
                _import_listed(module, name, module.__all__, True)
        elif not hasattr(module, item):
            try:
                _import_dotted(name + "." + item)
            except ModuleNotFoundError as error:
                if error.name != name + "." + item or _modules().get(error.name, ...) is None:
                    raise


def _absolute_name(name, global_names, level):
    if level < 0:
        raise ValueError("level must be >= 0")
    if not isinstance(global_names, dict):
        raise TypeError("globals must be a dict")
    package = global_names.get("__package__")
    spec = global_names.get("__spec__")
    if package is not None:
        if not isinstance(package, str):
            raise TypeError("package must be a string")
    elif spec is not None:
        package = spec.parent
        if not isinstance(package, str):
            raise TypeError("__spec__.parent must be a string")
    else:
        _import_dotted("_warnings").warn("can't resolve package from __spec__ or __package__, falling back on __name__ and __path__",
                                         ImportWarning)
        if "__name__" not in global_names:
            raise KeyError("'__name__' not in globals")
        package = global_names["__name__"]
        if not isinstance(package, str):
            raise TypeError("__name__ must be a string")
        if "__path__" not in global_names:
            package = package.rpartition(".")[0]
    if not package:
        raise ImportError("attempted relative import with no known parent package")
    parts = package.split(".")
    if level > len(parts):
        raise ImportError("attempted relative import beyond top-level package")
    base = ".".join(parts[: len(parts) - level + 1])
    return base + "." + name if name else base


def _import_dotted(name):
    modules = _modules()
    if name in modules:
        module = modules[name]
        if module is None:
            raise ModuleNotFoundError(f"import of {name} halted; None in sys.modules", name=name)
        return module
    parent, _, last = name.rpartition(".")
    path = None
    if parent:
        package = _import_dotted(parent)
        if name in modules:
            return modules[name]
        path = getattr(package, "__path__", None)
        if path is None:
            raise ModuleNotFoundError(f"No module named {name!r}; {parent!r} is not a package", name=name)
    module, placed = _load_module(name, path)
    if parent and not placed:
        try:
            setattr(modules.get(parent, package), last, module)
        except AttributeError:
            _import_dotted("_warnings").warn(f"Cannot set an attribute on {parent!r} for child module {last!r}", ImportWarning)
    return module


def _load_module(name, path):
    """A module that was not there, and whether it is an attribute of its package already."""
    if name != "_import_machinery" and _has_finders():
        return _import_dotted("_import_machinery").load(name), True
    module = _native_module(name)
    if module is not None:
        if name == "sys":
            _finish_sys(module)
        return module, False
    if path is not None and type(path) is not list:
        path = [entry for entry in path if isinstance(entry, str)]
    found = _find_module(name, path)
    files = _modules().get("_memory_files")
    if files is not None and files.created():
        if found is None or files.written_before(name, _modules()["sys"].path if path is None else path, found[0]):
            machinery = _import_dotted("_import_machinery")
            if "load" in machinery.__dict__:
                return machinery.load(name), True
    if found is None:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    module, run = found
    modules = _modules()
    modules[name] = module
    beginning = _state().setdefault("__import__", [])
    beginning.append(module)
    try:
        run()
    except BaseException:
        modules.pop(name, None)
        raise
    finally:
        beginning.pop()
    return modules.get(name, module), False


def _is_initializing(module):
    """Whether a module's own code is still running."""
    for other in _state().get("__import__", ()):
        if other is module:
            return True
    return False


def _finish_sys(module):
    """The records of sys: tuples with names."""
    _state()["sys"] = module
    module.version_info = _record("sys.version_info", ("major", "minor", "micro", "releaselevel", "serial"), module.version_info)
    module.float_info = _record("sys.float_info", (
        "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds"), (
        1.7976931348623157e+308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1))
    module.int_info = _record("sys.int_info", ("bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"), (64, 8, 4300, 640))
    module.hash_info = _record("sys.hash_info", ("width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"), (
        64, 2305843009213693951, 314159, 0, 1000003, "wy", 32, 0, 0))


    names = ("debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site", "ignore_environment",
             "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode", "warn_default_encoding",
             "safe_path", "int_max_str_digits")
    module.flags = _record("sys.flags", names, (0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 1, False, 1, 0, True, 4300))
    if _host_minor() >= 14:          # attributes beside the tuple's items: a machine runs one thread
        module.flags.__dict__.update(gil=1, thread_inherit_context=0, context_aware_warnings=0)
    more = {"supports_isolated_interpreters": False} if _host_minor() >= 14 else {}
    module.implementation = _namespace({"name": "pvm", "cache_tag": f"pvm-3{module.version_info[1]}", "version": module.version_info, "hexversion": module.hexversion, **more})


def _namespace(attributes):
    """A types.SimpleNamespace."""
    def init(self, /, *args, **attributes):
        if args and _host_minor() < 13:
            raise TypeError("no positional arguments expected")
        if len(args) > 1:
            raise TypeError(f"{_type_name(self)} expected at most 1 argument, got {len(args)}")
        if args:
            given = args[0] if type(args[0]) is dict else dict(args[0])
            for name in given:
                if not isinstance(name, str):
                    raise TypeError("keywords must be strings")
            self.__dict__.update(given)
        self.__dict__.update(attributes)

    def replaced(self, /, *args, **changes):
        if args:
            raise TypeError("__replace__() takes no positional arguments")
        made = type(self)()
        made.__dict__.update(self.__dict__)
        made.__dict__.update(changes)
        return made

    def show(self):
        name = "namespace" if type(self) is cls else type(self).__name__
        if not _repr_enter(self):
            return name + "(...)"
        try:
            return name + "(" + ", ".join([f"{key}={value!r}" for key, value in self.__dict__.items()]) + ")"
        finally:
            _repr_leave(self)

    def equal(self, other):
        return self.__dict__ == other.__dict__ if _is_subclass(type(other), cls) else NotImplemented

    def less(self, other):
        return self.__dict__ < other.__dict__ if _is_subclass(type(other), cls) else NotImplemented

    def less_or_equal(self, other):
        return self.__dict__ <= other.__dict__ if _is_subclass(type(other), cls) else NotImplemented

    def greater(self, other):
        return self.__dict__ > other.__dict__ if _is_subclass(type(other), cls) else NotImplemented

    def greater_or_equal(self, other):
        return self.__dict__ >= other.__dict__ if _is_subclass(type(other), cls) else NotImplemented

    cls = _state().get("SimpleNamespace")
    if cls is not None:
        return cls(**attributes)
    def reduce(self):
        return type(self), (), self.__dict__

    cls = _state()["SimpleNamespace"] = type("SimpleNamespace", (), {
        "__init__": init, "__repr__": show, "__eq__": equal, "__lt__": less, "__le__": less_or_equal, "__gt__": greater,
        "__ge__": greater_or_equal, "__reduce__": reduce, "__module__": "types", "__hash__": None,
        **({"__replace__": replaced} if _host_minor() >= 13 else {})})
    _seal(cls)
    return cls(**attributes)


def _record(name, fields, values):
    def show(self):
        return name + "(" + ", ".join([f"{field}={value!r}" for field, value in zip(fields, self)]) + ")"


    def new(cls, *args, **keywords):
        raise TypeError(f"cannot create '{name}' instances")
    namespace = {"__repr__": show, "__module__": "sys", "__new__": new, "n_fields": len(fields), "n_sequence_fields": len(fields),
                 "n_unnamed_fields": 0, "__match_args__": fields}
    for index, field in enumerate(fields):
        namespace[field] = _record_field(index)
    made = tuple.__new__(type(name.rpartition(".")[2], (tuple,), namespace), values)
    _seal_final(type(made))
    return made


def _record_field(index):
    def get(self):
        return self[index]
    return property(get)


def import_from(module, name):
    try:
        return getattr(module, name)
    except AttributeError:
        pass
    full = getattr(module, "__name__", None)
    if isinstance(full, str):
        if full + "." + name in _modules():
            return _modules()[full + "." + name]
        shown = full
    else:
        shown, full = "<unknown module name>", None
    where = module.__dict__.get("__file__") if isinstance(module, type(_native_module("builtins"))) else None
    if not isinstance(where, str):
        where = None
    message = f"cannot import name {name!r} from {shown!r} ({where or 'unknown location'})"
    if where and (_is_initializing(module) or getattr(module.__dict__.get("__spec__"), "_initializing", False)):
        message = f"cannot import name {name!r} from partially initialized module {shown!r} (most likely due to a circular import) ({where})"
    if _host_minor() < 12:
        raise ImportError(message, name=full, path=where)
    raise ImportError(message, name=full, path=where, name_from=name)


def import_star(module, namespace):
    names = getattr(module, "__all__", None)
    listed = names is not None
    if not listed:
        names = getattr(module, "__dict__", None)
        if names is None:
            raise ImportError("from-import-* object has no __dict__ and no __all__")
        names = [*names]
    for name in names:
        if not isinstance(name, str):
            full = module.__name__
            if not isinstance(full, str):
                raise TypeError(f"module __name__ must be a string, not {_type_name(full)}")
            raise TypeError(f"{'Item' if listed else 'Key'} in {full}.{'__all__' if listed else '__dict__'} must be str, not {_type_name(name)}")
        if listed or not name.startswith("_"):
            namespace[name] = getattr(module, name)
