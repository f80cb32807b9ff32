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


def getsizeof(object, default=...):
    try:
        return type(object).__sizeof__(object)
    except TypeError:
        if default is ...:
            raise
        return default


def getdefaultencoding():
    return "utf-8"


def getfilesystemencoding():
    return "utf-8"


def getfilesystemencodeerrors():
    return "surrogateescape"


def getswitchinterval():
    return _interval[0]


def setswitchinterval(interval, /):
    if interval <= 0:
        raise ValueError("switch interval must be strictly positive")
    _interval[0] = float(interval)


def is_finalizing():
    return False


def gettrace():
    return None


getprofile = gettrace


def settrace(function, /):
    """Tracing by line is not what a machine does: only taking a function back, which is None, is possible."""
    if function is not None:
        raise NotImplementedError("this machine traces no lines")


setprofile = settrace


def addaudithook(hook):
    audit("sys.addaudithook")
    _hooks.append(hook)


def audit(event, /, *args):
    for hook in _hooks:
        hook(event, args)


def excepthook(exctype, value, traceback, /):
    import traceback as module
    if value is not None:
        module.print_exception(exctype, value, traceback)


def unraisablehook(unraisable, /):
    import traceback as module
    if unraisable.object is not None:
        _sys.stderr.write(f"{unraisable.err_msg or 'Exception ignored in'}: {unraisable.object!r}\n")
    module.print_exception(unraisable.exc_type, unraisable.exc_value, unraisable.exc_traceback)


def breakpointhook(*args, **keywords):
    raise RuntimeError("there is no debugger in this machine")


def _clear_type_cache():
    pass
