"""Attributes, classes, properties, and generators, as far as guest code takes part."""


# Attributes


def sorted_names(namespace):
    names = iterator_or_none(namespace.keys())
    if names is None:
        raise TypeError(f"{_type_name(namespace)}.keys() returned a non-iterable (type {type(namespace.keys()).__name__})")
    names = [*names]
    names.sort()
    return names


def dir_of(value):
    method = _special(value, "__dir__")
    if method is None:
        raise TypeError("object does not provide __dir__")
    return sorted(method(value))


def dir_names(value):
    """object.__dir__: what the object's __dict__ and its __class__ name."""
    own = getattr(value, "__dict__", None)
    names = {**own} if isinstance(own, dict) else {}
    cls = getattr(value, "__class__", None)
    if cls is not None:
        _merge_names(names, cls)
    return [*names]


def type_dir_names(cls):
    names = {}
    _merge_names(names, cls)
    return [*names]


def _merge_names(names, cls):
    own = getattr(cls, "__dict__", None)
    if own is not None:
        names.update(own)
    bases = getattr(cls, "__bases__", None)
    if bases is not None:
        for base in bases:
            _merge_names(names, base)


def module_dir_names(module):
    own = module.__dict__
    if not isinstance(own, dict):
        raise TypeError("<module>.__dict__ is not a dictionary")
    return own["__dir__"]() if "__dir__" in own else [*own]


def vars_of(value):
    own = getattr(value, "__dict__", ...)
    if own is ...:
        raise TypeError("vars() argument must have __dict__ attribute")
    return own


def hasattr(value, name):
    if not isinstance(name, str):
        raise TypeError(f"attribute name must be string, not '{_type_name(name)}'")
    try:
        getattr(value, name)
    except AttributeError:
        return False
    return True


def getattr_plain(value, name):
    return getattr(value, name)


def getattr_default(value, name, default):
    try:
        return getattr(value, name)
    except AttributeError:
        return default


def isinstance_guest(value, types):
    return _check_instance(value, type(value), types)


def _check_instance(value, cls, types):
    if isinstance(types, tuple):
        for item in types:
            if _check_instance(value, cls, item):
                return True
        return False
    if type(types) is type:
        if _is_subclass(cls, types):
            return True
        claimed = getattr(value, "__class__", cls)
        return claimed is not cls and isinstance(claimed, type) and _is_subclass(claimed, types)
    hook = _special(types, "__instancecheck__")
    if hook is not None:
        return True if hook(types, value) else False
    if _bases_of(types) is None:
        raise TypeError("isinstance() arg 2 must be a type, a tuple of types, or a union")
    claimed = getattr(value, "__class__", None)
    return claimed is not None and _descends_from(claimed, types)


def _bases_of(cls):
    """The __bases__ of something that poses as a class, or None."""
    bases = getattr(cls, "__bases__", None)
    return bases if isinstance(bases, tuple) else None


def _descends_from(derived, cls):
    """Whether __bases__ lead from one to the other: neither need be a class."""
    while True:
        if derived is cls:
            return True
        bases = _bases_of(derived)
        if not bases:
            return False
        if len(bases) > 1:
            break
        derived = bases[0]
    for base in bases:
        if _descends_from(base, cls):
            return True
    return False


def type_subclasscheck(self, subclass):
    """type.__subclasscheck__ for what is not a class."""
    if _bases_of(subclass) is None:
        raise TypeError("issubclass() arg 1 must be a class")
    return _descends_from(subclass, self)


def type_instancecheck(self, instance):
    """type.__instancecheck__ for an instance that says it is of another class."""
    claimed = getattr(instance, "__class__", None)
    return claimed is not type(instance) and isinstance(claimed, type) and _is_subclass(claimed, self)


def issubclass_guest(cls, types):
    if isinstance(types, tuple):
        for item in types:
            if issubclass_guest(cls, item):
                return True
        return False
    hook = _special(types, "__subclasscheck__")
    if hook is not None:
        return True if hook(types, cls) else False
    if _bases_of(cls) is None:
        raise TypeError("issubclass() arg 1 must be a class")
    if _bases_of(types) is None:
        raise TypeError("issubclass() arg 2 must be a class, a tuple of classes, or a union")
    return _descends_from(cls, types)


