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


def note_annotation(seen, index):
    """The statement of a conditional annotation has run; `seen` is what the program made of the set of those."""
    if not isinstance(seen, set):
        raise TypeError(f"{_type_name(seen)!r} object is not a set")
    seen.add(index)


def lazy_annotations(owner):
    """The annotations of a function, class or module that keeps none yet: those that its annotate function gives."""
    annotate, annotations = _annotate_of(owner), {}
    if callable(annotate):
        annotations = annotate(1)
        if not isinstance(annotations, dict):
            raise TypeError(f"__annotate__ returned non-dict of type {_type_name(annotations)!r}")
    _cache_annotations(owner, annotations)
    return annotations


def wrapper_field(wrapper, name):
    """What a classmethod or staticmethod has of its function, which it keeps."""
    value = wrapper.__dict__[name] = getattr(wrapper.__func__, name)
    return value


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
