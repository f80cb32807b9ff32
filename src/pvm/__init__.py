"""pvm: a Python virtual machine that runs Python inside walls.

    >>> import pvm
    >>> pvm.run("sum(i * i for i in range(10))")
    285
"""

from ._version import __version__
from .api import VM, Limits, compile, run
from .errors import (Cancelled, CompileError, ConversionError, Error, FormatError, GuestError, GuestExit,
                     LimitError, MemoryLimit, OutputLimit, StepLimit, TimeLimit)
from .program import Program

__all__ = ["VM", "Cancelled", "CompileError", "ConversionError", "Error", "FormatError", "GuestError",
           "GuestExit", "LimitError", "Limits", "MemoryLimit", "OutputLimit", "Program", "StepLimit",
           "TimeLimit", "__version__", "compile", "run"]
