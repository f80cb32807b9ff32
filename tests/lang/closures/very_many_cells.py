# A function may have more captured variables than there are registers.
count = 600
lines = ["def outer(a0, *rest):"]
lines += [f"    a{i} = {i}" for i in range(1, count)]
lines += ["    def inner():", "        nonlocal a1, a598", "        a1 += 1", "        del a598"]
lines += ["        return " + " + ".join(f"a{i}" for i in range(count) if i != 598)]
lines += ["    first = inner()", "    a2 = 1000", "    later = inner()", "    del a3", "    class C:", "        b = a599", "        def method(self): return a597, __class__.__name__"]
lines += ["    names = sorted(locals())", "    return first, later, C.b, C().method(), rest, len(names), 'a598' in names, locals()['a597'], [(lambda: a5)() for _ in range(2)]"]
namespace = {}
exec("\n".join(lines).replace("        del a598\n", "        a598 = 0\n"), namespace)
print(namespace["outer"](7, 8, 9))
exec("\n".join(lines), namespace)
try:
    namespace["outer"](7)
except NameError as error:
    print(type(error).__name__, error)
print(len(namespace["outer"].__code__.co_cellvars), namespace["outer"].__code__.co_cellvars[:4])
# What never runs captures as well, and its variables are seen as values.
def unreached(a, b):
    c = 1
    if 0:
        def inner(): return a, c
    return a, locals()
    lambda: b
print(unreached(2, 3), unreached.__code__.co_cellvars)
def suspended(a):
    if 0:
        lambda: a
    yield a, locals()
print(list(suspended(4)))
