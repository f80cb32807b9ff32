"""Warnings for what cannot import the module of that name; the library's own `warnings` does without this."""


def warn(message, category=None, stacklevel=1, source=None):
    import warnings
    warnings.warn(message, category, stacklevel + 1, source)


def warn_explicit(message, category, filename, lineno, *args, **keywords):
    import warnings
    warnings.warn_explicit(message, category, filename, lineno, *args, **keywords)
