"""Classes and imports."""
import os.path
import os.path as path
from . import sibling
from ..package import name as other, more
from everything import *


class Base:
    """The docstring."""
    attribute: int = 1

    def method(self):
        return __class__, self.__private


@other
class Derived(Base, metaclass=more):
    def method(self):
        return super().method()
