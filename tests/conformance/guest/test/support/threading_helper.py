"""A guest has no threads."""

can_start_thread = False


def reap_threads(function):
    return function


def requires_working_threading(*args, **options):
    return lambda given: given


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    from . import Anything
    return Anything()
