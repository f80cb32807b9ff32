"""What object's methods and unions of types do, for the machine itself."""


def show_value(value):
    """What a statement at a prompt does with its value."""
    hook = getattr(_import_dotted("sys"), "displayhook", None)
    if hook is None:
        raise RuntimeError("lost sys.displayhook")
    return hook(value)


def displayhook(value):
    """What sys.displayhook does: a value is shown and kept as `_`."""
    if value is None:
        return
    import builtins
    builtins._ = None
    stream = getattr(_state()["sys"], "stdout", None)
    if stream is None:
        raise RuntimeError("lost sys.stdout")
    text = repr(value)
    try:
        stream.write(text)
    except UnicodeEncodeError:
        data = text.encode(stream.encoding, "backslashreplace")
        if hasattr(stream, "buffer"):
            stream.buffer.write(data)
        else:
            stream.write(data.decode(stream.encoding))
    stream.write("\n")
    builtins._ = value


def make_union(left, right):
    return _import_dotted("_genericalias").union(left, right)


def make_generic_alias(cls, item):
    return _import_dotted("_genericalias").GenericAlias(cls, item)


    def joined(self, other):
        return make_union(self, other) if other is None or isinstance(other, (type, cls)) else NotImplemented

    def joined_right(self, other):
        return make_union(other, self) if other is None or isinstance(other, (type, cls)) else NotImplemented

    def equal(self, other):
        return set(self.__args__) == set(other.__args__) if isinstance(other, cls) else NotImplemented

    def hashed(self):
        return hash(frozenset(self.__args__))

    def has_instance(self, value):
        return isinstance_guest(value, self.__args__)

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
            method = getattr(type(value), "__del__", None)
            report_unraisable(error, value if method is None else method, "closing generator" if method is None else "calling deallocator")


def clear_generator(generator):
    """What frame.clear() does to a suspended one: an error is only told."""
    try:
        _finalize(generator)
    except BaseException as error:
        report_unraisable(error, generator, "closing generator")


def _finalize(value):
    method = _special(value, "__del__")
    if method is not None:
        method(value)
    elif type(value).__name__ == "coroutine" and value.cr_frame is not None and not value.cr_suspended:
        _warn_unawaited(value)
    elif type(value) is memoryview:
        value.release()
    elif hasattr(value, "close"):
        value.close()


def _warn_unawaited(coroutine):
    """Tell of it through the module warnings, which knows more, or as well as it goes without."""
    told = False
    warnings = _modules().get("warnings")
    try:
        if hasattr(warnings, "_warn_unawaited_coroutine"):
            try:
                warnings._warn_unawaited_coroutine(coroutine)
                told = True
            except BaseException as error:
                told = isinstance(error, RuntimeWarning)
                report_unraisable(error, coroutine, "finalizing coroutine")
        if not told:
            message = f"coroutine '{coroutine.__qualname__}' was never awaited"
            if warnings is not None:
                warnings.warn(message, RuntimeWarning)
            elif "sys" in _modules():
                _modules()["sys"].stderr.write(f"RuntimeWarning: {message}\n")
    finally:
        coroutine.close()


def report_unraisable(error, source, doing):
    """Tell sys.unraisablehook of an exception that nobody can catch, or say it on standard error: since 3.14 with a text of
    what was being done to what, instead of the object."""
    text = None
    if _host_minor() >= 14:
        try:
            text, source = f"Exception ignored while {doing} {source!r}", None
        except BaseException:
            pass                 # then the object alone must do
    _report(error, source, text)


def _report(error, source, message):
    system = _import_dotted("sys")
    error.__traceback__
    hook = getattr(system, "unraisablehook", None)
    try:
        hook(_record("sys.UnraisableHookArgs", ("exc_type", "exc_value", "exc_traceback", "err_msg", "object"),
                     (type(error), error, error.__traceback__, message, source)))
    except BaseException as second:
        system.stderr.write(f"Exception ignored in sys.unraisablehook: {hook!r}\n{type(second).__name__}: {second}\n")


def unraisable_hook(unraisable, /):
    """What sys.unraisablehook does at first."""
    stream = getattr(_state()["sys"], "stderr", None)
    if stream is None:
        return
    if unraisable.object is not None:
        stream.write(f"{unraisable.err_msg or 'Exception ignored in'}: {unraisable.object!r}\n")
    elif unraisable.err_msg:
        stream.write(unraisable.err_msg + ":\n")
    _write_exception(unraisable.exc_type, unraisable.exc_value, unraisable.exc_traceback, stream)


def exception_hook(kind, value, trace, /):
    """What sys.excepthook does at first: as traceback shows it, and with the suggestions that 3.11's leaves to its machine."""
    stream = getattr(_state()["sys"], "stderr", None)
    if stream is None:
        return
    if not isinstance(value, BaseException):
        stream.write(f"TypeError: print_exception(): Exception expected for value, {type(value).__name__} found\n")
        return
    if value.__traceback__ is None and trace is not None and type(trace).__name__ == "traceback":
        value.__traceback__ = trace
    try:
        shown = _import_dotted("traceback").TracebackException(type(value), value, value.__traceback__)
        if _host_minor() < 12:
            _suggest(shown, value)
        lines = [*shown.format()]
    except ImportError:
        _write_exception(type(value), value, value.__traceback__, stream)
        return
    for line in lines:
        stream.write(line)


