"""A stand-in for `test.support`, as far as the tests that are run ask for it."""

import functools
import sys
import unittest

__path__.append(sys.argv[1] + "/support")      # what has no stand-in is the host's own

_FUNCTION = type(lambda: None)

verbose = 0
use_resources = ()
HAVE_DOCSTRINGS = HAVE_PY_DOCSTRINGS = True
MISSING_C_DOCSTRINGS = MS_WINDOWS = Py_DEBUG = Py_TRACE_REFS = Py_GIL_DISABLED = False
is_android = is_apple = is_emscripten = is_jython = is_wasi = is_wasm32 = False
has_fork_support = has_socket_support = has_subprocess_support = False
SHORT_TIMEOUT, LOOPBACK_TIMEOUT, LONG_TIMEOUT, INTERNET_TIMEOUT = 30.0, 5.0, 300.0, 60.0
MAX_Py_ssize_t = sys.maxsize
#: Where a checkout of CPython would stand: nothing is there.
REPO_ROOT = STDLIB_DIR = TEST_HOME_DIR = "/no/checkout"
_1M, _1G, _2G, _4G = 1 << 20, 1 << 30, 2 << 30, 4 << 30
TestFailed = AssertionError


def _same(thing=None, *args, **options):
    """A decorator that changes nothing, with or without arguments."""
    return thing if isinstance(thing, (type, _FUNCTION)) else lambda given: given


requires_IEEE_754 = no_tracing = requires_docstrings = requires_debug_ranges = thread_unsafe = _same
skip_emscripten_stack_overflow = skip_wasi_stack_overflow = skip_if_sanitizer = _same


def _decorating(*args, **options):
    return lambda given: given


run_with_locale = run_with_tz = anticipate_failure = _decorating


def subTests(names, values, /, *, _do_cleanups=False):
    """A test that runs once for each of several arguments, or groups of them."""
    names = names.replace(",", " ").split() if isinstance(names, str) else names
    values = [(value,) if len(names) == 1 else value for value in values]

    def decorate(function):
        @functools.wraps(function)
        def each(self, /, *args, **options):
            for group in values:
                with self.subTest():
                    function(self, *args, **options, **dict(zip(names, group)))
                if _do_cleanups:
                    self.doCleanups()
        return each
    return decorate


def _refusing(reason):
    def decorate(*args, **options):
        mark = unittest.skip(reason)
        return mark(args[0]) if len(args) == 1 and isinstance(args[0], (type, _FUNCTION)) else mark
    return decorate


cpython_only = refcount_test = impl_detail = _refusing("of CPython alone")
requires_fork = requires_subprocess = requires_resource = requires_working_socket = _refusing("needs what a guest has not")
bigmemtest = bigaddrspacetest = _refusing("needs much memory")
requires_zlib = requires_gzip = requires_bz2 = requires_lzma = requires_limited_api = _refusing("needs a module")


def check_impl_detail(**guards):
    return guards.get("pvm", not any(guards.values())) if guards else False


def check_syntax_error(case, source, errtext="", *, lineno=None, offset=None):
    with case.assertRaisesRegex(SyntaxError, errtext) as caught:
        compile(source, "<test string>", "exec")
    error = caught.exception
    case.assertIsNotNone(error.lineno)
    case.assertIsNotNone(error.offset)
    if lineno is not None:
        case.assertEqual(error.lineno, lineno)
    if offset is not None:
        case.assertEqual(error.offset, offset)


def gc_collect():
    import gc
    gc.collect()


def check_free_after_iterating(*args, **options):
    raise unittest.SkipTest("finalisation comes with the collector")


def check_sizeof(*args, **options):
    raise unittest.SkipTest("sizes are of CPython alone")


calcobjsize = calcvobjsize = check_sizeof


def run_code(source, extra_names=None):
    lines = source.split("\n")
    indent = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    names = dict(extra_names or {})
    exec("\n".join(line[indent:] for line in lines), names)
    return names


def sortdict(mapping):
    return "{" + ", ".join(f"{key!r}: {value!r}" for key, value in sorted(mapping.items())) + "}"


def run_in_subinterp(source):
    raise unittest.SkipTest("subinterpreters are of CPython alone")


def run_unittest(*classes):
    """The driver runs the tests."""


def run_doctest(*args, **options):
    return 0, 0


def reap_children():
    pass


def is_resource_enabled(name):
    return False


def get_c_recursion_limit():
    return 1000


def exceeds_recursion_limit():
    return sys.getrecursionlimit() * 3


class _Swap:
    def __init__(self, owner, key, value):
        self.owner, self.key, self.value = owner, key, value

    def __enter__(self):
        self.old = self.get()
        self.set(self.value)
        return None if self.old is self else self.old

    def __exit__(self, *details):
        if self.old is self:
            self.delete()
        else:
            self.set(self.old)


class swap_attr(_Swap):
    def get(self):
        return getattr(self.owner, self.key, self)

    def set(self, value):
        setattr(self.owner, self.key, value)

    def delete(self):
        delattr(self.owner, self.key)


class swap_item(_Swap):
    def get(self):
        return self.owner[self.key] if self.key in self.owner else self

    def set(self, value):
        self.owner[self.key] = value

    def delete(self):
        del self.owner[self.key]


