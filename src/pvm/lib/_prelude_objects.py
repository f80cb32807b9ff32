"""What object's methods and unions of types do, for the machine itself."""


def displayhook(value):
    """What sys.displayhook does: a value is shown and kept as `_`."""
    if value is not None:
        import builtins
        builtins._ = None
        print(repr(value))
        builtins._ = value


def make_union(left, right):
    return _import_dotted("_genericalias").union(left, right)


def make_generic_alias(cls, item):
    return _import_dotted("_genericalias").GenericAlias(cls, item)


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


def reversed_of(value):
    return reversed(value)
