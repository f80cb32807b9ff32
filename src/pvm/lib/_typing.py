"""The objects of type parameters and type aliases, as typing has them from 3.12 on.

What the library's typing.py knows to do (substitution, checks, unions) is left to it; it is imported when that is
asked for. The compiler's type parameters are made by `_make_parameter` and `_make_alias`.
"""

import _functions
import _genericalias
import operator
import sys

_version = sys.version_info[:2]
_DEFAULTS = _version >= (3, 13)
_MISSING = object()


@staticmethod
def _idfunc(argument, /):
    return argument


def _typing():
    import typing
    return typing


def _caller():
    """The module of the code that calls a class of this module, whose own frames are hidden."""
    return sys._getframe().f_globals.get("__name__")


class _NoDefaultType:
    """The type of the NoDefault singleton."""

    __slots__ = ()
    _instance = None

    def __new__(cls, *args, **kwargs):
        if args or kwargs:
            raise TypeError("NoDefaultType takes no arguments")
        return NoDefault

    def __repr__(self):
        return "typing.NoDefault"

    def __reduce__(self):
        return "NoDefault"


_NoDefaultType.__name__ = _NoDefaultType.__qualname__ = "NoDefaultType"
_NoDefaultType.__module__ = "typing"
NoDefault = object.__new__(_NoDefaultType)


class _Lazy:
    """What the parameters and aliases share: values that are computed when they are asked for, and once."""

    __slots__ = ()

    def _evaluated(self, name):
        value = getattr(self, name)
        if value is _MISSING:
            value = getattr(self, name + "_of")()
            if name == "_constraints":
                value = tuple(value)
            _set(self, name, value)
        return value

    def __delattr__(self, name):
        _refuse(self, name)
        object.__delattr__(self, name)


_set = object.__setattr__


_READ_ONLY = frozenset(("__name__", "__covariant__", "__contravariant__", "__infer_variance__"))


def _refuse(self, name):
    """Raise when an attribute is one that cannot be set."""
    if name in _READ_ONLY or name == "__bound__" and type(self) is ParamSpec:
        raise AttributeError("readonly attribute")
    if isinstance(getattr(type(self), name, None), property):
        raise AttributeError(f"attribute '{name}' of 'typing.{type(self).__name__}' objects is not writable")


class _Parameter(_Lazy):
    """A type parameter."""

    __slots__ = ()

    def __or__(self, other):
        return _typing().Union[self, other]

    def __ror__(self, other):
        return _typing().Union[other, self]

    def _set_up(self, name, covariant, contravariant, infer_variance):
        if not isinstance(name, str):
            raise TypeError(f"{type(self).__name__.lower()}() argument 'name' must be str, not {_functions.type_name(name)}")
        covariant, contravariant, infer_variance = bool(covariant), bool(contravariant), bool(infer_variance)
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        _set(self, "__name__", name)
        _set(self, "__covariant__", covariant)
        _set(self, "__contravariant__", contravariant)
        _set(self, "__infer_variance__", infer_variance)

    def __setattr__(self, name, value):
        _refuse(self, name)
        _set(self, name, value)

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        sign = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return sign + self.__name__

    def __reduce__(self):
        return self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


def _checked_type(value, message):
    """A bound or constraint as typing checks it."""
    return _typing()._type_check(value, message)


class TypeVar(_Parameter):
    """A type variable."""

    def __new__(cls, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False, **more):
        self = object.__new__(cls)
        default = _taken_default("typevar", more)
        self._set_up(name, covariant, contravariant, infer_variance)
        if bound is not None:
            bound = _checked_type(bound, "Bound must be a type.")
        if constraints:
            if len(constraints) == 1:
                raise TypeError("A single constraint is not allowed")
            if bound is not None:
                raise TypeError("Constraints cannot be combined with bound=...")
        _set(self, "_bound", bound)
        _set(self, "_constraints", constraints)
        _set(self, "_default", default)
        _set(self, "__module__", _caller())
        return self

    @property
    def __bound__(self):
        return self._evaluated("_bound")

    @property
    def __constraints__(self):
        return self._evaluated("_constraints")

    def __typing_subst__(self, arg):
        return _typing()._typevar_subst(self, arg)


class ParamSpec(_Parameter):
    """A parameter specification."""

    def __new__(cls, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False, **more):
        self = object.__new__(cls)
        default = _taken_default("paramspec", more)
        self._set_up(name, covariant, contravariant, infer_variance)
        _set(self, "__bound__", bound if _version >= (3, 14) else _checked_type(bound, "Bound must be a type."))
        _set(self, "_default", default)
        _set(self, "__module__", _caller())
        return self

    @property
    def args(self):
        """Represents positional arguments."""
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        """Represents keyword arguments."""
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        return _typing()._paramspec_subst(self, arg)

    def __typing_prepare_subst__(self, alias, args):
        return _typing()._paramspec_prepare_subst(self, alias, args)


