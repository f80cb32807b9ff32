"""What object's methods and unions of types do, for the machine itself."""


def displayhook(value):
    """What sys.displayhook does: a value is shown and kept as `_`."""
    if value is not None:
        import builtins
        builtins._ = None
        print(repr(value))
        builtins._ = value


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
