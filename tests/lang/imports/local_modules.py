# Imports of a package and modules beside the script: forms, caching, failures, identity.
import sys
import helpers
import helpers.first
import helpers.first as alias
from helpers import first, value
from helpers.first import number, remember as keep, Thing

print(value, helpers.value, first is helpers.first, alias is first, number, keep("main"), Thing())
from helpers.second import total

print(total, first.items, helpers.second.total, "helpers.second" in sys.modules, first.__name__, first.__doc__)
from helpers.first import *

print(items, "_hidden" in globals(), first._hidden)
first.number = 7
print(helpers.first.number, number)


def inside():
    import helpers.first as again
    from math import floor

    return again is first, floor(2.5)


print(inside())
for attempt in range(2):
    try:
        import helpers.failing
    except ValueError as error:
        print(attempt, error, "helpers.failing" in sys.modules)
for statement in ("module", "name", "submodule"):
    try:
        if statement == "module":
            import no_such_module_here
        elif statement == "name":
            from helpers.first import missing_name
        else:
            import helpers.no_such_submodule
    except ModuleNotFoundError as error:
        print("ModuleNotFoundError", error)
    except ImportError as error:
        print("ImportError", str(error).split(" (")[0])
try:
    first.absent
except AttributeError as error:
    print(error)
print(__name__, type(first).__name__, hasattr(first, "Thing"), getattr(first, "nope", None), sorted(n for n in vars(first) if not n.startswith("__")))
