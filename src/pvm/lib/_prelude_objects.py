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
