"""What programs ask of their own functions, classes and generators; without sources and stacks."""

import builtins
import collections.abc
import types

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR, CO_NOFREE = 1, 2, 4, 8, 16, 32, 64
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 128, 256, 512
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"


def ismodule(value):
    return isinstance(value, types.ModuleType)


def isclass(value):
    return isinstance(value, type)


def ismethod(value):
    return isinstance(value, types.MethodType)


def isfunction(value):
    return isinstance(value, types.FunctionType)


def isbuiltin(value):
    return isinstance(value, types.BuiltinFunctionType)


def iscode(value):
    return isinstance(value, types.CodeType)


def isframe(value):
    return isinstance(value, types.FrameType)


def istraceback(value):
    return isinstance(value, types.TracebackType)


def isgenerator(value):
    return isinstance(value, types.GeneratorType)


def iscoroutine(value):
    return isinstance(value, types.CoroutineType)


def isasyncgen(value):
    return isinstance(value, types.AsyncGeneratorType)


def isawaitable(value):
    return (isinstance(value, (types.CoroutineType, collections.abc.Awaitable))
            or isgenerator(value) and bool(value.gi_code.co_flags & CO_ITERABLE_COROUTINE))


def isroutine(value):
    return isbuiltin(value) or isfunction(value) or ismethod(value) or ismethoddescriptor(value)


def isdatadescriptor(value):
    if isclass(value) or ismethod(value) or isfunction(value):
        return False
    return hasattr(type(value), "__set__") or hasattr(type(value), "__delete__")


def ismethoddescriptor(value):
    if isclass(value) or ismethod(value) or isfunction(value):
        return False
    return hasattr(type(value), "__get__") and not hasattr(type(value), "__set__")


def isgetsetdescriptor(value):
    return isinstance(value, types.GetSetDescriptorType)


def ismemberdescriptor(value):
    return isinstance(value, types.MemberDescriptorType)


def isabstract(value):
    return isclass(value) and bool(getattr(value, "__abstractmethods__", None))


def _has_flag(value, flag):
    while True:
        value = value.__func__ if ismethod(value) else getattr(value, "func", value)
        if not ismethod(value) and not hasattr(value, "func"):
            break
    return isfunction(value) and bool(value.__code__.co_flags & flag)


def isgeneratorfunction(value):
    return _has_flag(value, CO_GENERATOR)


def iscoroutinefunction(value):
    return _has_flag(value, CO_COROUTINE)


def isasyncgenfunction(value):
    return _has_flag(value, CO_ASYNC_GENERATOR)


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getcoroutinestate(coroutine):
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def getgeneratorlocals(generator):
    return {} if generator.gi_frame is None else generator.gi_frame.f_locals


def getmro(cls):
    return cls.__mro__


def unwrap(function, *, stop=None):
    seen = {id(function)}
    while hasattr(function, "__wrapped__") and not (stop is not None and stop(function)):
        function = function.__wrapped__
        if id(function) in seen:
            raise ValueError(f"wrapper loop when unwrapping {function!r}")
        seen.add(id(function))
    return function


def get_annotations(value, *, globals=None, locals=None, eval_str=False):
    if isclass(value) and not hasattr(type, "__annotate__"):
        annotations = vars(value).get("__annotations__")
    else:
        annotations = getattr(value, "__annotations__", None)
    annotations = dict(annotations or {})
    if eval_str:
        names = globals if globals is not None else getattr(value, "__globals__", {})
        for name, annotation in annotations.items():
            if isinstance(annotation, str):
                annotations[name] = eval(annotation, names, locals)
    return annotations


class _Empty:
    pass


class _Kind(int):
    def __new__(cls, number, name, description):
        self = int.__new__(cls, number)
        self.name, self.description = name, description
        return self

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"

    def __str__(self):
        return self.name


class Parameter:
    """One parameter of a signature."""

    empty = _Empty
    POSITIONAL_ONLY = _Kind(0, "POSITIONAL_ONLY", "positional-only")
    POSITIONAL_OR_KEYWORD = _Kind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
    VAR_POSITIONAL = _Kind(2, "VAR_POSITIONAL", "variadic positional")
    KEYWORD_ONLY = _Kind(3, "KEYWORD_ONLY", "keyword-only")
    VAR_KEYWORD = _Kind(4, "VAR_KEYWORD", "variadic keyword")

    def __init__(self, name, kind, *, default=_Empty, annotation=_Empty):
        self.name, self.kind, self.default, self.annotation = name, kind, default, annotation

    def replace(self, **changes):
        fields = {"name": self.name, "kind": self.kind, "default": self.default, "annotation": self.annotation, **changes}
        return Parameter(fields.pop("name"), fields.pop("kind"), **fields)

    def __str__(self):
        text = {2: "*", 4: "**"}.get(self.kind, "") + self.name
        annotated = self.annotation is not _Empty
        if annotated:
            text += ": " + formatannotation(self.annotation)
        if self.default is not _Empty:
            text += (" = " if annotated else "=") + repr(self.default)
        return text

    def __repr__(self):
        return f'<Parameter "{self}">'

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self.name, self.kind, self.default, self.annotation) == (other.name, other.kind, other.default, other.annotation)

    def __hash__(self):
        return hash((self.name, int(self.kind)))


