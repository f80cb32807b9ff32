# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__ free delegation and proxies.
class Lazy:
    def __init__(self):
        self.real = 1

    def __getattr__(self, name):
        if name.startswith("dyn_"):
            value = name[4:]
            self.__dict__[name] = value
            print("made", name)
            return value
        raise AttributeError("no %s here" % name)


z = Lazy()
print(z.real, z.dyn_a, z.dyn_a, hasattr(z, "other"), getattr(z, "other", "default"))
try:
    z.other
except AttributeError as error:
    print(error)


class Guarded:
    def __setattr__(self, name, value):
        print("set", name, value)
        if name == "forbidden":
            raise AttributeError("cannot set " + name)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)


g = Guarded()
g.x = 1
g.x += 1
print(g.x)
del g.x
try:
    g.forbidden = 1
except AttributeError as error:
    print(error)
setattr(g, "y", 5)
print(g.__dict__)


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)
        object.__setattr__(self, "_log", [])

    def __getattr__(self, name):
        self._log.append("get " + name)
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        self._log.append("set " + name)
        setattr(self._target, name, value)


class Target:
    def __init__(self):
        self.value = 10

    def double(self):
        return self.value * 2


p = Proxy(Target())
p.value = 21
print(p.double(), p.value, p._log)
lst = Proxy([3, 1, 2])
lst.append(0)
lst.sort()
print(lst._target, lst._log)


class Everything:
    x = "class"

    def __init__(self):
        self.y = "instance"

    def __getattribute__(self, name):
        if name == "secret":
            return "intercepted"
        return object.__getattribute__(self, name)


e = Everything()
print(e.secret, e.x, e.y)


class Fallback:
    def __getattribute__(self, name):
        if name == "a":
            raise AttributeError(name)
        return super().__getattribute__(name)

    def __getattr__(self, name):
        return "fallback " + name


f = Fallback()
print(f.a, f.b)


class Attr(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name)

    def __setattr__(self, name, value):
        self[name] = value


d = Attr(a=1)
d.b = 2
print(d.a, d.b, d, d.keys(), hasattr(d, "zz"))
