# __builtins__ of globals that is no dict: a module, another mapping, or nothing that has names.
import types


class Mapping:
    def __getitem__(self, name):
        if name == "missing":
            raise KeyError(name)
        return name.upper


def run(source, builtins):
    try:
        print(eval(source, {"__builtins__": builtins}))
    except (NameError, TypeError) as error:
        print(type(error).__name__, error)


module = types.ModuleType("module")
module.len = lambda value: 42
for source in ("1 + 1", "len([])", "missing", "(lambda: len('a'))()", "[len for i in (1,)][0]()"):
    for builtins in (None, 3, {}, {"len": lambda value=0: 7}, module, Mapping()):
        if not (isinstance(builtins, Mapping) and "(" in source):
            run(source, builtins)
    run(source, types.MappingProxyType({"len": len}))
