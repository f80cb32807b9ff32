"""Tuples whose items have names, as the system's records are: of posix, time and others."""


_NOT_GIVEN = object()
_Dict = dict


def make(qualified, fields, extra=(), doc=None):
    """A class of records: `fields` are items of the tuple, `extra` have names only."""
    module, _, name = qualified.rpartition(".")
    least, most = len(fields), len(fields) + len(extra)

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
        return self

    def show(self):
        return qualified + "(" + ", ".join([f"{field}={value!r}" for field, value in zip(fields, self)]) + ")"

    def reduce(self):
        return cls, (tuple(self), {field: getattr(self, field) for field in extra})

    namespace = {"__new__": new, "__repr__": show, "__reduce__": reduce, "__module__": module, "__doc__": doc, "n_sequence_fields": least,
                 "n_fields": most, "n_unnamed_fields": 0, "__match_args__": tuple(fields)}
    for place, field in enumerate(fields):
        namespace[field] = _item(place)
    for field in extra:
        namespace[field] = _named("_" + field)
    cls = type(name, (tuple,), namespace)
    return cls


def _item(place):
    return property(lambda self: self[place])


def _named(name):
    return property(lambda self: self.__dict__[name])