def abstract_error(cls):
    names = sorted(cls.__abstractmethods__)
    if _host_minor() < 12:
        raise TypeError(f"Can't instantiate abstract class {cls.__name__} with abstract method{'s' if len(names) > 1 else ''} {', '.join(names)}")
    names = [repr(name) for name in names]
    raise TypeError(f"Can't instantiate abstract class {cls.__name__} without an implementation for abstract "
                    f"method{'s' if len(names) > 1 else ''} {', '.join(names)}")


def class_getitem(cls, item):
    method = getattr(cls, "__class_getitem__", None)
    if method is None:
        if cls is type:
            return make_generic_alias(cls, item)
        raise TypeError(f"type '{cls.__name__}' is not subscriptable")
    return method(item)


def namespace_get(namespace, name, global_names):
    try:
        return namespace[name]
    except KeyError:
        pass
    if dict.__contains__(global_names, name):
        return dict.__getitem__(global_names, name)
    return _builtin_of_globals(global_names, name)


def global_get(global_names, name):
    """A global of code whose globals are of a class of the program's own, else one of the builtins that they name."""
    try:
        return global_names[name]
    except KeyError:
        pass
    return _builtin_of_globals(global_names, name)


def _builtin_of_globals(global_names, name):
    builtins = dict.get(global_names, "__builtins__")
    if builtins is None:
        return _builtin(name)
    return builtin_of(vars(builtins) if isinstance(builtins, type(_native_module("builtins"))) else builtins, name)


# Classes


def __build_class__(function, name, /, *bases, **keywords):
    resolved = _resolve_bases(bases)
    if "metaclass" in keywords:
        metaclass = keywords.pop("metaclass")
    else:
        metaclass = type(resolved[0]) if resolved else type
    if isinstance(metaclass, type):
        metaclass = _winner(metaclass, resolved)
    prepare = getattr(metaclass, "__prepare__", None) if metaclass is not type else None
    namespace = {} if prepare is None else prepare(name, resolved, **keywords)
    if not hasattr(type(namespace), "__getitem__"):
        owner = metaclass.__name__ if isinstance(metaclass, type) else "<metaclass>"
        raise TypeError(f"{owner}.__prepare__() must return a mapping, not {_type_name(namespace)}")
    _call_body(function, namespace)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    if metaclass is type:
        return _finish_class(type, name, resolved, namespace, keywords)
    cell = namespace["__classcell__"] if "__classcell__" in namespace else None
    cls = metaclass(name, resolved, namespace, **keywords)
    if cell is not None and isinstance(cls, type):
        _check_class_cell(cell, name, cls)
    return cls


def call_build_class(arguments, keywords, module):
    if len(arguments) < 2:
        raise TypeError("__build_class__: not enough arguments")
    if type(arguments[0]) is not type(call_build_class):
        raise TypeError("__build_class__: func must be a function")
    if not isinstance(arguments[1], str):
        raise TypeError("__build_class__: name is not a string")
    cls = __build_class__(*arguments, **keywords)
    if isinstance(cls, type) and isinstance(module, str) and "__module__" not in cls.__dict__:
        type.__setattr__(cls, "__module__", module)      # the body was a plain function, which does not say where it is
    return cls


def _check_class_cell(cell, name, cls):
    try:
        found = cell.cell_contents
    except ValueError:
        raise RuntimeError(f"__class__ not set defining {name!r} as {cls!r}. Was __classcell__ propagated to type.__new__?") from None
    if found is not cls:
        raise TypeError(f"__class__ set to {found!r} defining {name!r} as {cls!r}")


