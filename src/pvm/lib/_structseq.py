"""Tuples whose items have names, as the system's records are: of posix, time and others."""

import sys

import _functions

_NOT_GIVEN = object()
_Dict = dict


def make(qualified, fields, extra=(), doc=None, defaults=()):
    """A class of records: `fields` are items of the tuple, of which some may have no name (None); `extra` have names only.
    `defaults` are pairs of an extra field and the item that it is where none is given."""
    module, _, name = qualified.rpartition(".")
    least, most = len(fields), len(fields) + len(extra)
    named = tuple([field for field in fields if field is not None])
    shown = (*named, *extra)[:least]

    def new(cls, sequence=_NOT_GIVEN, dict=_NOT_GIVEN):
        if sequence is _NOT_GIVEN:
            raise TypeError("structseq() missing required argument 'sequence' (pos 1)")
        try:
            iterator = iter(sequence)
        except TypeError:
            raise TypeError("constructor requires a sequence") from None
        values = tuple(iterator)
        if dict is _NOT_GIVEN:
            dict = {}
        elif not isinstance(dict, _Dict):
            raise TypeError(f"{qualified}() takes a dict as second arg, if any")
        n = len(values)
        if n < least or n > most:
            kind = f"a {least}-sequence" if least == most else f"an at {'least' if n < least else 'most'} {least if n < least else most}-sequence"
            raise TypeError(f"{qualified}() takes {kind} ({n}-sequence given)")
        self = tuple.__new__(cls, values[:least])
        for place, field in enumerate(extra, least):
            self.__dict__["_" + field] = values[place] if place < n else dict.get(field)
        if dict and sys.version_info >= (3, 13) and not dict.keys() <= {*extra[n - least:]}:
            raise TypeError(f"{qualified}() got duplicate or unexpected field name(s)")
        for field, place in defaults:
            if self.__dict__["_" + field] is None:
                self.__dict__["_" + field] = self[place]
        return self

    def show(self):
        return qualified + "(" + ", ".join([f"{field}={value!r}" for field, value in zip(shown, self)]) + ")"

    def set_attribute(self, name, value):
        if name in cls.__dict__:
            raise AttributeError("readonly attribute")
        more = " and no __dict__ for setting new attributes" if sys.version_info >= (3, 13) else ""
        raise AttributeError(f"'{qualified}' object has no attribute {name!r}{more}")

    def reduce(self):
        return cls, (tuple(self), {field: getattr(self, field) for field in extra})

    namespace = {"__new__": new, "__repr__": show, "__reduce__": reduce, "__setattr__": set_attribute, "__module__": module, "__doc__": doc, "n_sequence_fields": least,
                 "n_fields": most, "n_unnamed_fields": least - len(named), "__match_args__": named}
    for place, field in enumerate(fields):
        if field is not None:
            namespace[field] = _item(place)
    for field in extra:
        namespace[field] = _named("_" + field)
    cls = type(name, (tuple,), namespace)
    (_functions.seal_final if module == "sys" else _functions.seal_open)(cls)
    return cls


def maker(cls, extra):
    """A function that makes a record of such a class from a tuple of its items and its extra fields, without looking at them."""
    places = ["_" + field for field in extra]
    create = tuple.__new__

    def record(items, *more):
        self = create(cls, items)
        self.__dict__.update(zip(places, more))
        return self
    return record


def _item(place):
    return property(lambda self: self[place])


def _named(name):
    return property(lambda self: self.__dict__[name])
