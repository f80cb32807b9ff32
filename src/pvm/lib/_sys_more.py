"""The parts of sys that few programs ask for: the first question for one of them puts all into sys."""

import _functions
import sys as _sys

import _host_source
import _structseq

meta_path, path_hooks, path_importer_cache = [], [], {}
api_version = 1013
base_prefix, base_exec_prefix, platlibdir, abiflags, copyright, _framework = "", "", "lib", "", "", ""
float_repr_style = "short"
_git = ("pvm", "", "")
pycache_prefix = None
_xoptions = {}
_stdlib_dir, stdlib_module_names = _host_source.library()
thread_info = _structseq.make("sys.thread_info", ("name", "lock", "version"))(("pthread", "semaphore", None))
orig_argv = [*_sys.argv]
if _sys.version_info >= (3, 12):
    monitoring = __import__("_monitoring").module()
_interval = [0.005]
_hooks = []


def getswitchinterval():
    return _interval[0]


def setswitchinterval(interval, /):
    if interval <= 0:
        raise ValueError("switch interval must be strictly positive")
    _interval[0] = float(interval)


def call_tracing(function, args, /):
    if not isinstance(args, tuple):
        raise TypeError(f"call_tracing() argument 2 must be tuple, not {type(args).__name__}")
    return function(*args)


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


def _current_frames():
    return {_thread_number(): _sys._getframe(1)}


def _current_exceptions():
    return {_thread_number(): _sys.exception() if _sys.version_info[1] >= 12 else _sys.exc_info()}


def _thread_number():
    import _thread
    return _thread.get_ident()


def _get_cpu_count_config():
    """What os.cpu_count() asks from 3.13 on: nobody has set a number."""
    return -1


def _getframemodulename(depth=0):
    """What typing and others ask from 3.12 on: the module of a calling function."""
    try:
        return _sys._getframe(depth + 1).f_globals.get("__name__")
    except ValueError:
        return None


_functions.builtin(globals(), "sys")
_functions.builtin(globals(), "sys", "_clear_type_cache", "_current_exceptions", "_current_frames", "_get_cpu_count_config", "_getframemodulename")
del _functions        # what stands here comes into sys
