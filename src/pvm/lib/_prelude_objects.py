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
