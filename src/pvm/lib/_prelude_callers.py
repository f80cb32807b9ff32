"""What operator's and functools' callables leave to guest code: fetching by methods of the guest's, text, pickling, and
the cache of lru_cache where keys compare by guest code."""


def fetch_items(value, items):
    return tuple([value[item] for item in items])


def fetch_attributes(value, paths):
    found = []
    for path in paths:
        if type(path) is tuple:
            one = value
            for name in path:
                one = getattr(one, name)
            found.append(one)
        else:
            found.append(getattr(value, path))
    return found[0] if len(found) == 1 else tuple(found)


def call_method_of(value, name, args, keywords):
    if keywords is None:
        return getattr(value, name)(*args)
    return getattr(value, name)(*args, **keywords)


def caller_repr(value, parts):
    cls, target, args, keywords = parts
    name = cls.__name__
    written = []
    if name == "partial" or name == "methodcaller":
        written.append(repr(target))
    for item in args:
        written.append(repr(item))
    if keywords is not None and name != "attrgetter":
        for key, item in keywords.items():
            written.append(f"{key}={item!r}")
    module = "operator"
    if name == "partial":
        name = type(value).__qualname__
        module = "functools" if type(value) is cls else type(value).__module__ if _host_minor() >= 13 else None
    return f"{'' if module is None else module + '.'}{name}({', '.join(written)})"


def caller_reduce(value):
    cls, target, args, keywords = _caller_parts(value)
    name = cls.__name__
    if name == "partial":
        own = value.__dict__ if hasattr(value, "__dict__") else None
        return type(value), (target,), (target, args, value.keywords, {**own} if own else None)
    if name != "methodcaller":
        return type(value), args
    if not keywords:
        return type(value), (target, *args)
    return _native("_callers", "partial")(type(value), target, **keywords), args


def partial_in_class(value):
    import warnings
    warnings.warn("functools.partial will be a method descriptor in future Python versions; wrap it in staticmethod() if you want to "
                  "preserve the old behavior", FutureWarning, stacklevel=1)
    return value


def partial_setstate(value, state):
    if not isinstance(state, tuple) or len(state) != 4:
        raise TypeError("invalid partial state")
    function, args, keywords, own = state
    if not callable(function) or not isinstance(args, tuple) or keywords is not None and not isinstance(keywords, dict):
        raise TypeError("invalid partial state")
    if args and _host_minor() >= 14 and args[-1] is _native("_callers", "Placeholder"):
        raise TypeError("trailing Placeholders are not allowed")
    _set_partial(value, function, args if type(args) is tuple else tuple([*args]),
                 {} if keywords is None else keywords if type(keywords) is dict else {**keywords})
    if own is not None:
        value.__dict__ = own
    elif hasattr(value, "__dict__"):
        value.__dict__.clear()


def compare_keys(operator, first, second):
    if not type(first) is type(second):
        raise TypeError("other argument must be K instance")
    return operator_compare(operator, _caller_parts(first)[1](first.obj, second.obj), 0)


# The cache of functools.lru_cache


def call_cached(cache, key, args, keywords):
    function, results = _cache_parts(cache)
    hashed = hash(key)
    entry = _find(results, key, hashed)
    if entry is not None:
        return _cache_hit(cache, entry)
    _cache_miss(cache)
    return _keep(cache, key, hashed, function(*args, **keywords))


def keep_cached(cache, key, result):
    return _keep(cache, key, hash(key), result)


def _keep(cache, key, hashed, result):
    return _cache_store(cache, _find(_cache_parts(cache)[1], key, hashed), key, hashed, result)
