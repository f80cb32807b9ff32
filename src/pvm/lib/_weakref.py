"""Weak references over the machine's cells. Callbacks run once the collector has found their object gone."""

import _functions
import _weak

_cell, _get = _weak.cell, _weak.get
_watched = []        # cells of the references that have callbacks
_watch_limit = [64]  # how many there may be before the dead are taken out
_shared = {}         # cells of the plain references, by the id of their objects: an object has one
_proxies = {}        # and of the plain proxies
_derived = []        # cells of references of derived classes that have no callback
_shared_limit = [256]


def _plain_reference(ob):
    """The reference without a callback that an object has, or None."""
    held = _shared.get(id(ob))
    self = None if held is None else _get(held)
    return self if self is not None and _get(self._cell) is ob else None


class ReferenceType:
    """ref(object, callback=None): calling it gives the object, or None once that is gone."""

    __slots__ = ("_cell", "_hash", "_callback")
    __module__ = "weakref"

    def __new__(cls, ob, callback=None, /, *args, **keywords):
        if callback is None and cls is ReferenceType:
            self = _plain_reference(ob)
            if self is not None:
                return self
        self = object.__new__(cls)
        self._cell = _cell(ob)
        self._callback = callback
        self._hash = None
        if callback is not None:
            _watch(self)
        elif cls is ReferenceType:
            _share(_shared, ob, self)
        else:
            _derived.append(_weak.hold(self))
            if len(_derived) >= _shared_limit[0]:
                _purge()
        return self

    def __init__(self, ob, callback=None, /):
        pass

    def __init_subclass__(cls, **keywords):
        super().__init_subclass__(**keywords)

    def __call__(self):
        return _get(self._cell)

    @property
    def __callback__(self):
        return None if _get(self._cell) is None else self._callback

    def __hash__(self):
        result = self._hash
        if result is None:
            value = _get(self._cell)
            if value is None:
                raise TypeError("weak object has gone away")
            self._hash = result = hash(value)
        return result

    def __eq__(self, other):
        if not isinstance(other, ReferenceType):
            return NotImplemented
        left, right = _get(self._cell), _get(other._cell)
        return self is other if left is None or right is None else left == right

    def __ne__(self, other):
        if not isinstance(other, ReferenceType):
            return NotImplemented
        return not self == other

    def __repr__(self):
        value = _get(self._cell)
        if value is None:
            return f"<weakref at {id(self):#x}; dead>"
        name = _own_name(value)
        named = f" ({name})" if isinstance(name, str) else ""
        return f"<weakref at {id(self):#x}; to '{type(value).__name__}' at {id(value):#x}{named}>"

    __class_getitem__ = classmethod(type(list[int]))


def _own_name(value):
    """What the class has of `__name__`, for this value; its __getattr__ is not asked."""
    cls = type(value)
    for base in cls.__mro__:
        if "__name__" in base.__dict__:
            found = base.__dict__["__name__"]
            get = getattr(type(found), "__get__", None)
            try:
                return found if get is None else get(found, value, cls)
            except Exception:
                return None
    return None


ref = ReferenceType


def _watch(reference):
    if len(_watched) >= _watch_limit[0]:
        _notice()
        _watch_limit[0] = max(64, 2 * len(_watched))
    _watched.append(_weak.hold(reference))
    _weak.watch()


def _share(known, ob, reference):
    if len(known) >= _shared_limit[0]:
        _purge()
    known[id(ob)] = _weak.hold(reference)


def _purge():
    """Forget what is gone, and leave room for as many again as are left."""
    for known in (_shared, _proxies):
        for key, held in [*known.items()]:
            if _get(held) is None:
                del known[key]
    _derived[:] = [held for held in _derived if _get(held) is not None]
    _shared_limit[0] = max(256, 2 * max(len(_shared), len(_proxies), len(_derived)))


def _notice():
    """Call the callbacks of what is gone."""
    kept, called = [], []
    for cell in _watched:
        reference = _get(cell)
        if reference is not None:
            (called if _get(reference._cell) is None else kept).append(cell)
    _watched[:] = kept
    for cell in reversed(called):        # an object's newest first
        reference = _get(cell)
        callback, reference._callback = reference._callback, None
        if callback is not None:
            try:
                callback(reference)
            except BaseException as error:
                _weak.unraisable(error, callback)


def getweakrefcount(value, /):
    """Those that the collector has not found gone yet."""
    return len(getweakrefs(value))


