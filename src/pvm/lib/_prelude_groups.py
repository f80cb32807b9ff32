"""Exception groups and `except*`, for the machine itself."""


def group_new(cls, args):
    if len(args) != 2:
        raise TypeError(f"BaseExceptionGroup.__new__() takes exactly 2 arguments ({len(args)} given)")
    message, given = args
    if not isinstance(message, str):
        raise TypeError(f"BaseExceptionGroup.__new__() argument 1 must be str, not {_type_name(message)}")
    if _special(given, "__getitem__") is None or isinstance(given, (dict, set, frozenset)):
        raise TypeError("second argument (exceptions) must be a sequence")
    exceptions = (*given,)
    if not exceptions:
        raise ValueError("second argument (exceptions) must be a non-empty sequence")
    nested_base = False
    for index, item in enumerate(exceptions):
        if not isinstance(item, BaseException):
            raise ValueError(f"Item {index} of second argument (exceptions) is not an exception")
        if not isinstance(item, Exception):
            nested_base = True
    if cls is BaseExceptionGroup:
        if not nested_base:
            cls = ExceptionGroup
    elif nested_base:
        if cls is ExceptionGroup:
            raise TypeError("Cannot nest BaseExceptions in an ExceptionGroup")
        if _is_subclass(cls, Exception):
            raise TypeError(f"Cannot nest BaseExceptions in '{cls.__name__}'")
    shown = "" if _host_minor() < 14 or isinstance(given, (list, tuple)) else repr(given)
    return _make_group(cls, args, message, exceptions, shown)


def group_derive(group, exceptions):
    return BaseExceptionGroup(group.message, exceptions)


def group_split(group, condition):
    return _split_group(group, _group_matcher(condition), True)


def group_subgroup(group, condition):
    return _split_group(group, _group_matcher(condition), False)[0]


def _group_matcher(condition):
    if _is_function(condition):
        return condition
    if _is_exception_type(condition):
        return lambda error: isinstance(error, condition)
    if isinstance(condition, tuple):
        for item in condition:
            if not _is_exception_type(item):
                break
        else:
            return lambda error: isinstance(error, condition)
    raise TypeError("expected an exception type, a tuple of exception types, or a callable (other than a class)" if _host_minor() >= 13 else
                    "expected a function, exception type or tuple of exception types")


def _is_function(value):
    if _host_minor() >= 13:
        return callable(value) and not isinstance(value, type)
    return type(value).__name__ == "function"


def _is_exception_type(value):
    return isinstance(value, type) and _is_subclass(value, BaseException)


def _split_group(error, matcher, with_rest):
    if matcher(error):
        return error, None
    if not isinstance(error, BaseExceptionGroup):
        return None, error
    matching = []
    rest = []
    for item in error.exceptions:
        match, other = _split_group(item, matcher, with_rest)
        if match is not None:
            matching.append(match)
        if other is not None:
            rest.append(other)
    return _part_of_group(error, matching), _part_of_group(error, rest) if with_rest else None


def _part_of_group(group, exceptions):
    if not exceptions:
        return None
    part = group.derive(exceptions)
    if not isinstance(part, BaseExceptionGroup):
        raise TypeError("derive must return an instance of BaseExceptionGroup")
    _copy_metadata(part, group)
    notes = getattr(group, "__notes__", None)
    if isinstance(notes, (list, tuple)):
        part.__notes__ = [*notes]
    return part


def except_star_split(error, types):
    """What of an exception group an `except* types` takes, and what is left."""
    for kind in types if isinstance(types, tuple) else (types,):
        if not _is_exception_type(kind):
            raise TypeError("catching classes that do not inherit from BaseException is not allowed")
        if _is_subclass(kind, BaseExceptionGroup):
            raise TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.")
    if error is None:
        return None, None
    if isinstance(error, types):
        if isinstance(error, BaseExceptionGroup):
            return error, None
        group = BaseExceptionGroup("", (error,))
        trace = error.__traceback__
        if _host_minor() >= 14 and trace is not None:
            frame = _native("sys", "_getframe")()
            group.__traceback__ = type(trace)(None, frame, frame.f_lasti, frame.f_lineno)
        return group, None
    if isinstance(error, BaseExceptionGroup):
        pair = error.split(types)
        if not isinstance(pair, tuple):
            raise TypeError(f"{_type_name(error)}.split must return a tuple, not {_type_name(pair)}")
        if len(pair) < 2:
            raise TypeError(f"{_type_name(error)}.split must return a 2-tuple, got tuple of size {len(pair)}")
        return pair[0], pair[1]
    return None, error


def except_star_join(original, results):
    """What is raised after the clauses of an `except*`: what they raised and what none of them took."""
    results = [error for error in results if error is not None]
    if not results:
        return None
    if not isinstance(original, BaseExceptionGroup):
        return results[0]
    raised = []
    leaves = set()
    for error in results:
        if _same_metadata(error, original):
            _collect_leaves(error, leaves)
        else:
            raised.append(error)
    again = None
    if leaves:
        again = _split_group(original, lambda error: not isinstance(error, BaseExceptionGroup) and id(error) in leaves, False)[0]
    if not raised:
        return again
    if again is not None:
        raised.append(again)
    if len(raised) == 1:
        return raised[0]
    return ExceptionGroup("", raised) if all([isinstance(error, Exception) for error in raised]) else BaseExceptionGroup("", raised)


def _same_metadata(error, original):
    return (getattr(error, "__notes__", None) is getattr(original, "__notes__", None)
            or _equal_notes(error, original)) and error.__traceback__ is original.__traceback__ \
        and error.__cause__ is original.__cause__ and error.__context__ is original.__context__


def _equal_notes(error, original):
    first = getattr(error, "__notes__", None)
    second = getattr(original, "__notes__", None)
    return isinstance(first, list) and isinstance(second, list) and len(first) == len(second) \
        and all([a is b for a, b in zip(first, second)])


def _collect_leaves(error, leaves):
    if isinstance(error, BaseExceptionGroup):
        for item in error.exceptions:
            _collect_leaves(item, leaves)
    else:
        leaves.add(id(error))
