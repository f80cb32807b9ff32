"""Higher-order functions, and what is done to functions."""

import _functions
import sys as _sys
from _callers import _lru_cache_wrapper, cmp_to_key, partial

__all__ = ["WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "cache", "cached_property", "cmp_to_key", "lru_cache", "partial", "partialmethod",
           "reduce", "singledispatch", "singledispatchmethod", "total_ordering", "update_wrapper", "wraps"]

_version = _sys.version_info[:2]
WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotate__" if _version >= (3, 14) else "__annotations__")
if _version >= (3, 12):
    WRAPPER_ASSIGNMENTS += ("__type_params__",)
WRAPPER_UPDATES = ("__dict__",)
_PLACES = _version >= (3, 14)        # since when Placeholder keeps places in a partial
if _PLACES:
    from _callers import Placeholder
    _PlaceholderType = type(Placeholder)
    __all__.insert(0, "Placeholder")
_MISSING = object()
_GenericAlias = type(list[int])
_Union = type(int | str)
_MappingProxy = type(type.__dict__)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


def _stepping(iterator):
    """The items of an iterator whose __iter__ is not asked for, which it need not have."""
    while True:
        try:
            item = next(iterator)
        except StopIteration:
            return
        yield item


def reduce(function, sequence, initial=_MISSING, /):
    try:
        iterator = iter(sequence)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None
    if not type(iterator).__flags__ & 256:         # of the program's own class
        iterator = _stepping(iterator)
    if initial is _MISSING:
        for initial in iterator:
            break
        else:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in iterator:
        initial = function(initial, item)
    return initial


if _PLACES:
    def _reduce(*arguments, **named):
        """The last argument may be named, and only that one."""
        if len(arguments) < 2:
            raise TypeError(f"reduce() takes at least 2 positional arguments ({len(arguments)} given)")
        if len(arguments) + len(named) > 3:
            raise TypeError(f"reduce() takes at most 3 arguments ({len(arguments) + len(named)} given)")
        for name in named:
            if name != "initial":
                raise TypeError(f"reduce() got an unexpected keyword argument '{name}'")
        return _reduce_in_order(*arguments, *named.values())

    _reduce.__name__ = _reduce.__qualname__ = "reduce"
    _reduce_in_order, reduce = reduce, _reduce