def getweakrefs(value, /):
    """The plain reference, the plain proxy, and the others, the newest first."""
    found = []
    for known in (_shared, _proxies):
        held = known.get(id(value))
        reference = None if held is None else _get(held)
        if reference is not None and _referred(reference) is value:
            found.append(reference)
    others = []
    for held in _derived + _watched:
        reference = _get(held)
        if reference is not None and _get(reference._cell) is value:
            others.append(reference)
    return found + others[::-1]


def _referred(reference):
    if issubclass(type(reference), ReferenceType):       # a proxy's __class__ is that of an object that may be gone
        return _get(reference._cell)
    return _get(object.__getattribute__(reference, "_reference")._cell)


def _remove_dead_weakref(mapping, key, /):
    reference = mapping.get(key)
    if reference is not None and reference() is None:
        del mapping[key]



def _referent(self):
    value = object.__getattribute__(self, "_reference")()
    if value is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return value


class ProxyType:
    """What stands for an object without keeping it alive."""

    __slots__ = ("_reference",)
    __module__ = "weakref"
    __hash__ = None

    def __getattribute__(self, name):
        return getattr(_referent(self), name)

    def __setattr__(self, name, value):
        setattr(_referent(self), name, value)

    def __delattr__(self, name):
        delattr(_referent(self), name)

    def __repr__(self):
        value = object.__getattribute__(self, "_reference")()
        return f"<weakproxy at {id(self):#x} to {type(value).__name__} at {id(value):#x}>"

    def __bytes__(self):
        return bytes(_referent(self))

    def __iter__(self):
        return iter(_referent(self))

    def __next__(self):
        value = _referent(self)
        if not hasattr(type(value), "__next__"):
            raise TypeError(f"Weakref proxy referenced a non-iterator '{_functions.type_name(value)}' object")
        return next(value)


class CallableProxyType(ProxyType):
    __slots__ = ()
    __module__ = "weakref"

    def __call__(self, /, *args, **keywords):
        return _referent(self)(*args, **keywords)


def _forward_operators():
    import operator
    unary = {"str": str, "bool": bool, "len": len, "neg": operator.neg, "pos": operator.pos, "abs": abs, "invert": operator.invert, "int": int,
             "float": float, "index": operator.index, "reversed": reversed}
    for name, function in unary.items():
        setattr(ProxyType, f"__{name}__", lambda self, function=function: function(_referent(self)))
    for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "lshift", "rshift", "and_", "or_", "xor", "matmul"):
        function = getattr(operator, name)
        name = name.rstrip("_")
        setattr(ProxyType, f"__{name}__", lambda self, other, function=function: function(_referent(self), _plain(other)))
        setattr(ProxyType, f"__r{name}__", lambda self, other, function=function: function(_plain(other), _referent(self)))
        in_place = getattr(operator, f"i{name}")
        setattr(ProxyType, f"__i{name}__", lambda self, other, function=in_place: function(_referent(self), _plain(other)))
    for name in ("eq", "ne", "lt", "le", "gt", "ge", "getitem", "delitem", "contains"):
        function = getattr(operator, name)
        setattr(ProxyType, f"__{name}__", lambda self, other, function=function: function(_referent(self), _plain(other)))
    ProxyType.__divmod__ = lambda self, other: divmod(_referent(self), _plain(other))
    ProxyType.__rdivmod__ = lambda self, other: divmod(_plain(other), _referent(self))
    ProxyType.__pow__ = lambda self, other, modulus=None: pow(_referent(self), _plain(other), modulus)
    ProxyType.__rpow__ = lambda self, other: pow(_plain(other), _referent(self))
    ProxyType.__ipow__ = lambda self, other: operator.ipow(_referent(self), _plain(other))
    ProxyType.__setitem__ = lambda self, key, value: operator.setitem(_referent(self), key, value)


def _plain(value):
    return _referent(value) if type(value) in (ProxyType, CallableProxyType) else value


_forward_operators()


def proxy(ob, callback=None, /):
    if callback is None:
        held = _proxies.get(id(ob))
        self = None if held is None else _get(held)
        if self is not None and _referred(self) is ob:
            return self
    cls = CallableProxyType if callable(ob) else ProxyType
    self = object.__new__(cls)
    object.__setattr__(self, "_reference", ref(ob, None if callback is None else lambda reference: callback(self)))
    if callback is None:
        _share(_proxies, ob, self)
    return self

_functions.builtin(globals(), "_weakref")
_functions.builtin(globals(), "_weakref", "_remove_dead_weakref")
_functions.seal(ReferenceType)
_functions.seal_final(ProxyType, CallableProxyType)
