"""What newer syntax makes, for the machine itself: type parameters, type aliases and template strings.

Its classes are ordinary guest modules, which are imported when the first of their objects is made.
"""


def class_lookup(namespace, name):
    """A name in the namespace of a class body, in a tuple; None when it is not there."""
    try:
        return (namespace[name],)
    except KeyError:
        return None


def annotate_format(form):
    """What an annotate function of the compiler's asks first: it knows values alone, no other format."""
    if form > 2:
        raise NotImplementedError


def function_annotations(function):
    """The annotations of a function that has an annotate function, which is asked once."""
    annotations = _annotate_of(function)(1)
    if not isinstance(annotations, dict):
        raise TypeError(f"__annotate__() must return a dict, not {type(annotations).__name__}")
    _cache_annotations(function, annotations)
    return annotations


def type_annotations(cls):
    """The annotations of a class, from 3.14 on."""
    own = cls.__dict__
    for name in ("__annotations__", "__annotations_cache__"):
        if name in own:
            return own[name]
    annotate = own.get("__annotate_func__")
    annotations = {}
    if annotate is not None:
        annotations = annotate(1)
        if not isinstance(annotations, dict):
            raise TypeError(f"__annotate__() must return a dict, not {type(annotations).__name__}")
    type.__setattr__(cls, "__annotations_cache__", annotations)
    return annotations


def type_parameter(kind, name, evaluate_bound, constraints, evaluate_default):
    module = import_name("_typing", {}, ("*",), 0)
    return module._make_parameter(kind, name, evaluate_bound, constraints, evaluate_default)


def type_alias(name, parameters, evaluate_value):
    module = import_name("_typing", {}, ("*",), 0)
    return module._make_alias(name, parameters, evaluate_value, globals().get("__name__"))


def generic_base(parameters):
    return import_name("_typing", {}, ("*",), 0)._generic_of(parameters)


def template(parts):
    return import_name("_template", {}, ("*",), 0).Template(*parts)


def interpolation(value, expression, conversion, format_spec):
    return import_name("_template", {}, ("*",), 0).Interpolation(value, expression, conversion, format_spec)
