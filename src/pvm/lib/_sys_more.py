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


def _clear_internal_caches():
    """From 3.13 on: what a machine keeps for its own use is not the program's affair."""


def _clear_type_descriptors(cls, /):
    """What dataclasses asks from 3.14 on: the class that one with slots takes the place of gives up its own __dict__ and __weakref__."""
    for name in ("__dict__", "__weakref__"):
        try:
            type.__delattr__(cls, name)
        except AttributeError:
            pass


def is_remote_debug_enabled():
    return False


def remote_exec(pid, script):
    raise RuntimeError("Remote debugging is not enabled")


def _is_immortal(op, /):
    """Whether an object is one that is never freed, as far as programs can tell: the singletons."""
    return op is None or op is True or op is False or op is ... or op is NotImplemented


if _sys.version_info >= (3, 14):
    def is_available():
        return False

    def is_enabled():
        return False

    def is_active():
        return False

    _functions.builtin(globals(), "sys._jit", "is_available", "is_enabled", "is_active")
    _jit = type(_sys)("sys._jit")
    _jit.is_available, _jit.is_enabled, _jit.is_active = is_available, is_enabled, is_active
    del is_available, is_enabled, is_active


def _current_frames():
    return {_thread_number(): _sys._getframe()}


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
        return _sys._getframe(depth).f_globals.get("__name__")
    except ValueError:
        return None


if _sys.version_info < (3, 14):
    del _clear_type_descriptors, is_remote_debug_enabled, remote_exec, _is_immortal
if _sys.version_info < (3, 13):
    del _clear_internal_caches
_functions.builtin(globals(), "sys")
_functions.builtin(globals(), "sys", *[name for name in globals() if name.startswith(("_clear_", "_current_", "_get_cpu", "_getframe", "_is_"))])
del _functions        # what stands here comes into sys
