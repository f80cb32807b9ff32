"""Texts of modules in Python exchanged for those of the modules in C that these stand for: in the code of functions, so that
nothing is called more often."""


def retell(function, told):
    """Exchange the texts among the constants of a function for what `told` makes of them."""
    code = function.__code__
    constants = tuple([told(constant) if type(constant) is str else constant for constant in code.co_consts])
    if constants != code.co_consts:
        function.__code__ = code.replace(co_consts=constants)


def retell_methods(cls, told):
    """The same in a class's methods."""
    for function in vars(cls).values():
        if isinstance(function, (classmethod, staticmethod)):
            function = function.__func__
        if type(function) is type(retell):
            retell(function, told)
