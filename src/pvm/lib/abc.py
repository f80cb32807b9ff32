"""Abstract base classes."""

import _functions
from _patterns import mark_collection

__all__ = ["ABC", "ABCMeta", "abstractclassmethod", "abstractmethod", "abstractproperty", "abstractstaticmethod", "get_cache_token",
           "update_abstractmethods"]

_registrations = 0


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __new__(cls, callable):
        callable.__isabstractmethod__ = True
        return super().__new__(cls, callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __new__(cls, callable):
        callable.__isabstractmethod__ = True
        return super().__new__(cls, callable)


class abstractproperty(property):
    __isabstractmethod__ = True


def _is_abstract(value):
    if isinstance(value, property):
        return any([getattr(part, "__isabstractmethod__", False) for part in (value.fget, value.fset, value.fdel)]) \
            or isinstance(value, abstractproperty)
    if isinstance(value, (classmethod, staticmethod)):
        return getattr(value.__func__, "__isabstractmethod__", False)
    return getattr(value, "__isabstractmethod__", False)


def _abstract_names(cls):
    names = {name for name, value in cls.__dict__.items() if _is_abstract(value)}
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if _is_abstract(getattr(cls, name, None)) or _is_abstract(_raw(cls, name)):
                names.add(name)
    return frozenset(names)


def _raw(cls, name):
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name]


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls)
        cls._abc_registry = []
        cls._abc_known = {}
        cls._abc_token = _registrations
        kind = namespace.get("__abc_tpflags__")
        if kind is not None:
            # What makes a class a sequence (1 << 5) or a mapping (1 << 6) for patterns.
            mark_collection(cls, kind >> 5)
            type.__delattr__(cls, "__abc_tpflags__")
        return cls

    def register(cls, subclass):
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_registry.append(subclass)
        _registrations += 1
        mark_collection(subclass, cls)
        return subclass

    def __instancecheck__(cls, instance):
        kind = type(instance)
        known = cls._abc_known.get(kind) if cls._abc_token == _registrations else None
        if known is None:
            known = cls.__subclasscheck__(kind)
        if known:
            return True
        claimed = instance.__class__
        return claimed is not kind and cls.__subclasscheck__(claimed)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        if cls._abc_token != _registrations:
            cls._abc_known = {}
            cls._abc_token = _registrations
        known = cls._abc_known.get(subclass)
        if known is None:
            if type not in type(subclass).__mro__:       # it only says that it is a class
                raise TypeError("issubclass() arg 1 must be a class")
            # The hook is called from here, not from a function: `typing` counts frames up to who asked.
            hook = getattr(cls, "__subclasshook__", None)
            known = NotImplemented if hook is None else hook(subclass)
            known = cls._abc_known[subclass] = _check(cls, subclass) if known is NotImplemented else True if known else False
        return known

    def _abc_registry_clear(cls):
        """Forget the classes registered here."""
        cls._abc_registry.clear()
        cls._abc_known.clear()

    def _abc_caches_clear(cls):
        """Forget what earlier checks found."""
        cls._abc_known.clear()

    def _dump_registry(cls, file=None):
        """Print what the class knows of others, for whom debugs."""
        print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)
        print(f"Inv. counter: {get_cache_token()}", file=file)
        print(f"_abc_registry: {set(cls._abc_registry)!r}", file=file)
        print(f"_abc_cache: { {kind for kind, known in cls._abc_known.items() if known}!r}", file=file)
        print(f"_abc_negative_cache: { {kind for kind, known in cls._abc_known.items() if not known}!r}", file=file)
        print(f"_abc_negative_cache_version: {cls._abc_token}", file=file)


def _check(cls, subclass):
    """Whether a class is below another by inheritance or by registration."""
    if cls in subclass.__mro__:
        return True
    for registered in cls._abc_registry:
        if issubclass(subclass, registered):
            return True
    subclasses = type.__subclasses__(cls) if isinstance(cls, type(type)) and type in cls.__mro__ else cls.__subclasses__()
    if not isinstance(subclasses, list):
        raise TypeError("__subclasses__() must return a list")
    for below in subclasses:
        if issubclass(subclass, below):
            return True
    return False


def get_cache_token():
    return _registrations


def update_abstractmethods(cls):
    if hasattr(cls, "__abstractmethods__"):
        cls.__abstractmethods__ = _abstract_names(cls)
    return cls


class ABC(metaclass=ABCMeta):
    """A class to inherit from instead of naming the metaclass."""

    __slots__ = ()


def _abc_init(cls):
    """What a class needs that is to be asked about others."""
    cls.__abstractmethods__ = _abstract_names(cls)
    cls._abc_registry, cls._abc_known, cls._abc_token = [], {}, _registrations


def _abc_register(cls, subclass):
    return ABCMeta.register(cls, subclass)


def _abc_instancecheck(cls, instance):
    return ABCMeta.__instancecheck__(cls, instance)


def _abc_subclasscheck(cls, subclass):
    return ABCMeta.__subclasscheck__(cls, subclass)


def _reset_registry(cls):
    """Forget the classes registered with one."""
    ABCMeta._abc_registry_clear(cls)


def _reset_caches(cls):
    """Forget what earlier checks by one found."""
    ABCMeta._abc_caches_clear(cls)


def _get_dump(cls):
    """What a class knows of others: those registered, those found to be below it or not, and as of which registration."""
    from _weakref import ref
    known = cls._abc_known.items()
    return ({ref(kind) for kind in cls._abc_registry}, {ref(kind) for kind, below in known if below and kind not in cls._abc_registry},
            {ref(kind) for kind, below in known if not below}, cls._abc_token)


_functions.builtin(globals(), "_abc", "get_cache_token", "_abc_init", "_abc_register", "_abc_instancecheck", "_abc_subclasscheck",
                   "_reset_registry", "_reset_caches", "_get_dump")
