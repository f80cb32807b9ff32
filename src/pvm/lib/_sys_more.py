"""The parts of sys that few programs ask for: the first question for one of them puts all into sys."""

import sys as _sys

meta_path, path_hooks, path_importer_cache = [], [], {}
api_version = 1013
base_prefix, base_exec_prefix, platlibdir, abiflags, copyright, _framework = "", "", "lib", "", "", ""
float_repr_style = "short"
pycache_prefix = None
_xoptions = {}
orig_argv = [*_sys.argv]
_interval = [0.005]
_hooks = []


def getswitchinterval():
    return _interval[0]


def setswitchinterval(interval, /):
    if interval <= 0:
        raise ValueError("switch interval must be strictly positive")
    _interval[0] = float(interval)


def addaudithook(hook):
    audit("sys.addaudithook")
    _hooks.append(hook)


def audit(event, /, *args):
    if not isinstance(event, str):
        raise TypeError(f"expected str for argument 'event', not {type(event).__name__}")
    for hook in _hooks:
        hook(event, args)


def breakpointhook(*args, **keywords):
    raise RuntimeError("there is no debugger in this machine")


def _clear_type_cache():
    pass


def _get_cpu_count_config():
    """What os.cpu_count() asks from 3.13 on: nobody has set a number."""
    return -1


def _getframemodulename(depth=0):
    """What typing and others ask from 3.12 on: the module of a calling function."""
    try:
        return _sys._getframe(depth + 1).f_globals.get("__name__")
    except ValueError:
        return None