class partialmethod:
    """partial for methods: binds to instances."""

    __class_getitem__ = classmethod(_GenericAlias)

    if _PLACES:
        def __new__(cls, func, /, *args, **keywords):
            if not callable(func) and not hasattr(func, "__get__"):
                raise TypeError(f"the first argument {func!r} must be a callable or a descriptor")
            # A partial knows how places are filled, and refuses what cannot be; it needs something to call.
            inner = func if isinstance(func, partialmethod) else None
            held = partial(_PlaceholderType, *args, **keywords)
            self = object.__new__(cls)
            self.func, self.args, self.keywords = func, held.args, keywords
            if inner is not None:
                self.func, self.keywords = inner.func, {**inner.keywords, **keywords}
                self.args = partial(partial(_PlaceholderType, *inner.args), *args).args
            return self
    else:
        def __init__(self, func, /, *args, **keywords):
            if not callable(func) and not hasattr(func, "__get__"):
                raise TypeError(f"{func!r} is not callable or a descriptor")
            if isinstance(func, partialmethod):
                args = func.args + args
                keywords = {**func.keywords, **keywords}
                func = func.func
            self.func = func
            self.args = args
            self.keywords = keywords

    def __repr__(self):
        args, keywords = [repr(item) for item in self.args], [f"{key}={value!r}" for key, value in self.keywords.items()]
        parts = [repr(self.func), *args, *keywords] if _version >= (3, 13) else [str(self.func), ", ".join(args), ", ".join(keywords)]
        return f"{type(self).__module__}.{type(self).__qualname__}({', '.join(parts)})"

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None:
            bound = get(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                if hasattr(bound, "__self__"):
                    result.__self__ = bound.__self__
                return result
        func, first, named = self.func, self.args, self.keywords
        places = sum([item is Placeholder for item in first]) if _PLACES else 0

        def method(cls_or_self, /, *args, **keywords):
            if places:
                if len(args) < places:
                    raise TypeError(f"missing positional arguments in 'partialmethod' call; expected at least {places}, got {len(args)}")
                return partial(func, cls_or_self, *first, **named)(*args, **keywords)
            return func(cls_or_self, *first, *args, **{**named, **keywords})

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.__partialmethod__ = method._partialmethod = self
        return method.__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


def _unwrap_partial(func):
    """What a partial calls in the end: `inspect` asks."""
    while isinstance(func, partial):
        func = func.func
    return func


def _unwrap_partialmethod(func):
    """The same for partialmethod too, and for what it makes."""
    previous = None
    while func is not previous:
        previous = func
        while isinstance(getattr(func, "__partialmethod__", None), partialmethod):
            func = func.__partialmethod__
        while isinstance(func, partialmethod):
            func = func.func
        func = _unwrap_partial(func)
    return func


def _cache_info(*counts):
    """What a cache has counted: _CacheInfo is a class that is made when it is first asked for."""
    return (globals().get("_CacheInfo") or __getattr__("_CacheInfo"))(*counts)


_MARK = (object(),)


def _make_key(args, keywords, typed):
    """The key under which a cache would keep the result of a call: for programs that have caches of their own."""
    key = args
    if keywords:
        key = key + _MARK
        for item in keywords.items():
            key = key + item
    if typed:
        key = key + tuple([type(item) for item in args])
        if keywords:
            key = key + tuple([type(item) for item in keywords.values()])
    elif len(key) == 1 and type(key[0]) in (int, str):
        return key[0]
    return key


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        return _lru_cache(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _lru_cache(function, maxsize, typed)


def _lru_cache(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _cache_info)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    return _lru_cache(user_function, None, False)


def _from(name, invert_first, join):
    """A comparison made of another one and __eq__: (not) first, joined to (in)equality."""

    def compare(self, other):
        result = getattr(type(self), name)(self, other)
        if result is NotImplemented:
            return result
        if invert_first:
            result = not result
        if join is None:
            return result
        return (result or self == other) if join == "or ==" else (result and self != other)

    return compare


_ORDERINGS = {
    "lt": (("gt", True, "and !="), ("le", False, "or =="), ("ge", True, None)),
    "le": (("ge", True, "or =="), ("lt", False, "and !="), ("gt", True, None)),
    "gt": (("lt", True, "and !="), ("ge", False, "or =="), ("le", True, None)),
    "ge": (("le", True, "or =="), ("gt", False, "and !="), ("lt", True, None)),
}


def _ordering_doc(name, root, invert, join):
    signs = {"lt": "<", "le": "<=", "gt": ">", "ge": ">="}
    first = f"({'not ' if invert else ''}a {signs[root]} b)"
    joined = f" {join.split()[0]} (a {join.split()[1]} b)" if join else ""
    return f"Return a {signs[name]} b.  Computed by @total_ordering from {first}{joined}."


def _make_orderings():
    """The comparisons under the names by which pickles know them, _gt_from_lt and so on: by the root's name, what it brings."""
    made = {}
    for root, followers in _ORDERINGS.items():
        made[f"__{root}__"] = functions = []
        for name, invert, join in followers:
            function = _from(f"__{root}__", invert, join)
            function.__qualname__ = f"_{name}_from_{root}"
            function.__name__ = f"__{name}__"
            function.__doc__ = _ordering_doc(name, root, invert, join)
            globals()[function.__qualname__] = function
            functions.append(function)
    return made


_orderings = _make_orderings()


def total_ordering(cls):
    """Fill in the comparisons that a class with one of them and __eq__ lacks."""
    roots = [name for name in _orderings if getattr(cls, name, None) is not getattr(object, name, None)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for function in _orderings[max(roots)]:
        if function.__name__ not in roots:
            setattr(cls, function.__name__, function)
    return cls


class cached_property:
    """A property that is computed once and kept in the instance's __dict__."""

    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        if _version >= (3, 13):
            self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(f"Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            namespace = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {self.attrname!r} property.") from None
        value = namespace.get(self.attrname, _MISSING)
        if value is _MISSING:
            value = self.func(instance)
            try:
                namespace[self.attrname] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance does not support item assignment for "
                                f"caching {self.attrname!r} property.") from None
        return value


def _merged(orders):
    """The C3 merge of several orders of classes."""
    result = []
    orders = [order for order in orders if order]
    while orders:
        for order in orders:
            head = order[0]
            if not any([head in other[1:] for other in orders]):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        result.append(head)
        orders = [rest for order in orders if (rest := order[1:] if order[0] is head else order)]
    return result


def _c3_mro(cls, abcs=None):
    """The order of a class's bases with the abstract classes that it is registered with, each where it first applies."""
    bases = [*cls.__bases__]
    cut = 0
    for number, base in enumerate(bases):
        if hasattr(base, "__abstractmethods__"):
            cut = number + 1
    fresh, rest = [], []
    for abstract in abcs or ():
        applies = issubclass(cls, abstract) and not any([issubclass(base, abstract) for base in bases])
        (fresh if applies else rest).append(abstract)
    explicit, others = bases[:cut], bases[cut:]
    return _merged([[cls], *[_c3_mro(base, rest) for base in (*explicit, *fresh, *others)], explicit, fresh, others])


def _compose_mro(cls, types):
    """The order of a class's bases with those of `types` that it is a virtual subclass of."""
    own = {*cls.__mro__}
    related = [kind for kind in types if kind not in own and hasattr(kind, "__mro__") and not isinstance(kind, _GenericAlias)
               and issubclass(cls, kind)]
    related = [kind for kind in related if not any([kind is not other and kind in other.__mro__ for other in related])]
    order = []
    for kind in related:
        below = [[base for base in derived.__mro__ if base in related]
                 for derived in kind.__subclasses__() if derived not in own and issubclass(cls, derived)]
        below.sort(key=len, reverse=True)
        for chain in below or [[kind]]:
            order.extend([base for base in chain if base not in order])
    return _c3_mro(cls, order)


def _find_impl(cls, registry):
    match = None
    for kind in _compose_mro(cls, registry):
        if match is not None:
            if kind in registry and kind not in cls.__mro__ and match not in cls.__mro__ and not issubclass(match, kind):
                raise RuntimeError(f"Ambiguous dispatch: {match} or {kind}")
            break
        if kind in registry:
            match = kind
    return registry.get(match)


def _union_parts(kind):
    """The parts of a union of types, of either make; None for what is none."""
    if isinstance(kind, _Union):
        return kind.__args__
    if isinstance(kind, type) or "typing" not in _sys.modules:
        return None
    from typing import Union, get_args, get_origin
    return get_args(kind) if get_origin(kind) is Union else None


def _dispatches(kind):
    """Whether a function may be registered for it: a class, or a union of classes."""
    if isinstance(kind, type) and not isinstance(kind, _GenericAlias):
        return True
    parts = _union_parts(kind)
    return parts is not None and all([isinstance(part, type) and not isinstance(part, _GenericAlias) for part in parts])


def _first_hint(func):
    """Name and type of an annotated function's first parameter that has a type."""
    if _version < (3, 14):
        name, kind = next(iter(getattr(func, "__annotations__", {}).items()))
        if isinstance(kind, type):
            return name, kind
    from typing import get_type_hints
    if _version >= (3, 14):
        from annotationlib import Format
        return next(iter(get_type_hints(func, format=Format.FORWARDREF).items()))
    return next(iter(get_type_hints(func).items()))


def singledispatch(func):
    """A function chosen by the class of its first argument."""
    registry = {}
    found = {}
    token = None             # of the abstract classes' registrations, once one of them is registered for
    name = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        nonlocal token
        if token is not None:
            from abc import get_cache_token
            current = get_cache_token()
            if current != token:
                found.clear()
                token = current
        implementation = found.get(cls)
        if implementation is None:
            implementation = registry.get(cls)
            if implementation is None:
                implementation = _find_impl(cls, registry)
            found[cls] = implementation
        return implementation

    def register(cls, func=None):
        nonlocal token
        if _dispatches(cls):
            if func is None:
                return lambda function: register(cls, function)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            func = cls
            if not getattr(func, "__annotate__" if _version >= (3, 14) else "__annotations__", None):
                raise TypeError(f"Invalid first argument to `register()`: {func!r}. Use either `@register(some_class)` or plain `@register` "
                                "on an annotated function.")
            key, cls = _first_hint(func)
            if not _dispatches(cls):
                wrong = "is not a class." if _union_parts(cls) is None else "not all arguments are classes."
                if type(cls).__name__ == "ForwardRef" and _version >= (3, 14):
                    wrong = "is an unresolved forward reference."
                raise TypeError(f"Invalid annotation for {key!r}. {cls!r} {wrong}")
        parts = _union_parts(cls)
        for part in (cls,) if parts is None else parts:
            registry[part] = func
            if token is None and hasattr(part, "__abstractmethods__"):
                from abc import get_cache_token
                token = get_cache_token()
        found.clear()
        return func

    def wrapper(*args, **keywords):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(type(args[0]))(*args, **keywords)

    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = _MappingProxy(registry)
    wrapper._clear_cache = found.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    """singledispatch for methods: by the class of the argument after self."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    if _version >= (3, 14):
        def __repr__(self):
            return f"<single dispatch method descriptor {_name_of(self.func)}>"

    def __get__(self, obj, cls=None):
        if _version >= (3, 14):
            return _singledispatchmethod_get(self, obj, cls)
        dispatch = self.dispatcher.dispatch

        def method(*args, **keywords):
            if not args and _version >= (3, 13):
                raise TypeError(f"{getattr(self.func, '__name__', 'singledispatchmethod method')} requires at least 1 positional argument")
            return dispatch(type(args[0])).__get__(obj, cls)(*args, **keywords)

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.register = self.register
        return update_wrapper(method, self.func)


def _name_of(function):
    """How a function calls itself in full, as far as it can say."""
    for name in ("__qualname__", "__name__"):
        try:
            return getattr(function, name)
        except AttributeError:
            pass
    return "?"


class _singledispatchmethod_get:
    """What a singledispatchmethod gives from 3.14 on: called, it chooses; asked for what functions have, it asks its function."""

    def __init__(self, unbound, obj, cls):
        self._unbound, self._obj, self._cls = unbound, obj, cls
        for name in ("__module__", "__doc__"):
            try:
                setattr(self, name, getattr(unbound.func, name))
            except AttributeError:
                pass

    def __repr__(self):
        name = _name_of(self)
        return f"<single dispatch method {name}>" if self._obj is None else f"<bound single dispatch method {name} of {self._obj!r}>"

    def __call__(self, /, *args, **keywords):
        if not args:
            raise TypeError(f"{getattr(self._unbound.func, '__name__', 'singledispatchmethod method')} requires at least 1 positional argument")
        chosen = self._unbound.dispatcher.dispatch(args[0].__class__)
        return chosen.__get__(self._obj, self._cls)(*args, **keywords)

    def __getattr__(self, name):
        if name not in ("__name__", "__qualname__", "__isabstractmethod__", "__annotations__", "__type_params__"):
            raise AttributeError
        return getattr(self._unbound.func, name)

    @property
    def __wrapped__(self):
        return self._unbound.func

    @property
    def register(self):
        return self._unbound.register


if _version < (3, 14):
    del _singledispatchmethod_get


def __getattr__(name):
    """What CPython's module has of others, for programs that look there."""
    if name == "RLock":
        from _thread import RLock
        return RLock
    if name == "_CacheInfo":
        from collections import namedtuple
        made = globals()[name] = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")
        return made
    if name == "get_cache_token":
        from abc import get_cache_token
        return get_cache_token
    if name == "recursive_repr":
        from reprlib import recursive_repr
        return recursive_repr
    raise AttributeError(f"module 'functools' has no attribute {name!r}")


_functions.builtin(globals(), "_functools", "reduce", *["_reduce_in_order"] * _PLACES)