class TypeVarTuple(_Lazy):
    """Type variable tuple."""

    def __new__(cls, name, **more):
        self = object.__new__(cls)
        default = _taken_default("typevartuple", more)
        if not isinstance(name, str):
            raise TypeError(f"typevartuple() argument 'name' must be str, not {_functions.type_name(name)}")
        _set(self, "__name__", name)
        _set(self, "_default", default)
        _set(self, "__module__", _caller())
        return self

    __setattr__ = _Parameter.__setattr__
    __reduce__ = _Parameter.__reduce__
    __mro_entries__ = _Parameter.__mro_entries__

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield _typing().Unpack[self]

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __typing_prepare_subst__(self, alias, args):
        return _typing()._typevartuple_prepare_subst(self, alias, args)


def _taken_default(name, more):
    """The `default=` of a parameter, which exists from 3.13 on."""
    default = more.pop("default", NoDefault) if _DEFAULTS else NoDefault
    for unknown in more:
        raise TypeError(f"{name}() got an unexpected keyword argument '{unknown}'" if _DEFAULTS else
                        f"'{unknown}' is an invalid keyword argument for {name}()")
    return default


if _DEFAULTS:
    def _default_of(self):
        """The default value for this parameter."""
        return self._evaluated("_default")

    def has_default(self):
        return self._default is not NoDefault

    def _prepare(self, alias, args):
        """Arguments of an alias completed by this parameter's default where one is missing."""
        if alias.__parameters__.index(self) == len(args):
            default = self.__default__
            if default is not NoDefault:
                return (*args, default)
        return args

    for _cls in (TypeVar, ParamSpec, TypeVarTuple):
        _cls.__default__ = property(_default_of)
        _cls.has_default = has_default
    TypeVar.__typing_prepare_subst__ = _prepare
    del _cls


class _ConstEvaluator:
    """Gives a value that is known already to those that ask for it in a format, from 3.14 on."""

    __slots__ = ("_value",)

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create '_typing._ConstEvaluator' instances")

    def __call__(self, *args, **kwargs):
        if kwargs:
            raise TypeError("constevaluator.__call__() takes no keyword arguments")
        if len(args) != 1:
            raise TypeError(f"constevaluator.__call__() takes exactly 1 argument ({len(args)} given)")
        value = self._value
        if operator.index(args[0]) != 4:         # Format.STRING
            return value
        from annotationlib import type_repr
        return "(" + ", ".join([type_repr(item) for item in value]) + ")" if isinstance(value, tuple) else type_repr(value)

    def __repr__(self):
        return f"<constevaluator {self._value!r}>"


_ConstEvaluator.__module__ = "_typing"


def _evaluator(name, absent):
    """A property: the compiler's function that gives a value, or what gives the value that is there; None if it is `absent`."""
    def get(self):
        function = getattr(self, name + "_of", None)
        if function is not None:
            return function
        value = getattr(self, name, absent)
        if value is absent or name + "_of" in vars(self):
            return None
        made = object.__new__(_ConstEvaluator)
        _set(made, "_value", value)
        return made
    return property(get)


if _version >= (3, 14):
    TypeVar.evaluate_bound = _evaluator("_bound", None)
    TypeVar.evaluate_constraints = _evaluator("_constraints", ())
    for _cls in (TypeVar, ParamSpec, TypeVarTuple):
        _cls.evaluate_default = _evaluator("_default", _MISSING)
    del _cls


class _Part:
    """The args or kwargs of a ParamSpec."""

    __slots__ = ("__origin__",)

    def __init__(self, origin):
        _set(self, "__origin__", origin)

    def __setattr__(self, name, value):
        if name == "__origin__":
            raise AttributeError("readonly attribute")
        _set(self, name, value)

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self.__origin__ == other.__origin__

    __hash__ = None

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __repr__(self):
        origin = self.__origin__
        name = origin.__name__ if isinstance(origin, ParamSpec) else repr(origin)
        return f"{name}.{self._word}"


class ParamSpecArgs(_Part):
    """The args for a ParamSpec object."""

    _word = "args"


class ParamSpecKwargs(_Part):
    """The kwargs for a ParamSpec object."""

    _word = "kwargs"