def _resolve_bases(bases):
    for base in bases:
        if not isinstance(base, type) and hasattr(base, "__mro_entries__"):
            break
    else:
        return bases
    result = []
    for base in bases:
        if isinstance(base, type) or not hasattr(base, "__mro_entries__"):
            result.append(base)
            continue
        entries = base.__mro_entries__(bases)
        if not isinstance(entries, tuple):
            raise TypeError("__mro_entries__ must return a tuple")
        result.extend(entries)
    return tuple(result)


def _winner(metaclass, bases):
    for base in bases:
        other = type(base)
        if _is_subclass(metaclass, other):
            continue
        if _is_subclass(other, metaclass):
            metaclass = other
            continue
        raise TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
    return metaclass


def make_class(metaclass, name, bases, namespace, keywords, module):
    if not isinstance(name, str) or not isinstance(bases, tuple) or not isinstance(namespace, dict):
        return _new_class(metaclass, name, bases, namespace)     # to raise what is wrong
    for base in bases:
        if not isinstance(base, type) and hasattr(base, "__mro_entries__"):
            raise TypeError("type() doesn't support MRO entry resolution; use types.new_class()")
    winner = _winner(metaclass, bases)
    if winner is not metaclass:
        if winner.__new__ is type.__new__:
            made = make_class(winner, name, bases, namespace, keywords, module)
        else:
            made = winner.__new__(winner, name, bases, namespace, **keywords or {})
        if metaclass is type and isinstance(made, type):
            _special(made, "__init__")(made, name, bases, namespace, **keywords or {})     # as type(name, bases, namespace) does
        return made
    if "__module__" not in namespace and isinstance(module, str):
        namespace = {**namespace, "__module__": module}
    return _finish_class(winner, name, bases, namespace, keywords)


def _finish_class(metaclass, name, bases, namespace, keywords):
    slots = namespace.get("__slots__") if isinstance(namespace, dict) else None
    if slots is not None and not isinstance(slots, (str, list, tuple, dict, set, frozenset)):
        namespace = {**namespace, "__slots__": tuple(iter(slots))}
    class_dict = None
    if "__classdictcell__" in namespace:
        namespace = {**namespace}
        class_dict = namespace.pop("__classdictcell__")
    cls = _new_class(metaclass, name, bases, namespace)
    if class_dict is not None:
        if type(class_dict).__name__ != "cell":
            raise TypeError(f"__classdictcell__ must be a nonlocal cell, not {type(class_dict)!r}")
        class_dict.cell_contents = type.__dict__["__dict__"].__get__(cls)      # the metaclass may have one of its own
    if metaclass is not type and metaclass.mro is not type.mro:
        _put_mro(cls, _own_mro(cls))
    if _host_minor() >= 12:
        for key in namespace:
            if not isinstance(key, str):
                _import_dotted("_warnings").warn(f"non-string key in the __dict__ of class {name}", RuntimeWarning)
                break
    names = _named(cls)
    if names is not None:
        for key, value in names:
            try:
                _special(value, "__set_name__")(value, cls, key)
            except BaseException as error:
                if _host_minor() < 12:
                    raise RuntimeError(f"Error calling __set_name__ on '{_type_name(value)}' instance {key!r} in '{cls.__name__}'") from error
                error.add_note(f"Error calling __set_name__ on '{_type_name(value)}' instance {key!r} in '{cls.__name__}'")
                raise
    if keywords or _has_init_subclass(cls):
        super(cls, cls).__init_subclass__(**keywords or {})
    return cls


def call_special(descriptor, instance, /, *args, **keywords):
    """A special method that is no function."""
    return _bind(descriptor, instance)(*args, **keywords)


def _bound_or_none(descriptor, instance):
    """The method, or None where CPython passes over what binding it raises: since 3.14 over an AttributeError alone."""
    try:
        return _bind(descriptor, instance)
    except BaseException as error:
        if _host_minor() >= 14 and not isinstance(error, AttributeError):
            raise
        return None


def compare_special(descriptor, instance, other, /):
    method = _bound_or_none(descriptor, instance)
    return NotImplemented if method is None else method(other)


def binary_special(descriptor, instance, /, *operands):
    method = _bound_or_none(descriptor, instance)
    return NotImplemented if method is None else method(*operands)


