"""list[int] and int | str: the types of parametrized classes and of unions."""

import sys

import _functions

#: What is looked up in an alias itself; everything else is its origin's.
_OWN = frozenset("""__class__ __origin__ __args__ __parameters__ __unpacked__ __typing_unpacked_tuple_args__ __mro_entries__ __reduce_ex__
    __reduce__ __copy__ __deepcopy__""".split())
if sys.version_info >= (3, 13):          # since when an alias is no class to issubclass()
    _OWN |= {"__bases__"}

_get = object.__getattribute__
_set = object.__setattr__


def _parameters(args):
    """The type variables among arguments and in them, each once."""
    found = []
    for arg in args:
        if isinstance(arg, type):
            continue
        if hasattr(arg, "__typing_subst__"):
            if arg not in found:
                found.append(arg)
            continue
        for parameter in getattr(arg, "__parameters__", ()):
            if parameter not in found:
                found.append(parameter)
    return tuple(found)


def _unpacked(item):
    """Arguments with *tuple[...] taken apart."""
    out = []
    for arg in item if isinstance(item, tuple) else (item,):
        inner = None if isinstance(arg, type) else getattr(arg, "__typing_unpacked_tuple_args__", None)
        if isinstance(inner, tuple) and not (inner and inner[-1] is ...):
            out.extend(inner)
        else:
            out.append(arg)
    return tuple(out)


def _substituted(alias, args, parameters, item):
    """The arguments of an alias with its type variables replaced."""
    if not parameters:
        raise TypeError(f"{alias!r} is not a generic class")
    item = _unpacked(item)
    for parameter in parameters:
        prepare = getattr(parameter, "__typing_prepare_subst__", None)
        if prepare is not None:
            item = prepare(alias, item)
    if len(item) != len(parameters):
        raise TypeError(f"Too {'many' if len(item) > len(parameters) else 'few'} arguments for {alias!r}; "
                        f"actual {len(item)}, expected {len(parameters)}")
    out = []
    for arg in args:
        if isinstance(arg, type):
            out.append(arg)
            continue
        substitute = getattr(arg, "__typing_subst__", None)
        if substitute is not None:
            new = substitute(item[parameters.index(arg)])
        else:
            new = _inside(arg, parameters, item)
        if getattr(arg, "__typing_is_unpacked_typevartuple__", False):
            out.extend(new)
        else:
            out.append(new)
    return tuple(out)


def _inside(arg, parameters, item):
    """A generic argument with the type variables in it replaced."""
    inner = getattr(arg, "__parameters__", None)
    if not isinstance(inner, tuple) or not inner:
        return arg
    given = []
    for parameter in inner:
        if parameter in parameters:
            value = item[parameters.index(parameter)]
            if hasattr(type(parameter), "__iter__") and isinstance(value, tuple):
                given.extend(value)
            else:
                given.append(value)
        else:
            given.append(parameter)
    return arg[tuple(given)]


def _text(arg):
    if arg is ...:
        return "..."
    if isinstance(arg, list):
        return "[" + ", ".join([_text(item) for item in arg]) + "]"
    if hasattr(arg, "__origin__") and hasattr(arg, "__args__"):
        return repr(arg)
    name, module = getattr(arg, "__qualname__", None), getattr(arg, "__module__", None)
    if name is None or module is None:
        return repr(arg)
    return name if module == "builtins" else f"{module}.{name}"


