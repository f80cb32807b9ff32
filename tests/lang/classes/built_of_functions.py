# A class that __build_class__ makes of a plain function is of the module that called it.

import builtins


def body():
    pass


made = builtins.__build_class__(body, "Made", dict)
print(made, made.__module__, made.__dict__["__module__"], made.__name__, made.__mro__)


class Meta(type):
    pass


print(__build_class__(body, "Other", metaclass=Meta), type(__build_class__(body, "Other", metaclass=Meta)).__name__)
print(__build_class__(body, "NoClass", metaclass=lambda *args: args[0]))
