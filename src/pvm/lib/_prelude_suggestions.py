"""The message of an exception with "Did you mean", as CPython's tracebacks show it.

The distance is Levenshtein's with a price of 2 for an insertion, removal or other letter, and of 1 for a change of case; what is
at most a third of the price of both names' letters away counts as meant.
"""


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
    names = [candidate for candidate in candidates if isinstance(candidate, str)]
    if len(names) >= 750 or len(name) > 40:
        return None
    best, nearest = None, None
    for candidate in names:
        if candidate == name:
            continue
        most = (len(name) + len(candidate) + 3) * 2 // 6
        if nearest is not None and most > nearest - 1:
            most = nearest - 1
        distance = _distance(name, candidate, most)
        if distance <= most and (nearest is None or distance < nearest):
            best, nearest = candidate, distance
    return best


def _distance(first, second, most):
    """The price of turning one name into the other, or more than `most`."""
    while first and second and first[0] == second[0]:
        first, second = first[1:], second[1:]
    while first and second and first[-1] == second[-1]:
        first, second = first[:-1], second[:-1]
    if not first or not second:
        return (len(first) + len(second)) * 2
    if len(first) > 40 or len(second) > 40 or abs(len(first) - len(second)) * 2 > most:
        return most + 1
    row = [2 * i for i in range(1, len(first) + 1)]
    for j in range(len(second)):
        diagonal = left = 2 * j
        least = None
        for i in range(len(first)):
            a, b = first[i], second[j]
            exchange = diagonal + (0 if a == b else 1 if a.lower() == b.lower() else 2)
            diagonal = row[i]
            left = row[i] = min(exchange, (left if left < diagonal else diagonal) + 2)
            if least is None or left < least:
                least = left
        if least > most:
            return most + 1
    return row[-1]
