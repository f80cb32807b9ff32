"""decimal is the host's in Python, which comes in where this module is asked for in vain: its classes are as those in C."""

import _functions
import _pydecimal

_functions.seal(_pydecimal.Decimal, _pydecimal.Context)
raise ImportError("No module named '_decimal'", name="_decimal")
