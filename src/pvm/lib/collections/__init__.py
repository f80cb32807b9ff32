"""The containers of `collections`, in guest Python."""

import sys as _sys

from _patterns import mark_collection as _mark_collection

from . import abc

__all__ = ["ChainMap", "Counter", "OrderedDict", "defaultdict", "deque", "namedtuple"]


class defaultdict(dict):
    """A dict that makes missing values by a factory."""

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        super().__init__(*args, **kwargs)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self[key] = self.default_factory()
        return value

    def __repr__(self):
        return f"defaultdict({self.default_factory!r}, {dict.__repr__(self)})"

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy


class OrderedDict(dict):
    """A dict with the operations on its order that plain dicts lack."""

    def move_to_end(self, key, last=True):
        value = self.pop(key)
        if last:
            self[key] = value
            return
        items = list(self.items())
        self.clear()
        self[key] = value
        self.update(items)

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        key = next(reversed(self) if last else iter(self))
        return key, self.pop(key)

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        return not self == other

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        if _sys.version_info >= (3, 12):
            return f"{type(self).__name__}({dict.__repr__(self)})"
        return f"{type(self).__name__}({list(self.items())!r})"

    def copy(self):
        return type(self)(self)


class Counter(dict):
    """Counts of hashable elements."""

    def __init__(self, iterable=None, /, **counts):
        super().__init__()
        self.update(iterable, **counts)

    def __missing__(self, key):
        return 0

    def most_common(self, n=None):
        items = sorted(self.items(), key=lambda item: item[1], reverse=True)
        return items if n is None else items[:n]

    def elements(self):
        for key, count in self.items():
            for _ in range(count):
                yield key

    def total(self):
        return sum(self.values())

    def _add(self, iterable, counts, sign):
        if iterable is not None:
            if isinstance(iterable, dict):
                for key, count in iterable.items():
                    self[key] = self.get(key, 0) + sign * count
            else:
                for key in iterable:
                    self[key] = self.get(key, 0) + sign
        for key, count in counts.items():
            self[key] = self.get(key, 0) + sign * count

    def update(self, iterable=None, /, **counts):
        self._add(iterable, counts, 1)

    def subtract(self, iterable=None, /, **counts):
        self._add(iterable, counts, -1)

    def copy(self):
        return type(self)(self)

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        return f"{type(self).__name__}({dict(self.most_common())!r})"

    def _combine(self, other, pick):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for key, count in self.items():
            new = pick(count, other[key])
            if new > 0:
                result[key] = new
        for key, count in other.items():
            if key not in self:
                new = pick(0, count)
                if new > 0:
                    result[key] = new
        return result

    def __add__(self, other):
        return self._combine(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._combine(other, lambda a, b: a - b)

    def __or__(self, other):
        return self._combine(other, max)

    def __and__(self, other):
        return self._combine(other, min)

    def __delitem__(self, key):
        if key in self:
            super().__delitem__(key)


class deque:
    """A queue with two ends: two lists, the first reversed, of which the fuller gives half when one is empty."""

    __slots__ = ("_front", "_back", "_most", "_changes")

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None and maxlen < 0:
            raise ValueError("maxlen must be non-negative")
        self._front = []
        self._back = []
        self._most = maxlen
        self._changes = 0
        self.extend(iterable)

    @property
    def maxlen(self):
        return self._most

    def append(self, item):
        self._back.append(item)
        self._changes += 1
        if self._most is not None and len(self) > self._most:
            self.popleft()

    def appendleft(self, item):
        self._front.append(item)
        self._changes += 1
        if self._most is not None and len(self) > self._most:
            self.pop()

    def extend(self, iterable):
        for item in list(iterable) if iterable is self else iterable:
            self.append(item)

    def extendleft(self, iterable):
        for item in list(iterable) if iterable is self else iterable:
            self.appendleft(item)

    def pop(self):
        back = self._back
        if not back:
            front = self._front
            if not front:
                raise IndexError("pop from an empty deque")
            half = (len(front) + 1) // 2
            self._back = back = front[:half][::-1]
            del front[:half]
        self._changes += 1
        return back.pop()

    def popleft(self):
        front = self._front
        if not front:
            back = self._back
            if not back:
                raise IndexError("pop from an empty deque")
            half = (len(back) + 1) // 2
            self._front = front = back[:half][::-1]
            del back[:half]
        self._changes += 1
        return front.pop()

    def clear(self):
        self._front = []
        self._back = []
        self._changes += 1

    def __len__(self):
        return len(self._front) + len(self._back)

    def _list(self):
        return self._front[::-1] + self._back

    def _index(self, index):
        n = len(self)
        if index < 0:
            index += n
        if not 0 <= index < n:
            raise IndexError("deque index out of range")
        return index

    def __getitem__(self, index):
        index = self._index(index)
        n = len(self._front)
        return self._front[n - 1 - index] if index < n else self._back[index - n]

    def __setitem__(self, index, value):
        index = self._index(index)
        n = len(self._front)
        if index < n:
            self._front[n - 1 - index] = value
        else:
            self._back[index - n] = value

    def __delitem__(self, index):
        items = self._list()
        del items[self._index(index)]
        self._replace(items)

    def _replace(self, items):
        self._front = []
        self._back = items
        self._changes += 1

    def __iter__(self):
        changes = self._changes
        for item in self._list():
            if changes != self._changes:
                raise RuntimeError("deque mutated during iteration")
            yield item

    def __reversed__(self):
        return reversed(self._list())

    def __contains__(self, value):
        return value in self._front or value in self._back

    def count(self, value):
        return self._front.count(value) + self._back.count(value)

    def index(self, value, *bounds):
        try:
            return self._list().index(value, *bounds)
        except ValueError:
            raise ValueError(f"{value!r} is not in deque") from None

    def insert(self, index, value):
        if self._most is not None and len(self) >= self._most:
            raise IndexError("deque already at its maximum size")
        items = self._list()
        items.insert(index, value)
        self._replace(items)

    def remove(self, value):
        items = self._list()
        try:
            items.remove(value)
        except ValueError:
            raise ValueError("deque.remove(x): x not in deque") from None
        self._replace(items)

    def reverse(self):
        self._front, self._back = self._back, self._front

    def rotate(self, n=1):
        items = self._list()
        if items:
            n %= len(items)
            self._replace(items[-n:] + items[:-n] if n else items)

    def copy(self):
        return type(self)(self, self._most)

    __copy__ = copy

    def __add__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        result = self.copy()
        result.extend(other)
        return result

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __eq__(self, other):
        return self._list() == other._list() if isinstance(other, deque) else NotImplemented

    def __lt__(self, other):
        return self._list() < other._list() if isinstance(other, deque) else NotImplemented

    def __le__(self, other):
        return self._list() <= other._list() if isinstance(other, deque) else NotImplemented

    def __gt__(self, other):
        return self._list() > other._list() if isinstance(other, deque) else NotImplemented

    def __ge__(self, other):
        return self._list() >= other._list() if isinstance(other, deque) else NotImplemented

    __hash__ = None

    def __repr__(self):
        if self._most is None:
            return f"deque({self._list()!r})"
        return f"deque({self._list()!r}, maxlen={self._most})"


class ChainMap:
    """Several mappings seen as one; writing goes to the first."""

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __getitem__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
        raise KeyError(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def _merged(self):
        merged = {}
        for mapping in reversed(self.maps):
            merged.update(mapping)
        return merged

    def __iter__(self):
        return iter(self._merged())

    def __len__(self):
        return len(self._merged())

    def keys(self):
        return self._merged().keys()

    def values(self):
        return self._merged().values()

    def items(self):
        return self._merged().items()

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}") from None

    def new_child(self, m=None, **named):
        return type(self)({**(m or {}), **named}, *self.maps)

    @property
    def parents(self):
        return type(self)(*self.maps[1:])

    def __repr__(self):
        return f"{type(self).__name__}({', '.join([repr(mapping) for mapping in self.maps])})"


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A tuple subclass with named fields."""
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [str(name) for name in field_names]
    seen = set()
    for index, name in enumerate(names):
        bad = not name.isidentifier() or name in seen or name.startswith("_")
        if bad and rename:
            names[index] = f"_{index}"
        elif not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        elif name.startswith("_"):
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        elif name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)
    fields = tuple(names)
    defaults = tuple(defaults or ())
    if len(defaults) > len(fields):
        raise TypeError("Got more default values than field names")
    by_default = dict(zip(fields[len(fields) - len(defaults):], defaults))

    def __new__(cls, *args, **named):
        if len(args) == len(fields) and not named:
            return tuple.__new__(cls, args)
        if len(args) > len(fields):
            raise TypeError(f"{typename}.__new__() takes {len(fields) + 1} positional arguments but {len(args) + 1} were given")
        values = list(args)
        missing = []
        for name in fields[len(args):]:
            if name in named:
                values.append(named.pop(name))
            elif name in by_default:
                values.append(by_default[name])
            else:
                missing.append(name)
        if missing:
            listed = " and ".join([repr(name) for name in missing]) if len(missing) < 3 else \
                ", ".join([repr(name) for name in missing[:-1]]) + f", and {missing[-1]!r}"
            raise TypeError(f"{typename}.__new__() missing {len(missing)} required positional argument{'s' if len(missing) > 1 else ''}: {listed}")
        for name in named:
            if name in fields:
                raise TypeError(f"{typename}.__new__() got multiple values for argument {name!r}")
            raise TypeError(f"{typename}.__new__() got an unexpected keyword argument {name!r}")
        return tuple.__new__(cls, values)

    def _make(cls, iterable):
        values = tuple(iterable)
        if len(values) != len(fields):
            raise TypeError(f"Expected {len(fields)} arguments, got {len(values)}")
        return tuple.__new__(cls, values)

    def _replace(self, /, **named):
        result = self._make([named.pop(name, value) for name, value in zip(fields, self)])
        if named:
            raise ValueError(f"Got unexpected field names: {list(named)!r}")
        return result

    def _asdict(self):
        return dict(zip(fields, self))

    def __repr__(self):
        return type(self).__name__ + "(" + ", ".join([f"{name}={value!r}" for name, value in zip(fields, self)]) + ")"

    def __getnewargs__(self):
        return tuple(self)

    namespace = {"__doc__": f"{typename}({', '.join(fields)})", "__slots__": (), "_fields": fields,
                 "_field_defaults": by_default, "__new__": __new__, "_make": classmethod(_make),
                 "_replace": _replace, "_asdict": _asdict, "__repr__": __repr__, "__getnewargs__": __getnewargs__,
                 "__match_args__": fields}
    if module is not None:
        namespace["__module__"] = module
    for index, name in enumerate(fields):
        namespace[name] = property(_field(index), doc=f"Alias for field number {index}")
    return type(typename, (tuple,), namespace)


def _field(index):
    def get(self):
        return tuple.__getitem__(self, index)
    return get


_mark_collection(deque, 1)
_mark_collection(ChainMap, 2)