class GenericAlias:
    """A class with arguments, as list[int]."""

    __module__ = "types"
    __slots__ = ("__args__", "__origin__", "__parameters__", "__unpacked__", "__weakref__")

    def __new__(cls, origin, args, /):
        self = object.__new__(cls)
        if not isinstance(args, tuple):
            args = (args,)
        _set(self, "__origin__", origin)
        _set(self, "__args__", args)
        _set(self, "__parameters__", _parameters(args))
        _set(self, "__unpacked__", False)
        return self

    def __getattribute__(self, name):
        if name in _OWN:
            return _get(self, name)
        return getattr(_get(self, "__origin__"), name)

    def __setattr__(self, name, value):
        if name in ("__origin__", "__args__", "__parameters__", "__unpacked__"):
            raise AttributeError("readonly attribute")
        if type(self) is GenericAlias:
            more = " and no __dict__ for setting new attributes" if sys.version_info >= (3, 13) else ""
            raise AttributeError(f"'types.GenericAlias' object has no attribute {name!r}{more}")
        object.__setattr__(self, name, value)

    @property
    def __typing_unpacked_tuple_args__(self):
        return self.__args__ if self.__unpacked__ and self.__origin__ is tuple else None

    def __call__(self, /, *args, **kwargs):
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return result

    def __getitem__(self, item):
        args = _substituted(self, self.__args__, self.__parameters__, item)
        result = GenericAlias(self.__origin__, args)
        if self.__unpacked__:
            object.__setattr__(result, "__unpacked__", True)
        return result

    def __iter__(self):
        return _AliasIterator(self)

    def __dir__(self):
        names = dir(self.__origin__)
        return names + [name for name in _OWN if name not in names and (name != "__bases__" or not _ONE_UNION)]

    def __repr__(self):
        args = ", ".join([_text(arg) for arg in self.__args__]) or "()"
        return f"{'*' if self.__unpacked__ else ''}{_text(self.__origin__)}[{args}]"

    def __eq__(self, other):
        if not isinstance(other, GenericAlias):
            return NotImplemented
        return self.__unpacked__ == other.__unpacked__ and self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash(self.__origin__) ^ hash(self.__args__)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, instance):
        raise TypeError("isinstance() argument 2 cannot be a parameterized generic")

    def __subclasscheck__(self, cls):
        raise TypeError("issubclass() argument 2 cannot be a parameterized generic")

    def __or__(self, other):
        return union(self, other) if _is_part(other) else NotImplemented

    def __ror__(self, other):
        return union(other, self) if _is_part(other) else NotImplemented

    def __reduce__(self):
        if self.__unpacked__:
            return next, (_AliasIterator(GenericAlias(self.__origin__, self.__args__)),)
        return GenericAlias, (self.__origin__, self.__args__)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class _AliasIterator:
    """Gives the starred form of an alias once."""

    __module__ = "builtins"
    __slots__ = ("_alias",)

    def __init__(self, alias):
        self._alias = alias

    def __iter__(self):
        return self

    def __next__(self):
        alias, self._alias = self._alias, None
        if alias is None:
            raise StopIteration
        result = GenericAlias(alias.__origin__, alias.__args__)
        object.__setattr__(result, "__unpacked__", True)
        return result

    def __reduce__(self):
        return iter, ((),) if self._alias is None else (self._alias,)


_AliasIterator.__name__ = _AliasIterator.__qualname__ = "generic_alias_iterator"

#: Further classes whose instances may be parts of a union.
MORE_PARTS = []

#: From 3.14 on `int | str` and `typing.Union[int, str]` make objects of one class, which typing hands out as Union.
_ONE_UNION = sys.version_info >= (3, 14)


def _is_part(value):
    return value is None or isinstance(value, type) or type(value) is UnionType or isinstance(value, GenericAlias) \
        or type(value) in MORE_PARTS


def _flattened(parts):
    """Parts of a union, with those of unions among them in their place."""
    for part in parts:
        if type(part) is UnionType:
            yield from part.__args__
        else:
            yield type(None) if part is None else part


def _is_among(item, parts):
    """Whether a part of a union is there already: aliases are told apart by what they hold, classes by what they are."""
    for known in parts:
        if item is known or type(item) is type(known) and type(type(item)) is type and type(item) is not type and item == known:
            return True
    return False


def _distinct(items):
    parts = []
    for item in items:
        if not _is_among(item, parts):
            parts.append(item)
    return parts


def _distinct_by_hash(items):
    """The parts without repetitions, as 3.14 tells them apart: by hash where they have one, else one by one."""
    parts, hashed, others = [], set(), []
    for item in items:
        known = hashed
        try:
            hash(item)
        except TypeError:
            known = others
        if item in known:
            continue
        if known is hashed:
            hashed.add(item)
        else:
            others.append(item)
        parts.append(item)
    return parts


def _union_of(parts):
    """The union of some parts, flattened and without repetitions; of one, that part."""
    parts = (_distinct_by_hash if _ONE_UNION else _distinct)(_flattened(parts))
    if len(parts) == 1:
        return parts[0]
    result = object.__new__(UnionType)
    _set(result, "_args", tuple(parts))
    return result


def union(left, right):
    """left | right"""
    if right is None:
        right = type(None)
    if type(left) is type is type(right) and left is not right:       # nothing to be flattened or compared
        result = object.__new__(UnionType)
        _set(result, "_args", (left, right))
        return result
    return _union_of((left, right))


