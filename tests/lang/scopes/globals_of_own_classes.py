# Code whose globals are of a class derived from dict finds names by the class: __missing__ and __getitem__ answer.
class Missing(dict):
    def __missing__(self, name):
        if name == "nowhere":
            raise KeyError(name)
        return "missing " + name


class Getter(dict):
    def __getitem__(self, name):
        print("asked for", name)
        return super().__getitem__(name)

    def __setitem__(self, name, value):
        print("set", name)
        super().__setitem__(name, value)


print(eval("something", Missing()))
print(eval("(lambda: something)()", Missing(something=5)))
print(eval("[other for _ in [1, 2]]", Missing()))
namespace = Missing()
exec("def f():\n    return inside\nx = f()\ny = outside\nz = len", namespace)
print(namespace["x"], namespace["y"], namespace["z"])
try:
    eval("nowhere", Missing())
except NameError as error:
    print(error, error.__context__)
names = Getter()
exec("a = 1\nb = a + 1\ndel a\nprint(b)", names)
print(sorted(name for name in names if name != "__builtins__"))
exec(compile("def g():\n    return b\nprint(g())", "<code>", "exec"), names)


class Plain(dict):
    pass


plain = Plain(v=1)
exec("def h():\n    return v\nprint(h())", plain)
plain["v"] = 2
print(eval("h()", plain))
try:
    exec("len", {"__builtins__": {}}, {})
except NameError as error:
    print(error)
try:
    exec("len", {"__builtins__": {}}, Plain())
except NameError as error:
    print(error)
