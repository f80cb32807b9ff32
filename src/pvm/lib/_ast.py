"""The nodes of syntax trees. Their classes are those that the host's parser knows; the host parses."""

import _syntax

PyCF_ONLY_AST, PyCF_TYPE_COMMENTS, PyCF_ALLOW_TOP_LEVEL_AWAIT, PyCF_OPTIMIZED_AST = 0x400, 0x1000, 0x2000, 0x8400
_version = _syntax.version()


_new = object.__new__


class AST:
    """The base of all nodes."""

    __module__ = "ast"
    _fields = _attributes = __match_args__ = ()

    def __new__(cls, *args, **kwargs):
        return _new(cls)

    def __init__(self, *args, **kwargs):
        cls = type(self)
        fields = cls._fields
        if len(args) > len(fields):
            raise TypeError(f"{cls.__name__} constructor takes at most {len(fields)} positional argument{'' if len(fields) == 1 else 's'}")
        for name, value in zip(fields, args):
            setattr(self, name, value)
        for name, value in kwargs.items():
            if name in fields and fields.index(name) < len(args):
                raise TypeError(f"{cls.__name__} got multiple values for argument '{name}'")
            setattr(self, name, value)
        if _version >= 13:
            _fill_in(self, cls, kwargs, len(args))

    def __reduce_ex__(self, protocol):
        return type(self), (), dict(self.__dict__)


def _fill_in(self, cls, kwargs, given):
    """From 3.13 on, lists that are left out are empty and contexts Load()."""
    for name in cls._fields[given:]:
        if name in kwargs or name in _optional.get(cls.__name__, ()):
            continue
        kind = _list_fields.get(cls.__name__, ())
        if name in kind:
            setattr(self, name, [])
        elif name == "ctx":
            self.ctx = Load()


_list_fields = {}
_optional = {}
_plain = {}          # the one instance of each class without fields


def _make():
    names = globals()
    for name, base, fields, attributes, optional, doc in _syntax.classes():
        namespace = {"__module__": "ast", "_fields": fields, "_attributes": attributes, "__match_args__": fields, "__doc__": doc}
        for field in optional:
            namespace[field] = None
        names[name] = type(name, (names[base],), namespace)
        _optional[name] = optional
        _list_fields[name] = [field for field in fields if f"* {field}" in doc]


_make()
del _make


def _from_host(nodes):
    """The tree of a flat one (see pvm.syntaxtree)."""
    made = []
    names = globals()
    for name, fields, positions in nodes:
        cls = names[name]
        if not fields and not positions and not cls._fields:
            node = _plain.get(name)
            if node is None:
                node = _plain[name] = _new(cls)
        else:
            node = _new(cls)
            for field, value in zip(cls._fields, fields):
                if isinstance(value, list):
                    value = [made[item[0]] if isinstance(item, tuple) and item else item for item in value]
                elif isinstance(value, tuple):
                    value = made[value[0]] if value else ...
                setattr(node, field, value)
            for attribute, value in zip(cls._attributes, positions):
                setattr(node, attribute, value)
        made.append(node)
    return made[-1]


_MODES = {"exec": "Module", "eval": "Expression", "single": "Interactive", "func_type": "FunctionType"}
_MOST = 1000000


def _known(node):
    """The class among those that the host knows that a node is an instance of."""
    for cls in type(node).__mro__:
        if cls.__module__ == "ast" and globals().get(cls.__name__) is cls and cls is not AST:
            return cls
    raise TypeError(f"expected some sort of node, but got {node!r}")


def _to_host(tree):
    """The flat form of a tree, children first; a node that is in several places is in the list several times."""
    nodes = []
    stack = [(tree, None)]
    done = []
    path = []
    while stack:
        node, children = stack.pop()
        if children is None:
            if len(path) > 5000 or len(nodes) > _MOST:
                raise RecursionError("maximum recursion depth exceeded during ast construction")
            cls = _known(node)
            children = []
            for name in cls._fields:
                value = getattr(node, name, _missing)
                for item in value if isinstance(value, list) else (value,):
                    if isinstance(item, AST):
                        children.append(item)
            stack.append((node, children))
            path.append(node)
            for child in reversed(children):
                stack.append((child, None))
            continue
        path.pop()
        cls = _known(node)
        places = done[len(done) - len(children):]
        del done[len(done) - len(children):]
        at = 0
        fields = []
        for name in cls._fields:
            value = getattr(node, name, _missing)
            if value is _missing:
                continue
            if isinstance(value, list):
                items = []
                for item in value:
                    if isinstance(item, AST):
                        item = (places[at],)
                        at += 1
                    else:
                        item = _constant(item)
                    items.append(item)
                fields.append((name, items))
            elif isinstance(value, AST):
                fields.append((name, (places[at],)))
                at += 1
            else:
                fields.append((name, _constant(value)))
        positions = [(name, getattr(node, name)) for name in cls._attributes if hasattr(node, name)]
        for name, value in positions:
            if value is not None and not isinstance(value, int):
                raise TypeError(f"invalid integer value: {value!r}")
        done.append(len(nodes))
        nodes.append((cls.__name__, fields, positions))
    return nodes


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
    raise TypeError(f"got an invalid type in Constant: {type(value).__name__}")


def _compile(source, filename, mode, flags, feature_version, optimize):
    """compile() where a tree comes or goes: the result, what the host has compiled, and what it warns of."""
    if isinstance(source, AST):
        if flags & PyCF_ONLY_AST and _version < 13:
            return source, None, ()
        wanted = globals()[_MODES[mode]]
        if not isinstance(source, wanted):
            raise TypeError(f"expected {wanted.__name__} node, got {type(source).__name__}")
        if flags & PyCF_ONLY_AST:
            return source, None, ()
        nodes = _to_host(source)
        code, warned = _syntax.compile(nodes, filename, mode, flags, optimize)
        return code, nodes, warned
    nodes, warned = _syntax.parse(source, filename, mode, flags & (PyCF_TYPE_COMMENTS | PyCF_ALLOW_TOP_LEVEL_AWAIT), feature_version)
    return _from_host(nodes), source, warned