class infinite_recursion:
    """A recursion limit that a test without end meets soon."""

    def __init__(self, max_depth=100):
        self.limit = max_depth

    def __enter__(self):
        self.old = sys.getrecursionlimit()
        sys.setrecursionlimit(max(self.limit, 100))

    def __exit__(self, *details):
        sys.setrecursionlimit(self.old)

    def __call__(self, function):
        def limited(*args, **options):
            with infinite_recursion(self.limit):
                return function(*args, **options)
        limited.__name__ = function.__name__
        return limited


set_recursion_limit = infinite_recursion


class adjust_int_max_str_digits:
    def __init__(self, limit):
        self.limit = limit

    def __enter__(self):
        self.old = sys.get_int_max_str_digits()
        sys.set_int_max_str_digits(self.limit)

    def __exit__(self, *details):
        sys.set_int_max_str_digits(self.old)


class captured_output:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        import io
        self.old, stream = getattr(sys, self.name), io.StringIO()
        setattr(sys, self.name, stream)
        return stream

    def __exit__(self, *details):
        setattr(sys, self.name, self.old)


def captured_stdout():
    return captured_output("stdout")


def captured_stderr():
    return captured_output("stderr")


def captured_stdin():
    return captured_output("stdin")


class catch_unraisable_exception:
    """Keeps the last exception that had no place to go, until the block ends."""

    def __enter__(self):
        self.unraisable = None
        self.old = sys.unraisablehook
        sys.unraisablehook = self.keep
        return self

    def keep(self, unraisable):
        self.unraisable = unraisable

    def __exit__(self, *details):
        sys.unraisablehook = self.old
        del self.unraisable


class disable_gc:
    def __enter__(self):
        import gc
        self.enabled = gc.isenabled()
        gc.disable()

    def __exit__(self, *details):
        import gc
        if self.enabled:
            gc.enable()


def findfile(filename, subdir=None):
    """The path of a file beside the tests. The host lends a guest the texts among them; a test that wants another is skipped."""
    import os
    path = os.path.join(*sys.modules["test"].__path__[-1:], *([] if subdir is None else [subdir]), filename)
    if not os.path.exists(path):
        raise unittest.SkipTest(f"a guest cannot read {filename}")
    return path


def maybe_get_event_loop_policy():
    """The policy of event loops if there is one already."""
    from asyncio import events
    return events._event_loop_policy


def get_attribute(owner, name):
    try:
        return getattr(owner, name)
    except AttributeError:
        raise unittest.SkipTest(f"{owner!r} has no {name}") from None


def check_disallow_instantiation(case, kind, *args, **options):
    with case.assertRaisesRegex(TypeError, f"cannot create '.*{kind.__name__}' instances"):
        kind(*args, **options)


def check__all__(case, module, name_of_module=None, extra=(), not_exported=()):
    """That `__all__` names all that is public in a module and defined there."""
    homes = (module.__name__,) if name_of_module is None else (name_of_module,) if isinstance(name_of_module, str) else name_of_module
    expected = set(extra)
    for name, value in vars(module).items():
        if name.startswith("_") or name in not_exported:
            continue
        at_home = getattr(value, "__module__", None) in homes
        if at_home or not hasattr(value, "__module__") and not isinstance(value, type(sys)):
            expected.add(name)
    case.assertCountEqual(module.__all__, expected)


class _AlwaysEqual:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _NeverEqual:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


class _Largest:
    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False

    def __le__(self, other):
        return self == other

    def __gt__(self, other):
        return not self == other

    def __ge__(self, other):
        return True


class _Smallest:
    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __lt__(self, other):
        return not self == other

    def __le__(self, other):
        return True

    def __gt__(self, other):
        return False

    def __ge__(self, other):
        return self == other


ALWAYS_EQ, NEVER_EQ, LARGEST, SMALLEST = _AlwaysEqual(), _NeverEqual(), _Largest(), _Smallest()


def run_no_yield_async_fn(function, /, *args, **options):
    """What an async function gives that never waits."""
    coroutine = function(*args, **options)
    try:
        coroutine.send(None)
    except StopIteration as result:
        return result.value
    finally:
        coroutine.close()
    raise AssertionError("the coroutine waits")


class EqualToForwardRef:
    """Equal to an annotationlib.ForwardRef that was made of the same."""

    def __init__(self, arg, *, module=None, owner=None, is_class=False):
        self.parts = arg, module, is_class, owner

    def __eq__(self, other):
        import annotationlib
        if isinstance(other, annotationlib.ForwardRef):
            return self.parts == (other.__forward_arg__, other.__forward_module__, other.__forward_is_class__, other.__owner__)
        return self.parts == other.parts if isinstance(other, EqualToForwardRef) else NotImplemented

    def __repr__(self):
        return f"EqualToForwardRef{self.parts}"


class Anything:
    """What a name that this stand-in does not know means: a decorator, a manager, a function without effect."""

    def __call__(self, *args, **options):
        return args[0] if len(args) == 1 and not options and isinstance(args[0], (type, _FUNCTION)) else self

    def __enter__(self):
        return self

    def __exit__(self, *details):
        return False

    def __iter__(self):
        return iter(())

    def __bool__(self):
        return False

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self


#: Submodules, which an import statement must not find to be anything.
HELPERS = frozenset("import_helper os_helper script_helper testcase threading_helper warnings_helper".split())


def __getattr__(name):
    if name.startswith("__") or name in HELPERS:
        raise AttributeError(name)
    return Anything()