class TypeAliasType(_Lazy):
    """Type alias."""

    def __new__(cls, name, value, *, type_params=()):
        if not isinstance(name, str):
            raise TypeError(f"typealias() argument 'name' must be str, not {_functions.type_name(name)}")
        if not isinstance(type_params, tuple):
            raise TypeError("type_params must be a tuple")
        return _new_alias(name, type_params, value, None, _caller())

    @property
    def __value__(self):
        return self._evaluated("_value")

    @property
    def __parameters__(self):
        """The type parameters, with each TypeVarTuple unpacked."""
        if not any([isinstance(item, TypeVarTuple) for item in self.__type_params__]):
            return self.__type_params__
        return tuple([_typing().Unpack[item] if isinstance(item, TypeVarTuple) else item for item in self.__type_params__])

    def __setattr__(self, name, value):
        if name == "__name__":
            raise AttributeError("readonly attribute")
        if name in ("__type_params__", "__module__") or isinstance(getattr(type(self), name, None), property):
            raise AttributeError(f"attribute '{name}' of 'typing.TypeAliasType' objects is not writable")
        raise AttributeError(f"'typing.TypeAliasType' object has no attribute '{name}'"
                             + (" and no __dict__ for setting new attributes" if _DEFAULTS else ""))

    def __repr__(self):
        return self.__name__

    def __reduce__(self):
        return self.__name__

    def __or__(self, other):
        return _genericalias.union(self, other) if _genericalias._is_part(other) else NotImplemented

    def __ror__(self, other):
        return _genericalias.union(other, self) if _genericalias._is_part(other) else NotImplemented

    def __getitem__(self, args):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        return _genericalias.GenericAlias(self, args)


_genericalias.MORE_PARTS.append(TypeAliasType)
if _version >= (3, 14):
    def _unpacked(self):
        return iter((_typing().Unpack[self],))

    TypeAliasType.evaluate_value = _evaluator("_value", _MISSING)
    TypeAliasType.__iter__ = _unpacked
    TypeAliasType.__iter__.__name__ = "__iter__"
    TypeAliasType.__iter__.__qualname__ = "TypeAliasType.__iter__"
else:
    TypeAliasType.__iter__ = None        # no type in C is iterated by its items


def _new_alias(name, parameters, value, evaluate, module):
    self = object.__new__(TypeAliasType)
    _set(self, "__name__", name)
    _set(self, "__type_params__", parameters)
    _set(self, "_value", value)
    if evaluate is not None:
        _set(self, "_value_of", evaluate)
    _set(self, "__module__", module)
    return self


class Generic:
    """Abstract base class for generic types

    On Python 3.12 and newer, generic classes implicitly inherit from Generic
    when they declare a parameter list after the class's name.
    """

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, *args, **kwargs):
        """Parameterizes a generic class."""
        return _typing()._generic_class_getitem(cls, *args, **kwargs)

    def __init_subclass__(cls, *args, **kwargs):
        """Function to initialize subclasses."""
        return _typing()._generic_init_subclass(cls, *args, **kwargs)


for _cls in (TypeVar, ParamSpec, TypeVarTuple, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, Generic):
    _cls.__module__ = "typing"
del _cls


def _make_parameter(kind, name, evaluate_bound, constraints, evaluate_default):
    """A type parameter of the compiler's: its bound, constraints and default are functions, or None."""
    if kind == "TypeVar":
        self = object.__new__(TypeVar)
        bound = evaluate_bound if not constraints else None
        _set(self, "_bound", None if bound is None else _MISSING)
        _set(self, "_bound_of", bound)
        _set(self, "_constraints", _MISSING if constraints else ())
        _set(self, "_constraints_of", evaluate_bound if constraints else None)
    elif kind == "ParamSpec":
        self = object.__new__(ParamSpec)
        _set(self, "__bound__", None)
    else:
        self = object.__new__(TypeVarTuple)
    _set(self, "__name__", name)
    if kind != "TypeVarTuple":
        _set(self, "__covariant__", False)
        _set(self, "__contravariant__", False)
        _set(self, "__infer_variance__", True)
    _set(self, "_default", NoDefault if evaluate_default is None else _MISSING)
    _set(self, "_default_of", evaluate_default)
    return self


def _make_alias(name, parameters, evaluate, module):
    return _new_alias(name, parameters, _MISSING, evaluate, module)


def _generic_of(parameters):
    """The base that a class with type parameters has."""
    return Generic[tuple([_typing().Unpack[item] if isinstance(item, TypeVarTuple) else item for item in parameters])]


if _version >= (3, 14):
    Union = _genericalias.UnionType

_functions.seal_final(_ConstEvaluator, TypeVar, ParamSpec, TypeVarTuple, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, _NoDefaultType)
