"""Template strings, as string.templatelib has them from 3.14 on."""

import _functions
import _genericalias

_set = object.__setattr__
_NOT_GIVEN = object()


class _Immutable:
    __slots__ = ()

    @classmethod
    def __class_getitem__(cls, item, /):
        return _genericalias.GenericAlias(cls, item)

    def __setattr__(self, name, value):
        kind = type(self).__name__
        if name not in _FIELDS[kind]:
            raise AttributeError(f"'string.templatelib.{kind}' object has no attribute '{name}' and no __dict__ for setting new attributes")
        raise AttributeError("readonly attribute" if name != "values" else
                             f"attribute '{name}' of 'string.templatelib.{kind}' objects is not writable")

    def __delattr__(self, name):
        self.__setattr__(name, None)


class Interpolation(_Immutable):
    """Interpolation object"""

    __slots__ = ("conversion", "expression", "format_spec", "value")
    __match_args__ = ("value", "expression", "conversion", "format_spec")

    def __new__(cls, value=_NOT_GIVEN, expression="", conversion=None, format_spec="", *more):
        if more:
            raise TypeError(f"Interpolation() takes at most 4 arguments ({4 + len(more)} given)")
        if value is _NOT_GIVEN:
            raise TypeError("Interpolation() missing required argument 'value' (pos 1)")
        for name, text in (("expression", expression), ("format_spec", format_spec)):
            if not isinstance(text, str):
                raise TypeError(f"Interpolation() argument '{name}' must be str, not {_functions.type_name(text)}")
        if conversion is not None:
            if not isinstance(conversion, str):
                raise TypeError(f"Interpolation() argument 'conversion' must be str, not {_functions.type_name(conversion)}")
            if conversion not in ("s", "a", "r"):
                raise ValueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'")
        self = object.__new__(cls)
        _set(self, "value", value)
        _set(self, "expression", expression)
        _set(self, "conversion", conversion)
        _set(self, "format_spec", format_spec)
        return self

    def __repr__(self):
        return f"Interpolation({self.value!r}, {self.expression!r}, {self.conversion!r}, {self.format_spec!r})"

    def __reduce__(self):
        return type(self), (self.value, self.expression, self.conversion, self.format_spec)


class Template(_Immutable):
    """Template object"""

    __slots__ = ("interpolations", "strings")

    def __new__(cls, *args, **keywords):
        if keywords:
            raise TypeError("Template.__new__ only accepts *args arguments")
        strings, interpolations = [""], []
        for item in args:
            if isinstance(item, str):
                strings[-1] += item
            elif isinstance(item, Interpolation):
                interpolations.append(item)
                strings.append("")
            else:
                raise TypeError(f"Template.__new__ *args need to be of type 'str' or 'Interpolation', got {_functions.type_name(item)}")
        return _joined(strings, interpolations)

    @property
    def values(self):
        """Values of interpolations"""
        return tuple([item.value for item in self.interpolations])

    def __iter__(self):
        parts = [self.strings[0]]
        for item, text in zip(self.interpolations, self.strings[1:]):
            parts += item, text
        iterator = object.__new__(TemplateIter)
        _set(iterator, "_parts", iter([part for part in parts if part != ""]))
        return iterator

    def __add__(self, other):
        if not isinstance(other, Template):
            raise TypeError(f'can only concatenate string.templatelib.Template (not "{_functions.type_name(other)}") to string.templatelib.Template')
        strings = [*self.strings[:-1], self.strings[-1] + other.strings[0], *other.strings[1:]]
        return _joined(strings, [*self.interpolations, *other.interpolations])

    def __repr__(self):
        return f"Template(strings={self.strings!r}, interpolations={self.interpolations!r})"

    def __reduce__(self):
        from string.templatelib import _template_unpickle
        return _template_unpickle, (self.strings, self.interpolations)


class TemplateIter(_Immutable):
    __slots__ = ("_parts",)

    def __new__(cls, *args, **keywords):
        raise TypeError("cannot create 'string.templatelib.TemplateIter' instances")

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._parts)


_FIELDS = {"Template": ("strings", "interpolations", "values"), "Interpolation": Interpolation.__match_args__, "TemplateIter": ()}


def _joined(strings, interpolations):
    self = object.__new__(Template)
    _set(self, "strings", tuple(strings))
    _set(self, "interpolations", tuple(interpolations))
    return self


for _cls in (_Immutable, Template, Interpolation, TemplateIter):
    _cls.__module__ = "string.templatelib"
    _functions.seal_final(_cls)
del _cls