def bool_special(descriptor, instance, /):
    method = _bound_or_none(descriptor, instance)
    if method is not None:
        return method()
    return _special(instance, "__len__") is None or len(instance) != 0


def contains_special(descriptor, instance, value, /):
    method = _bound_or_none(descriptor, instance)
    return _search(instance, value) if method is None else method(value)


def round_special(descriptor, instance, /, *digits):
    method = _bound_or_none(descriptor, instance)
    if method is None:
        raise TypeError(f"type {_type_name(instance)} doesn't define __round__ method")
    return method(*digits)


def hash_special(descriptor, instance, /):
    method = _bound_or_none(descriptor, instance)
    if method is None:
        raise TypeError(f"unhashable type: '{_type_name(instance)}'")
    return method()


def iter_special(descriptor, instance, /):
    method = _bound_or_none(descriptor, instance)
    if method is not None:
        return method()
    if _special(instance, "__getitem__") is None:
        raise TypeError(f"'{_type_name(instance)}' object is not iterable")
    return iterate_sequence(instance)


def repr_special(descriptor, instance, /):
    method = _bound_or_none(descriptor, instance)
    return f"<{type(instance).__name__} object at {id(instance):#x}>" if method is None else method()


def _asynchronous(descriptor, instance, name):
    method = _bound_or_none(descriptor, instance)
    if method is None:
        raise AttributeError(f"object {_type_name(instance)} does not have {name} method")
    return method()


def aiter_special(descriptor, instance, /):
    return _asynchronous(descriptor, instance, "__aiter__")


def anext_special(descriptor, instance, /):
    return _asynchronous(descriptor, instance, "__anext__")


def await_special(descriptor, instance, /):
    return _asynchronous(descriptor, instance, "__await__")


def super_of_claimed(bound, start, value):
    """super() of an object that may say by its __class__ that it is of another class than its type."""
    try:
        claimed = value.__class__
    except BaseException:
        claimed = None
    return _bind_super(bound, start, value, claimed)


def bind_to_claimed(bound, start, value):
    super_of_claimed(bound, start, value)


def super_copy(cls, start, value):
    return cls(start, value)


def _own_mro(cls):
    mro = type(cls).mro(cls)
    return mro if mro is None else (*mro,)


def set_bases(cls, bases):
    """cls.__bases__ = bases: the order of resolution changes here and in all that inherits from it, or nowhere."""
    before, changed = cls.__bases__, []
    _put_bases(cls, bases)
    try:
        _renew_mro(cls, changed)
    except BaseException:
        for other, mro in reversed(changed):
            _put_mro(other, mro)
        if cls.__bases__ is bases:
            _put_bases(cls, before)
        raise


def _renew_mro(cls, changed):
    before = cls.__mro__
    mro = type.mro(cls) if type(cls).mro is type.mro else _own_mro(cls)
    if cls.__mro__ is not before:
        return           # changed meanwhile, by the metaclass
    _put_mro(cls, (*mro,))
    changed.append((cls, before))
    for other in cls.__subclasses__():
        _renew_mro(other, changed)


def raise_class(cls, cause):
    value = cls() if isinstance(cls, type) else cls
    if not isinstance(value, BaseException):
        raise TypeError(f"calling {cls!r} should have returned an instance of BaseException, not {type(value)!r}")
    if cause is ...:
        raise value
    if isinstance(cause, type) and issubclass(cause, BaseException):
        kind, cause = cause, cause()
        if not isinstance(cause, BaseException) and _host_minor() >= 13:
            raise TypeError(f"calling {kind!r} should have returned an instance of BaseException, not {type(cause)!r}")
    raise value from cause


# Properties


def property_take_doc(prop, getter):
    _set_property_doc(prop, getattr(getter, "__doc__", None))


def call_for_effect(function, *args):
    function(*args)


