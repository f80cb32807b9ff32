"""The nodes of syntax trees. Their classes are those that the host's parser knows; the host parses."""

import _functions
import _syntax

PyCF_ONLY_AST, PyCF_TYPE_COMMENTS, PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x400, 0x1000, 0x2000
_version = _syntax.version()
_OPTIMIZED = 0x8000
if _version >= 13:
    PyCF_OPTIMIZED_AST = _OPTIMIZED | PyCF_ONLY_AST


_new = object.__new__


class AST:
    """The base of all nodes."""

    __module__ = "ast"
    _fields = _attributes = __match_args__ = ()

    def __new__(cls, /, *args, **kwargs):
        return _new(cls)

    def __init__(self, /, *args, **kwargs):
        cls = type(self)
        fields = cls._fields
        if len(args) > len(fields):
            raise TypeError(f"{cls.__name__} constructor takes at most {len(fields)} positional argument{'' if len(fields) == 1 else 's'}")
        for name, value in zip(fields, args):
            setattr(self, name, value)
        for name, value in kwargs.items():
            if name in fields:
                if fields.index(name) < len(args):
                    raise TypeError(f"{cls.__name__} got multiple values for argument '{name}'")
            elif _version >= 13 and name not in cls._attributes:
                owner = "ast.AST" if cls is AST else cls.__name__
                _warn(f"{owner}.__init__ got an unexpected keyword argument {name!r}. Support for arbitrary keyword arguments "
                      "is deprecated and will be removed in Python 3.15.")
            setattr(self, name, value)
        if _version >= 13 and len(args) + len(kwargs) < len(fields) + len(cls._attributes):
            _fill_in(self, cls, kwargs, len(args))

    def __reduce_ex__(self, protocol):
        return type(self), (), dict(self.__dict__)


if _version >= 14:
    def _replace(*args, **changes):
        """Return a copy of the AST node with new values for the specified fields."""
        self, *more = args
        if more:
            raise TypeError("__replace__() takes no positional arguments")
        cls = type(self)
        known = (*cls._fields, *cls._attributes)
        for name in changes:
            if name not in known:
                raise TypeError(f"{_named(cls)}.__replace__ got an unexpected keyword argument {name!r}.")
        values = {name: value for name, value in self.__dict__.items() if name in known}
        values.update(changes)
        types = getattr(cls, "_field_types", {})
        missing = [name for name in sorted(cls._fields) if name not in values and type(types.get(name)) is not _Union]
        if missing:
            raise TypeError(f"{_named(cls)}.__replace__ missing {len(missing)} keyword argument{'' if len(missing) == 1 else 's'}: "
                            f"{', '.join([repr(name) for name in missing])}.")
        return cls(**values)

    _replace.__name__, _replace.__qualname__ = "__replace__", "AST.__replace__"
    AST.__replace__ = _replace
    AST.__repr__ = lambda self: _shown(self, 3)
    AST.__repr__.__name__, AST.__repr__.__qualname__ = "__repr__", "AST.__repr__"


def _named(cls):
    return "ast.AST" if cls is AST else cls.__name__


def _shown(node, depth, around=()):
    """A node's text: as many levels of what is in it, and of many items the first and the last."""
    name = _named(type(node))
    if depth <= 0 or any([node is each for each in around]):
        return f"{name}(...)"
    around += (node,)
    parts = []
    for field in type(node)._fields:
        value = getattr(node, field)
        if isinstance(value, (list, tuple)):
            ends = [_shown_item(item, depth, around) for item in (value if len(value) <= 2 else (value[0], value[-1]))]
            if len(value) > 2:
                ends.insert(1, "...")
            text = ", ".join(ends)
            text = f"[{text}]" if isinstance(value, list) else f"({text})"
        else:
            text = _shown_item(value, depth, around)
        parts.append(f"{field}={text}")
    return f"{name}({', '.join(parts)})"


def _shown_item(value, depth, around):
    return _shown(value, depth - 1, around) if isinstance(value, AST) else repr(value)


def _fill_in(self, cls, kwargs, given):
    """From 3.13 on, lists that are left out are empty and contexts Load(); what else must be there is missed."""
    types = getattr(cls, "_field_types", None)
    if types is None:
        return
    for name in cls._fields[given:]:
        if name in kwargs:
            continue
        kind = types.get(name)
        if kind is None:
            _warn(f"Field {name!r} is missing from {cls.__name__}._field_types. This will become an error in Python 3.15.")
        elif type(kind) is _List:
            setattr(self, name, [])
        elif kind is expr_context:
            setattr(self, name, Load())
        elif type(kind) is not _Union:
            _warn(f"{cls.__name__}.__init__ missing 1 required positional argument: {name!r}. This will become an error in Python 3.15.")


def _warn(message):
    """A warning at the place that makes the node: the frames of this module are hidden."""
    from _warnings import warn
    warn(message, DeprecationWarning, 1)


_List, _Union = type(list[int]), type(int | None)
_names = {}          # of fields and attributes, by class
_plain = {}          # the one instance of each class without fields


def _make():
    names = globals()
    for name, base, fields, attributes, optional, doc in _syntax.classes():
        namespace = {"__module__": "ast", "_fields": fields, "_attributes": attributes, "__match_args__": fields, "__doc__": doc}
        for field in optional:
            namespace[field] = None
        names[name] = type(name, (names[base],), namespace)
        _names[name] = fields + attributes
    if _version >= 13:
        _tell_types(names)