def formatannotation(annotation, base_module=None):
    if getattr(annotation, "__module__", None) == "typing":
        import re
        return re.sub(r"[\w.]+", lambda match: match.group().removeprefix("typing."), repr(annotation))
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class Signature:
    """The parameters of a callable and the annotation of its result."""

    empty = _Empty

    def __init__(self, parameters=(), *, return_annotation=_Empty):
        self.parameters = types.MappingProxyType({each.name: each for each in parameters or ()})
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, function, **options):
        return signature(function)

    def replace(self, *, parameters=None, return_annotation=None):
        return Signature(self.parameters.values() if parameters is None else parameters,
                         return_annotation=self.return_annotation if return_annotation is None else return_annotation)

    def bind(self, /, *args, **kwargs):
        return _to_library(self).bind(*args, **kwargs)

    def bind_partial(self, /, *args, **kwargs):
        return _to_library(self).bind_partial(*args, **kwargs)

    def __str__(self):
        parts, last = [], None
        for parameter in self.parameters.values():
            kind = parameter.kind
            if last == Parameter.POSITIONAL_ONLY and kind != last:
                parts.append("/")
            if kind == Parameter.KEYWORD_ONLY and last not in (Parameter.VAR_POSITIONAL, Parameter.KEYWORD_ONLY):
                parts.append("*")
            parts.append(str(parameter))
            last = kind
        if last == Parameter.POSITIONAL_ONLY:
            parts.append("/")
        text = "(" + ", ".join(parts) + ")"
        return text if self.return_annotation is _Empty else text + " -> " + formatannotation(self.return_annotation)

    def __repr__(self):
        return f"<Signature {self}>"

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return [*self.parameters.values()] == [*other.parameters.values()] and self.return_annotation == other.return_annotation

    def __hash__(self):
        return hash(tuple(self.parameters))


def signature(value, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a function, method, class or callable object. ValueError when none is known."""
    if not builtins.callable(value):
        raise TypeError(f"{value!r} is not a callable object")
    if ismethod(value):
        return _without_first(signature(value.__func__))
    if follow_wrapped:
        value = unwrap(value, stop=lambda each: hasattr(each, "__signature__"))
    known = getattr(value, "__signature__", None)
    if isinstance(known, Signature):
        return known
    if isfunction(value):
        return _of_function(value, eval_str)
    if isclass(value) and type(value).__call__ is type.__call__:
        for name in ("__new__", "__init__"):
            method = getattr(value, name)
            if isfunction(method):
                return _without_first(signature(method))
        if value.__new__ is object.__new__ and value.__init__ is object.__init__:
            return Signature()
    elif not isclass(value) and isfunction(getattr(type(value), "__call__", None)):
        return _without_first(signature(type(value).__call__))
    import _library_inspect as library
    return _from_library(library.signature(value, follow_wrapped=follow_wrapped))


def _translated(found, parameter, made, old, new):
    """A signature with the classes of this module in place of the library's, or the other way round."""
    def value(of):
        return new if of is old else of
    parameters = [parameter(each.name, getattr(parameter, each.kind.name), default=value(each.default), annotation=value(each.annotation))
                  for each in found.parameters.values()]
    return made(parameters, return_annotation=value(found.return_annotation))


def _to_library(found):
    import _library_inspect as library
    return _translated(found, library.Parameter, library.Signature, _Empty, library.Parameter.empty)


def _from_library(found):
    import _library_inspect as library
    return _translated(found, Parameter, Signature, library.Parameter.empty, _Empty)


def _without_first(found):
    parameters = [*found.parameters.values()]
    if parameters and parameters[0].kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD):
        del parameters[0]
    return found.replace(parameters=parameters)


def _of_function(function, eval_str):
    code, annotations = function.__code__, get_annotations(function, eval_str=eval_str)
    names, count, only = code.co_varnames, code.co_argcount, code.co_posonlyargcount
    defaults, keyword_defaults = function.__defaults__ or (), function.__kwdefaults__ or {}
    parameters = []

    def add(name, kind, default=_Empty):
        parameters.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _Empty)))
    for number, name in enumerate(names[:count]):
        place = number - (count - len(defaults))
        add(name, Parameter.POSITIONAL_ONLY if number < only else Parameter.POSITIONAL_OR_KEYWORD, defaults[place] if place >= 0 else _Empty)
    at = count + code.co_kwonlyargcount
    keyword_only = names[count:at]
    if code.co_flags & CO_VARARGS:
        add(names[at], Parameter.VAR_POSITIONAL)
        at += 1
    for name in keyword_only:
        add(name, Parameter.KEYWORD_ONLY, keyword_defaults.get(name, _Empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[at], Parameter.VAR_KEYWORD)
    return Signature(parameters, return_annotation=annotations.get("return", _Empty))


def __getattr__(name):
    """What is not here comes from the library's own inspect, which takes longer to import than most programs need."""
    if name.startswith("__"):
        raise AttributeError(f"module 'inspect' has no attribute {name!r}")
    import _library_inspect
    return getattr(_library_inspect, name)
