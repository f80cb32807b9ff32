"""What CPython says of its builtin functions, methods and classes: texts for `help`, signatures for `inspect`.

The machine asks by names of its own registry, never by a guest's. Only objects that are written in C are looked at: what a
host program has put in place of one (`sys.displayhook`, say) says nothing here.
"""

from __future__ import annotations

import builtins
import importlib
import itertools
import sys
import types

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_DOCUMENTED = (type, types.BuiltinFunctionType, types.MethodDescriptorType, types.WrapperDescriptorType, types.ClassMethodDescriptorType,
               types.GetSetDescriptorType, types.MemberDescriptorType)
_MODULES = {"_collections", "_contextvars", "_csv", "_functools", "_io", "_operator", "_random", "_sre", "_struct", "_thread", "_weakref",
            "array", "bisect", "_bisect", "cmath", "collections", "datetime", "decimal", "errno", "functools", "heapq", "_heapq", "io",
            "itertools", "math", "operator", "sys", "time", "unicodedata"}
_types: dict[tuple[str, str], type] = {}


class _Sample:
    """What classes of programs have is not to be found in `object`: __dict__ and __weakref__."""


def _gather_types() -> None:
    """Builtin classes by module and name: those that have a name, and those that only their instances show."""
    samples: tuple[Any, ...] = ([], (), "", b"", bytearray(), {}, {}.keys(), {}.values(), {}.items(),
                                set(), range(0), range(1 << 70), memoryview(b""))
    found = [*vars(builtins).values(), *vars(types).values(), *map(type, samples), *(type(iter(one)) for one in samples),
             *(type(reversed(one)) for one in (samples[0], samples[5], *samples[7:9])), type(iter(int, 0)), *vars(itertools).values()]
    for cls in found:
        if type(cls) is type and not cls.__flags__ & 1 << 9:         # no heap type: those of the library's own source
            _types[cls.__module__, cls.__name__] = cls


def _module(name: str) -> types.ModuleType | None:
    if name in _MODULES:
        try:
            return importlib.import_module(name)
        except ImportError:
            pass
    return sys.modules.get(name) if name in sys.builtin_module_names else None


def _class(module: str, name: str) -> type | None:
    if not _types:
        _gather_types()
    cls = _types.get((module, name))
    return cls if cls is not None or module == "builtins" else vars(_module(module) or types).get(name)


def documentation(module: str, owner: str | None, name: str | None, attribute: str) -> str | None:
    """The text of a builtin.

    Parameters: `module`, the name of its module; `owner`, its class's name or None; `name`, its own name, or None for the class
    itself; `attribute`, "__doc__" or "__text_signature__". Result: a str, or None when CPython has none.
    """
    place = _class(module, owner) if owner else _module(module)
    found = place if name is None else vars(place).get(name) if place is not None else None
    if found is None and name is not None and owner == "object":
        found = vars(_Sample).get(name)
    text = getattr(found, attribute, None) if isinstance(found, _DOCUMENTED) else None
    return text if type(text) is str else None
