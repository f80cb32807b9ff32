"""Context variables: values that belong to a context in which code runs."""

import sys

import _functions

__all__ = ["Context", "ContextVar", "Token", "copy_context"]

_GenericAlias = type(list[int])


class _Missing:
    __slots__ = ()

    def __repr__(self):
        return "<Token.MISSING>"


_MISSING = _Missing()


class Context:
    """A mapping of context variables to their values in one flow of control."""

    __slots__ = ("__weakref__", "_entered", "_values")
    __module__ = "_contextvars"

    def __new__(cls, *args, **kwds):
        if args or kwds:
            raise TypeError("Context() does not accept any arguments")
        self = object.__new__(cls)
        self._values = {}
        self._entered = None
        return self

    def run(self, callable=_MISSING, /, *args, **kwargs):
        """Call a function in this context."""
        global _current
        if callable is _MISSING:
            raise TypeError("run() missing 1 required positional argument")
        if self._entered is not None:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        self._entered = _current
        _current = self
        try:
            return callable(*args, **kwargs)
        finally:
            _current = self._entered
            self._entered = None

    def copy(self):
        """A context with the same values."""
        result = Context()
        result._values = self._values.copy()
        return result

    def _key(self, key):
        if not isinstance(key, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {key!r}")
        return key

    def __getitem__(self, key, /):
        return self._values[self._key(key)]

    def get(self, key, default=None, /):
        """The value of a variable in this context, or the default."""
        return self._values.get(self._key(key), default)

    def __contains__(self, key):
        return self._key(key) in self._values

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __eq__(self, other):
        if not isinstance(other, Context):
            return NotImplemented
        return self._values == other._values

    __hash__ = None

    def keys(self):
        """The variables that have a value in this context."""
        return self._values.keys()

    def values(self):
        """Their values."""
        return self._values.values()

    def items(self):
        """Pairs of variables and values."""
        return self._values.items()


_current = Context()


class ContextVar:
    """A variable whose value depends on the context."""

    __slots__ = ("__weakref__", "_default", "_name")
    __module__ = "_contextvars"
    __class_getitem__ = classmethod(_GenericAlias)

    def __new__(cls, *args, **kwds):
        default = kwds.get("default", _MISSING)
        if len(args) + len(kwds) > 2:
            raise TypeError(f"ContextVar() takes at most 2 arguments ({len(args) + len(kwds)} given)")
        if len(args) != 1:
            raise TypeError(f"ContextVar() takes {'at most' if args else 'exactly'} 1 positional argument ({len(args)} given)")
        if kwds and "default" not in kwds:
            raise TypeError(f"'{next(iter(kwds))}' is an invalid keyword argument for ContextVar()")
        name = args[0]
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self = object.__new__(cls)
        self._name = name
        self._default = default
        return self

    @property
    def name(self):
        return self._name

    def get(self, default=_MISSING, /):
        """The value in the current context, or the argument, or the variable's default."""
        values = _current._values
        if self in values:
            return values[self]
        if default is not _MISSING:
            return default
        if self._default is not _MISSING:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        """Give the variable a value in the current context; the token restores what was before."""
        # A copy on each change, so that views and iterators of the context keep what they saw.
        values = _current._values
        token = object.__new__(Token)
        token._context, token._var, token._used = _current, self, False
        token._old = values.get(self, _MISSING)
        _current._values = {**values, self: value}
        return token

    def reset(self, token, /):
        """Restore what was before the set() that gave the token."""
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        if token._context is not _current:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        values = _current._values.copy()
        if token._old is _MISSING:
            values.pop(self, None)
        else:
            values[self] = token._old
        _current._values = values

    def __repr__(self):
        default = "" if self._default is _MISSING else f" default={self._default!r}"
        return f"<ContextVar name={self._name!r}{default} at {id(self):#x}>"


class Token:
    """What ContextVar.set() gives, to restore the value before it."""

    __slots__ = ("_context", "_old", "_used", "_var")
    __module__ = "_contextvars"
    __class_getitem__ = classmethod(_GenericAlias)
    __hash__ = None
    MISSING = _MISSING

    def __new__(cls, *args, **kwds):
        raise RuntimeError("Tokens can only be created by ContextVars")

    @property
    def var(self):
        return self._var

    @property
    def old_value(self):
        return self._old

    def __repr__(self):
        return f"<Token{' used' if self._used else ''} var={self._var!r} at {id(self):#x}>"


if sys.version_info >= (3, 14):
    def _enter(self):
        return self

    def _exit(self, exc_type, exc_value, exc_tb, /):
        """Restore what was before, as reset() does."""
        self._var.reset(self)

    for _method in (_enter, _exit):
        _method.__name__ = f"_{_method.__name__}__"
        _method.__qualname__ = "Token." + _method.__name__
    Token.__enter__, Token.__exit__ = _enter, _exit


def copy_context():
    """A copy of the current context."""
    return _current.copy()

_functions.builtin(globals(), "_contextvars")
_functions.seal_final(Context, ContextVar, Token)
