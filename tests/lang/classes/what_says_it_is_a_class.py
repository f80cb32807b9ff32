# An object that says by its __class__ that it is a class is none to the check of an abstract class.

import abc


class Abstract(abc.ABC):
    pass


class Impostor:
    __class__ = property(lambda self: type)
    __bases__ = (Abstract,)


for attempt in (lambda: issubclass(Impostor(), Abstract), lambda: issubclass(Impostor(), (int, Abstract)), lambda: issubclass(1, Abstract)):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
