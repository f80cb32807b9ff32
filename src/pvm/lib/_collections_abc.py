"""The abstract base classes of containers by the name under which the library imports them."""

from collections import abc as _abc
from collections.abc import *

globals().update({name: value for name, value in vars(_abc).items() if not name.startswith("__")})
