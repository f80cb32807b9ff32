"""PyCapsule: the type of what modules in C show each other, of which a guest sees no more than that it is there."""

import _functions


class PyCapsule:
    """Capsule objects let you wrap a C "void *" pointer in a Python object."""

    __module__ = "builtins"
    __slots__ = ("_name",)

    def __new__(cls, *arguments, **named):
        raise TypeError("cannot create 'PyCapsule' instances")

    def __repr__(self):
        return f'<capsule object "{self._name}" at {id(self):#x}>'


def make(name):
    """The capsule that a module shows under a name."""
    made = object.__new__(PyCapsule)
    made._name = name
    return made


_functions.seal_final(PyCapsule)
