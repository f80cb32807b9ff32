"""The message of an exception with "Did you mean", as CPython's tracebacks show it."""


def message_of(error):
    """str(error), with a suggestion when the error is about a name that resembles another."""
    try:
        text = str(error)
    except Exception:
        return "<exception str() failed>"
    try:
        suggestion = _suggestion(error)
    except Exception:
        suggestion = None
    return text if suggestion is None else f"{text}. Did you mean: '{suggestion}'?"


def _suggestion(error):
    if not isinstance(error, (NameError, AttributeError)) or isinstance(error, UnboundLocalError):
        return None
    name = error.name
    if not isinstance(name, str):
        return None
    if isinstance(error, AttributeError):
        return None if error.obj is None else _nearest(name, dir(error.obj))
    trace = error.__traceback__
    if trace is None:
        return None
    while trace.tb_next is not None:
        trace = trace.tb_next
    frame = trace.tb_frame
    for names in (frame.f_code.co_varnames, frame.f_globals, frame.f_builtins):
        found = _nearest(name, names)
        if found is not None:
            return found
    return None


def _nearest(name, candidates):
    return _nearest_name(name, tuple([candidate for candidate in candidates if isinstance(candidate, str)]))
