"""What runs inside both engines: performs operations on fresh values and says what came of them.

A program of the guest as well as of the host: `engine.py` reads this file as text and gives the same text
to CPython and to the machine.
"""

import array
import collections
import itertools


class Index:
    """An index that is not an int."""

    def __init__(self, n): self.n = n
    def __index__(self): return self.n
    def __repr__(self): return f"Index({self.n})"


class Real:
    def __float__(self): return 2.5
    def __repr__(self): return "Real()"


class Complex:
    def __complex__(self): return 1 + 2j
    def __repr__(self): return "Complex()"


class Strange:
    """Whatever is asked of it raises."""

    def __eq__(self, other): raise ValueError("eq")
    def __lt__(self, other): raise ValueError("lt")
    def __hash__(self): return 7919
    def __index__(self): raise ValueError("index")
    def __float__(self): raise ValueError("float")
    def __iter__(self): raise ValueError("iter")
    def __len__(self): raise ValueError("len")
    def __bool__(self): raise ValueError("bool")
    def __format__(self, spec): raise ValueError("format")
    def __repr__(self): return "Strange()"


class Unhashable:
    def __hash__(self): raise KeyError("hash")
    def __repr__(self): return "Unhashable()"


class Same:
    """Equal to everything, with the hash of a small int."""

    def __init__(self, n): self.n = n
    def __eq__(self, other): return True
    def __hash__(self): return self.n
    def __repr__(self): return f"Same({self.n})"


class Reflected:
    """Answers every operator from the right."""

    def __radd__(self, other): return "radd"
    def __rmul__(self, other): return "rmul"
    def __rsub__(self, other): return "rsub"
    def __rmod__(self, other): return "rmod"
    def __ror__(self, other): return "ror"
    def __rand__(self, other): return "rand"
    def __rpow__(self, other): return "rpow"
    def __rdivmod__(self, other): return "rdivmod"
    def __eq__(self, other): return "eq"
    def __gt__(self, other): return "gt"
    __hash__ = None
    def __repr__(self): return "Reflected()"


class Items:
    """A sequence by its items alone."""

    def __getitem__(self, n):
        if n > 2:
            raise IndexError(n)
        return n
    def __repr__(self): return "Items()"


class Keyed:
    """A mapping by `keys` and items."""

    __iter__ = None
    def keys(self): return ["k", 1]
    def __getitem__(self, key): return key * 2
    def __repr__(self): return "Keyed()"


class Lengthy:
    """An iterator that promises too much or too little, and breaks off."""

    def __init__(self, hint, stop): self.hint, self.left, self.stop = hint, 3, stop
    def __iter__(self): return self
    def __length_hint__(self): return self.hint
    def __next__(self):
        self.left -= 1
        if self.left < 0:
            raise self.stop
        return self.left
    def __repr__(self): return "Lengthy()"


class Str(str): pass
class Bytes(bytes): pass
class Int(int): pass
class Float(float): pass
class List(list): pass
class Tuple(tuple): pass
class Dict(dict):
    def __missing__(self, key): return ("missing", key)
class Set(set): pass
class Frozen(frozenset): pass


def sort(values, **options):
    """list.sort; how far a sort that fails has come is not settled."""
    try:
        values.sort(**options)
    except Exception:
        values.clear()
        raise


def letters(): yield from "ab"


PLAIN = frozenset({int, bool, str, bytes, bytearray, type(None), complex, type, type(NotImplemented), type(...), range, slice})
CHANGING = (list, bytearray, dict, set)



def show(value, depth=0):
    """The type and the content of a value as text, in one order and without addresses."""
    kind = type(value)
    if kind in PLAIN or depth > 4:
        return f"{kind.__name__} {unaddressed(ascii(value))}"
    if kind is float:
        return f"float {value!r}"
    name = kind.__name__
    if isinstance(value, (set, frozenset)):
        return f"{name} {{{', '.join(sorted([show(item, depth + 1) for item in value]))}}}"
    if isinstance(value, dict):
        inside = ", ".join([f"{show(k, depth + 1)}: {show(v, depth + 1)}" for k, v in value.items()])
        return f"{name} {{{inside}}}"
    if isinstance(value, (list, tuple)):
        return f"{name} [{', '.join([show(item, depth + 1) for item in value])}]"
    if isinstance(value, memoryview):
        try:
            return f"memoryview {value.format} {value.itemsize} {value.shape} {value.strides} {value.readonly} {value.tobytes()!r}"
        except ValueError as problem:
            return f"memoryview {problem}"
    if hasattr(value, "__next__"):
        try:
            items = [show(item, depth + 1) for item in itertools.islice(value, 40)]
        except Exception as problem:
            items = [f"{type(problem).__name__} {problem}"]
        return f"{name.replace('_ascii', '').replace('longrange', 'range')} <{', '.join(items)}>"
    if hasattr(value, "__qualname__"):
        return f"{name} {value.__qualname__}"
    text = ascii(value)
    if " at 0x" in text:
        text = text.split(" at 0x")[0]
    return f"{name} {text}"


def unaddressed(text):
    while " at 0x" in text:
        before, _, after = text.partition(" at 0x")
        text = before + after.lstrip("0123456789abcdef")
    return text


def perform(operation, makers):
    """What an operation gives or raises, and what becomes of operands that can change."""
    operands = [make() for make in makers]
    try:
        outcome = show(operation(*operands))
    except Exception as problem:
        outcome = f"{type(problem).__name__}: {unaddressed(ascii(str(problem)))}"
    for operand in operands:
        if isinstance(operand, CHANGING) or hasattr(operand, "__next__") or type(operand).__name__ in ("deque", "array", "memoryview"):
            try:
                outcome += " | " + show(operand)
            except Exception as problem:
                outcome += f" | {type(problem).__name__}: {unaddressed(ascii(str(problem)))}"
    return outcome


def perform_all(rows):
    return [perform(OPERATIONS[operation], [MAKERS[place] for place in places]) for operation, places in rows]
