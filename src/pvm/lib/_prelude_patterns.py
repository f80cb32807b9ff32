"""What patterns need beyond the plain cases that are native."""


def match_keys(mapping, keys):
    seen = set()
    get = None
    missing = ["missing"]
    values = []
    for key in keys:
        if key in seen:
            raise ValueError(f"mapping pattern checks duplicate key ({key!r})")
        seen.add(key)
        if get is None:
            get = mapping.get
        value = get(key, missing)
        if value is missing:
            return None
        values.append(value)
    return tuple(values)


def match_class(subject, cls, count, names):
    if not isinstance(cls, type):
        raise TypeError("called match pattern must be a class" if _host_minor() >= 12 else "called match pattern must be a type")
    if not isinstance_guest(subject, cls):
        return None
    values = []
    seen = set()
    if count:
        allowed = getattr(cls, "__match_args__", None)
        if allowed is None and not hasattr(cls, "__match_args__"):
            allowed = ()
            if _self_matching(cls):
                _check_positional(cls, count, 1)
                values.append(subject)
                count = 0
        elif type(allowed) is not tuple:
            raise TypeError(f"{cls.__name__}.__match_args__ must be a tuple (got {_type_name(allowed)})")
        _check_positional(cls, count, len(allowed))
        names = _positional_names(allowed[:count]) + names
    for name in names:
        if name in seen:
            raise TypeError(f"{cls.__name__}() got multiple sub-patterns for attribute {name!r}")
        seen.add(name)
        try:
            values.append(getattr(subject, name))
        except AttributeError:
            return None
    return tuple(values)


def _check_positional(cls, given, allowed):
    if given > allowed:
        raise TypeError(f"{cls.__name__}() accepts {allowed} positional sub-pattern{'' if allowed == 1 else 's'} ({given} given)")


def _positional_names(names):
    for name in names:
        if type(name) is not str:
            raise TypeError(f"__match_args__ elements must be strings (got {_type_name(name)})")
    return names