class UnionType:
    """A union of classes, as int | str."""

    __module__ = "types"
    __slots__ = ("__weakref__", "_args")

    def __new__(cls, *args, **kwds):
        raise TypeError(f"cannot create '{_UNION_NAME}' instances")

    @property
    def __args__(self):
        return self._args

    @property
    def __parameters__(self):
        return _parameters(self._args)

    def __getitem__(self, item):
        args = _substituted(self, self._args, _parameters(self._args), item)
        if _ONE_UNION:
            return _union_of([_checked_part(arg) for arg in args])
        result = args[0]
        for arg in args[1:]:
            result = result | arg
        return result

    __iter__ = None          # items are for substitution, not to be gone through

    def __repr__(self):
        return " | ".join(["None" if part is type(None) else _text(part) for part in self._args])

    def __or__(self, other):
        return union(self, other) if _is_part(other) else NotImplemented

    def __ror__(self, other):
        return union(other, self) if _is_part(other) else NotImplemented

    def __eq__(self, other):
        if not isinstance(other, UnionType):
            return NotImplemented
        try:
            return set(self._args) == set(other._args)
        except TypeError:
            if not _ONE_UNION:
                raise
            return len(self._args) == len(other._args) and all([part in other._args for part in self._args])

    def __hash__(self):
        if _ONE_UNION:
            for part in self._args:
                hash(part)           # which says itself that it has none
        return hash(frozenset(self._args))

    def __instancecheck__(self, instance):
        for part in self._args:
            if isinstance(part, GenericAlias):
                raise TypeError("isinstance() argument 2 cannot be a parameterized generic")
            if isinstance(instance, part):
                return True
        return False

    def __subclasscheck__(self, cls):
        if not isinstance(cls, type) and not _ONE_UNION:
            raise TypeError("issubclass() arg 1 must be a class")
        for part in self._args:
            if isinstance(part, GenericAlias):
                raise TypeError("issubclass() argument 2 cannot be a parameterized generic")
            if issubclass(cls, part):
                return True
        return False


_UNION_NAME = "types.UnionType"


def _checked_part(part):
    """What may stand in a union from 3.14 on: typing has the last word, which takes a text for a name yet to be."""
    if _is_part(part):
        return part
    import typing
    return typing._type_check(part, "Union[arg, ...]: each arg must be a type.")


if _ONE_UNION:
    _UNION_NAME = "typing.Union"
    _COMPUTED = ("__name__", "__qualname__", "__origin__", "__parameters__")

    def _class_getitem(cls, parts, /):
        parts = parts if isinstance(parts, tuple) else (parts,)
        if not parts:
            raise TypeError("Cannot take a Union of no types.")
        return _union_of([_checked_part(part) for part in parts])

    def _getattr(self, name):
        if name in ("__name__", "__qualname__"):
            return "Union"
        raise AttributeError(f"'typing.Union' object has no attribute {name!r}", name=name, obj=self)

    def _joined(self, other):
        return _union_of((_checked_part(self), _checked_part(other)))

    def _joined_right(self, other):
        return _joined(other, self)

    def _refuse(self, name, value=None):
        if name == "__args__":
            raise AttributeError("readonly attribute")
        if name in _COMPUTED:
            raise AttributeError(f"attribute '{name}' of 'typing.Union' objects is not writable")
        raise AttributeError(f"'typing.Union' object has no attribute '{name}' and no __dict__ for setting new attributes")

    def _mro_entries(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def _reduce(self, protocol=0):
        raise TypeError("cannot pickle 'typing.Union' object")

    UnionType.__name__ = UnionType.__qualname__ = "Union"
    UnionType.__module__ = "typing"
    UnionType.__doc__ = "Represent a union type\n\nE.g. for int | str"
    UnionType.__class_getitem__ = classmethod(_class_getitem)
    UnionType.__origin__ = property(type)
    UnionType.__getattr__, UnionType.__setattr__, UnionType.__delattr__ = _getattr, _refuse, _refuse
    UnionType.__or__, UnionType.__ror__ = _joined, _joined_right
    UnionType.__mro_entries__, UnionType.__reduce_ex__ = _mro_entries, _reduce

_functions.seal(GenericAlias)
_functions.seal_final(UnionType, _AliasIterator)