def _tell_types(names):
    """Give each class the types of its fields, which its doc tells."""
    known = {**names, "identifier": str, "string": str, "int": int, "constant": object}
    for name, kept in _names.items():
        cls = names[name]
        if not cls._fields and "=" in cls.__doc__:
            continue                     # a sum of others
        types = {}
        for part in cls.__doc__.partition("(")[2].rpartition(")")[0].split(","):
            kind, _, field = part.strip().rpartition(" ")
            if field:
                found = known[kind.rstrip("*?")]
                types[field] = list[found] if kind[-1] == "*" else found | None if kind[-1] == "?" else found
        cls._field_types = cls.__annotations__ = types


_make()
del _make, _tell_types


def _from_host(nodes):
    """The tree of a flat one (see pvm.syntaxtree)."""
    made = [None] * len(nodes)
    names = globals()
    for index in range(len(nodes) - 1, -1, -1):
        name, values = nodes[index]
        cls = names[name]
        if not values:
            node = _plain.get(name)
            if node is None:
                node = _plain[name] = _new(cls)
        else:
            node = _new(cls)
            for field, value in zip(_names[name], values):
                if isinstance(value, list):
                    value = [made[item[0]] if isinstance(item, tuple) and item else item for item in value]
                elif isinstance(value, tuple):
                    value = made[value[0]] if len(value) == 1 else _given(value)
                setattr(node, field, value)
        made[index] = node
    return made[0]


def _given(value):
    """A constant that travels as _constant() has it."""
    if not isinstance(value, tuple):
        return value
    return (tuple, frozenset)[value[0]]([_given(item) for item in value[1]]) if value else ...


_MODES = {"exec": "Module", "eval": "Expression", "single": "Interactive", "func_type": "FunctionType"}
_MOST = 1000000


def _known(kind):
    """The class among those that the host knows that a class of nodes is or derives from."""
    for cls in kind.__mro__:
        if cls.__module__ == "ast" and globals().get(cls.__name__) is cls and cls is not AST:
            return cls
    raise TypeError(f"expected some sort of node, but got {kind!r}")


def _to_host(tree):
    """The flat form of a tree; a node that is in several places is in the list several times."""
    nodes = []
    waiting = [tree]
    depths = [0]
    known = {}
    for node in waiting:                  # which grows meanwhile
        kind = type(node)
        cls = known.get(kind)
        if cls is None:
            cls = known[kind] = _known(kind)
        depth = depths[len(nodes)] + 1
        values = []
        for name in _names[cls.__name__]:
            value = getattr(node, name, _missing)
            if type(value) not in _CONSTANTS:
                if isinstance(value, list):
                    items = []
                    for item in value:
                        if isinstance(item, AST):
                            items.append((len(waiting),))
                            waiting.append(item)
                            depths.append(depth)
                        else:
                            items.append(_constant(item))
                    value = items
                elif isinstance(value, AST):
                    index = len(waiting)
                    waiting.append(value)
                    depths.append(depth)
                    value = (index,)
                else:
                    value = (None,) if value is _missing else value if name in cls._attributes else _constant(value)
            values.append(value)
        _check_positions(values, len(cls._fields))
        if depth > 5000 or len(waiting) > _MOST:
            raise RecursionError("maximum recursion depth exceeded during ast construction")
        nodes.append((cls.__name__, values))
    return nodes


def _check_positions(values, start):
    """The values of attributes from an index on must be integers or left out."""
    for i in range(start, len(values)):
        value = values[i]
        if type(value) is not int and value is not None and value != (None,):
            if not isinstance(value, int):
                raise TypeError(f"invalid integer value: {value!r}")
            values[i] = int(value)


#: Types of most values of fields, which travel as they are.
_CONSTANTS = {int, str, type(None)}
_missing = object()


def _constant(value):
    if value is ...:
        return ()
    if isinstance(value, tuple):
        return 0, [_constant(item) for item in value]
    if isinstance(value, frozenset):
        return 1, [_constant(item) for item in value]
    if value is None or type(value) in (bool, int, float, complex, str, bytes):
        return value
    raise TypeError(f"got an invalid type in Constant: {_functions.type_name(value)}")


def _plain_text(value):
    """A value of a class derived from str or bytes as its base has it."""
    return str.__str__(value) if isinstance(value, str) else bytes(value) if isinstance(value, bytes) else value


def _compile(source, filename, mode, flags, feature_version, optimize):
    """compile() where a tree comes or goes: the result, what the host has compiled, and what it warns of."""
    source, filename, mode = _plain_text(source), _plain_text(filename), _plain_text(mode)
    if isinstance(source, AST):
        if flags & PyCF_ONLY_AST and _version < 13:
            return source, None, ()
        wanted = globals()[_MODES[mode]]
        if not isinstance(source, wanted):
            raise TypeError(f"expected {wanted.__name__} node, got {_functions.type_name(source)}")
        if flags & PyCF_ONLY_AST and not flags & _OPTIMIZED:
            return source, None, ()
        nodes = _to_host(source)
        if flags & PyCF_ONLY_AST:
            return _from_host(_syntax.parse(nodes, filename, mode, flags & _OPTIMIZED, -1, optimize)[0]), None, ()
        code, warned = _syntax.compile(nodes, filename, mode, flags, optimize)
        return code, nodes, warned
    nodes, warned = _syntax.parse(source, filename, mode, flags & (PyCF_TYPE_COMMENTS | PyCF_ALLOW_TOP_LEVEL_AWAIT | _OPTIMIZED), feature_version,
                                  optimize)
    return _from_host(nodes), source, warned
