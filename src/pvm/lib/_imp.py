"""What importlib asks of the interpreter: native modules, and a lock that is free in a machine of one thread."""

import _functions
import sys

import _code
import _host_source

check_hash_based_pycs = "default"
_format, _revision = _code.opcodes()[-1]
#: What a compiled file of this format begins with, as a number of four bytes, little end first.
pyc_magic_number_token = int.from_bytes((0x8000 | (_format & 127) << 8 | _revision & 255).to_bytes(2, "little") + b"\r\n", "little")
_depth = [0]
_waiting = {}


def acquire_lock():
    _depth[0] += 1


def release_lock():
    if not _depth[0]:
        raise RuntimeError("not holding the import lock")
    _depth[0] -= 1


def lock_held():
    return _depth[0] > 0


def is_builtin(name, /):
    return int(name in sys.builtin_module_names)


def create_builtin(spec, /):
    """A native module, or one of those that are native elsewhere and guest code here."""
    module = _host_source.native_module(spec.name)
    if module is None:
        module, _waiting[spec.name] = _host_source.find_module(spec.name)
    return module


def exec_builtin(module, /):
    run = _waiting.pop(module.__name__, None)
    if run is not None:
        run()
    return 0


def is_frozen(name, /):
    return False


is_frozen_package = is_frozen


def find_frozen(name, /, *, withdata=False):
    return None


def get_frozen_object(name, data=None, /):
    if data is None:
        raise ImportError(f"No such frozen object named {name}", name=name)
    import marshal
    try:
        return marshal.loads(data)
    except (ValueError, EOFError, TypeError):
        raise ImportError(f"Frozen object named {name!r} is invalid", name=name) from None


def init_frozen(name, /):
    return None


def _frozen_module_names():
    return []


def _override_frozen_modules_for_tests(override, /):
    pass


def _override_multi_interp_extensions_check(override, /):
    return 0


def extension_suffixes():
    return []


def create_dynamic(spec, file=None, /):
    raise ImportError("extension modules are not available: they would be machine code of the host", name=spec.name, path=spec.origin)


def exec_dynamic(module, /):
    return 0


def source_hash(key, source):
    """A 64-bit FNV hash; nothing reads it but what wrote it."""
    value = 0xCBF29CE484222325 ^ key
    for byte in source:
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value.to_bytes(8, "little")


def _fix_co_filename(code, path, /):
    _code.set_filename(code, path)

_functions.builtin(globals(), "_imp")
_functions.builtin(globals(), "_imp", "_fix_co_filename", "_frozen_module_names", "_override_frozen_modules_for_tests",
                   "_override_multi_interp_extensions_check")
