# Class statements call what the builtins have for them; builtins and globals of the program's own classes are asked as such.
import builtins


def attempt(function, *arguments, **keywords):
    try:
        return function(*arguments, **keywords)
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


class Refused(Exception):
    pass


class Silent(dict):
    def __getitem__(self, key):
        raise Refused(key)


class Frozen(dict):
    def __setitem__(self, key, value):
        raise Refused("set")

    def __delitem__(self, key):
        raise Refused("delete")


def body():
    return None


print("__build_class__" in dir(builtins), builtins.__build_class__)
print(attempt(builtins.__build_class__), attempt(builtins.__build_class__, 1, 2), attempt(builtins.__build_class__, body, 2))
print(builtins.__build_class__(body, "B", int, metaclass=type).__mro__[1:])
code = compile("class A: pass\nprint(A)", "", "exec")
for namespace in ({}, {"__build_class__": lambda f, n, *a, **k: (n, a, k), "print": print}, vars(builtins), builtins):
    print(attempt(exec, code, {"__builtins__": namespace, "__name__": "z"}))
print(attempt(exec, "name", Silent(name=1)), attempt(exec, "other", {"__builtins__": Silent(other=1)}))
print(attempt(exec, code, {"__builtins__": Silent(), "__name__": "z"}))
print(attempt(exec, "x = 1", Frozen()), attempt(exec, "global x\nx = 1", Frozen()), attempt(exec, "del x", Frozen(x=1)))
frozen = Frozen(vars(builtins))
print(attempt(exec, "__builtins__['name'] = 2", {"__builtins__": frozen}))
exec(code, {"__builtins__": frozen, "__name__": "y"})

# replaced for all, and gone
ours = builtins.__build_class__


def watched(function, name, *bases, **keywords):
    print("building", name, bases, keywords)
    return ours(function, name, *bases, **keywords)


builtins.__build_class__ = watched
class Watched(int, metaclass=type):
    x = 1
builtins.__build_class__ = ours
print(Watched.x, Watched.__mro__)


def local():
    class Local:
        pass

    return Local


print(local())
del builtins.__build_class__
print(attempt(local))
builtins.__build_class__ = ours
print(local())
