# What the error for an attribute that cannot be set or deleted tells of it, in its text, its fields and as a hint.
import sys
import traceback


class Plain:
    shared = 1

    def __init__(self):
        self.value = 1


class Slots:
    __slots__ = ("value",)


def bind_slot():
    Slots().valu = 1


def bind_number():
    (1).reall = 2


def delete(owner, name):
    delattr(owner, name)


def attempt(function, *args):
    try:
        function(*args)
    except AttributeError as error:
        print(traceback.format_exception_only(error), error.name, error.obj is not None)


attempt(delete, Plain(), "valu")
attempt(delete, Plain(), "shared")
attempt(delete, Slots(), "valu")
attempt(delete, Slots(), "value")
attempt(delete, Plain, "share")
attempt(delete, sys, "pathh")
attempt(delete, 1, "reall")
attempt(bind_slot)
attempt(bind_number)
attempt(getattr, Plain(), "valu")
