"""The library's modulefinder; what a module imports and binds is read from this machine's instructions."""

import dis as _dis

import _host_source

# Until 3.12 the library keeps numbers of CPython's instructions, by which the scanner that is replaced here goes.
_foreign = [name for name in ("STORE_NAME", "STORE_GLOBAL") if name not in _dis.opmap]
for _name in _foreign:
    _dis.opmap[_name] = -1
try:
    exec(_host_source.find_module("_library_modulefinder")[1].__code__, globals())
finally:
    for _name in _foreign:
        del _dis.opmap[_name]


def _scan_opcodes(self, code):
    for name in _dis._find_store_names(code):
        yield "store", (name,)
    for name, level, fromlist in _dis._find_imports(code):
        if level:
            yield "relative_import", (level, fromlist, name)
        else:
            yield "absolute_import", (fromlist, name)


ModuleFinder.scan_opcodes = _scan_opcodes      # noqa: F821