def _suggest(shown, error):
    """Put suggestions into the messages of a TracebackException and those that it comes from."""
    while shown is not None and error is not None:
        if isinstance(error, (NameError, AttributeError)):
            shown._str = message_of(error)
        if shown.__cause__ is not None:
            _suggest(shown.__cause__, error.__cause__)
        shown, error = shown.__context__, error.__context__


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


def get_size(value, default):
    method = _special(value, "__sizeof__")
    try:
        size = method(value)
        if not isinstance(size, int):
            raise TypeError("an integer is required")
        if size < 0:
            raise ValueError("__sizeof__() should return >= 0")
    except TypeError:
        if default is None:
            raise
        return default
    return int(size)


def or_of_mappings(left, right):
    return left | right


def mapping_get(mapping, key, default):
    return mapping.get(key, default)


def mapping_keys(mapping):
    return mapping.keys()


def mapping_values(mapping):
    return mapping.values()


def mapping_items(mapping):
    return mapping.items()


def mapping_copy(mapping):
    return mapping.copy()


def str_of(value):
    return str(value)


def reversed_of(value):
    return value.__reversed__()


def _bound_special(value, name):
    """A special method that is any descriptor or callable of the type, to be called with the value first."""
    found = None
    for cls in type(value).__mro__:
        if name in cls.__dict__:
            found = cls.__dict__[name]
            break
    getter = getattr(type(found), "__get__", None)
    bound = found if getter is None else getter(found, value, type(value))

    def call(first, *args):
        return bound(*args)
    return call


def compile_with_path(source, filename, mode, *rest):
    """compile() with a filename that is no str: bytes, or a path object."""
    method = _special(filename, "__fspath__")
    if method is not None:
        filename = method(filename)
    if isinstance(filename, (bytearray, memoryview)) and _host_minor() < 12:
        _import_dotted("_warnings").warn("path should be string, bytes, or os.PathLike, not " + _type_name(filename), DeprecationWarning)
        filename = bytes(filename)
    if isinstance(filename, bytes):
        filename = filename.decode("utf-8", "surrogateescape")
    if not isinstance(filename, str):
        raise TypeError(f"expected str, bytes or os.PathLike object, not {_type_name(filename)}")
    return _compile(source, filename, mode, *rest)


def warned_code(code, source, filename, mode, warned, only_tree):
    """A code, or a tree, after the compiler's warnings have been issued; one that is to be an error is a SyntaxError.
    In place of a code there may be the SyntaxError that comes after them."""
    warn = _import_dotted("_warnings").warn_explicit
    for warning in warned:
        category = DeprecationWarning if warning[0] == "DeprecationWarning" else SyntaxWarning
        try:
            warn(warning[1], category, filename, warning[2])
        except category:
            refused = warning
            break
    else:
        if isinstance(code, BaseException):
            raise code
        return code
    return _import_dotted("_syntax").refuse(source, filename, mode, refused, only_tree)


def run_warned(code, global_names, namespace, source, mode, warned):
    """exec() and eval() of a source that the compiler warns of."""
    return _run_code(warned_code(code, source, "<string>", mode, warned, False), global_names, namespace)


def compile_tree(source, filename, mode, flags, feature_version, optimize):
    """compile() of a tree or to one."""
    module = _import_dotted("_ast")
    if not isinstance(source, (str, bytes, module.AST)):
        raise TypeError("compile() arg 1 must be a string, bytes or AST object")
    result, compiled, warned = module._compile(source, filename, mode, flags, feature_version, optimize)
    return warned_code(result, compiled, filename, mode, warned, flags & module.PyCF_ONLY_AST != 0) if warned else result


def buffer_view(value, flags):
    """A view of what __buffer__ of a guest's class gives."""
    cls = type(value)
    for base in cls.__mro__:
        if "__buffer__" in base.__dict__:
            if base.__dict__["__buffer__"] is None:
                raise TypeError("'NoneType' object is not callable")
            break
    view = _special(value, "__buffer__")(value, flags)
    if flags & 1 and type(view) is memoryview and view.readonly:
        raise BufferError("memoryview: underlying buffer is not writable")
    return _wrap_view(view, value)


def buffer_bytes(value, flags):
    view = buffer_view(value, flags)
    try:
        return view.tobytes()
    finally:
        view.release()


def buffer_released(value, view):
    """The last view of a guest's buffer has ended; what goes wrong now is only told."""
    method = _special(value, "__release_buffer__")
    if method is None or type(method).__name__ == "wrapper_descriptor":
        return                   # a builtin class hears of it by the end of `view`
    try:
        method(value, view)
    except BaseException as error:
        _report(error, None, f"Exception ignored in __release_buffer__ of {type(value).__name__}" if _host_minor() >= 13 else None)


def join_buffers(separator, items):
    """separator.join(items) where items are of guests' classes with __buffer__: what that raises does not matter."""
    plain = []
    for number, item in enumerate(items):
        if not isinstance(item, (bytes, bytearray, memoryview)) and hasattr(type(item), "__buffer__"):
            try:
                item = buffer_bytes(item, 0)
            except Exception:
                raise TypeError(f"sequence item {number}: expected a bytes-like object, {_type_name(item)} found") from None
        plain.append(item)
    return separator.join(plain)
