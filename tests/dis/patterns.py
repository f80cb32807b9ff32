"""Match statements."""


def patterns(value, point, limit):
    match value:
        case 0 | 300 | None | True:
            return "literal"
        case [a, b] if a > limit:
            return a
        case [first, *_, last]:
            return first, last
        case [first, *rest]:
            return rest
        case {"kind": kind, "size": 1 | 2 as size, **others}:
            return kind, size, others
        case point.Class(x, y=[]) as whole:
            return x, whole
        case str():
            return "text"
        case other:
            return other