def property_keep_doc(prop, getter, doc):
    """Give a property of a class of its own its doc, which that class's would hide; where it has no place for one,
    only a doc that the getter has is missed."""
    taken = doc is None and getter is not None
    if taken:
        doc = getattr(getter, "__doc__", None)
    try:
        prop.__doc__ = doc
    except AttributeError:
        if taken and doc is not None:
            raise


def property_copy(prop, fget, fset, fdel, doc, name):
    made = type(prop)(fget, fset, fdel, doc)
    if name is not None and isinstance(made, property):
        made.__name__ = name
    return made


def property_name(prop):
    name = getattr(prop.fget, "__name__", None)
    if name is None:
        raise AttributeError(f"'{_type_name(prop)}' object has no attribute '__name__'")
    return name


def module_of_builtin(name):
    """The module that a builtin function says it is of, which is not loaded where another module hands the function out."""
    try:
        return _import_dotted(name)
    except ImportError:
        return None


def wrapper_is_abstract(wrapper):
    return True if getattr(wrapper.__func__, "__isabstractmethod__", False) else False


def property_is_abstract(prop):
    for part in (prop.fget, prop.fset, prop.fdel):
        if getattr(part, "__isabstractmethod__", False):
            return True
    return False


# Generators


def generator_throw(generator, kind, *rest):
    error = _made_exception(kind, rest, "throw")
    if error is not kind:
        return _throw_into(generator, error)
    inner = _delegate_of(generator)
    if inner is None:
        return _throw_here(generator, error)
    if isinstance(error, GeneratorExit):
        try:
            _close_inner(inner, generator)
        except BaseException as closing:
            return _throw_here(generator, closing)
        return _throw_here(generator, error)
    method = getattr(inner, "throw", None)
    if method is None:
        return _throw_here(generator, error)
    _mark_running(generator, True)
    try:
        result = method(error)
    except StopIteration as stop:
        value = stop.value
    except BaseException as inner_error:
        _mark_running(generator, False)
        return _throw_here(generator, inner_error)
    else:
        _mark_running(generator, False)
        return result
    _mark_running(generator, False)
    return _finish_delegation(generator, value)


def _made_exception(kind, rest, name):
    """The exception that throw(type, value, traceback) means."""
    if rest and _host_minor() >= 12:
        _import_dotted("_warnings").warn(f"the (type, exc, tb) signature of {name}() is deprecated, use the single-arg signature instead.",
                                         DeprecationWarning)
    error = kind
    if isinstance(kind, type) and issubclass(kind, BaseException):
        value = rest[0] if rest else None
        if isinstance(value, kind):
            error = value
        elif value is None:
            error = kind()
        elif isinstance(value, tuple):
            error = kind(*value)
        else:
            error = kind(value)
        if not isinstance(error, BaseException):
            error = TypeError(f"calling {kind!r} should have returned an instance of BaseException, not {type(error)!r}")
    elif not isinstance(kind, BaseException):
        raise TypeError(f"exceptions must be classes or instances deriving from BaseException, not {_type_name(kind)}")
    elif rest and rest[0] is not None:
        raise TypeError("instance exception may not have a separate value")
    if len(rest) > 1 and rest[1] is not None:
        if type(rest[1]).__name__ != "traceback":
            raise TypeError("throw() third argument must be a traceback object")
        error.__traceback__ = rest[1]
    return error


def _close_inner(inner, generator):
    try:
        method = getattr(inner, "close", None)
    except BaseException as error:
        report_unraisable(error, inner, "closing generator")
        return
    if method is None:
        return
    _mark_running(generator, True)
    try:
        method()
    finally:
        _mark_running(generator, False)


def generator_close(generator):
    error = None
    try:
        _close_inner(_delegate_of(generator), generator)
    except BaseException as closing:
        error = closing
    if error is None:
        return _close_here(generator)
    try:
        _throw_here(generator, error)
    except StopIteration as stop:
        return stop.value if _host_minor() >= 13 else None
    except GeneratorExit:
        return None
    raise RuntimeError(f"{type(generator).__name__.replace('_', ' ')} ignored GeneratorExit")


def send_to(iterator, value):
    return iterator.send(value)
