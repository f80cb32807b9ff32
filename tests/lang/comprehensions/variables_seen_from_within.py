# What is called in a comprehension sees its variables: eval, exec, locals, vars and dir; from Python 3.12 on those of the function around, too.
import sys

newer = sys.version_info >= (3, 12)


def own(names):
    return sorted(name for name in names if name[0] not in "._")


print([eval("j") for j in range(3)])
print([i for i in range(1) if "i" in dir()], [vars()["i"] for i in range(2)])


def function(p):
    q = 5
    out = ["{i}".format(**locals()) for i in range(3)]
    out.append([eval("i + j") for i in range(2) for j in range(2)])
    out.append({k: [n for n in own(locals()) if newer or n == "k"] == (["k", "out", "p", "q"] if newer else ["k"]) for k in range(1)})
    out.append([[eval("y") for y in range(2)] for x in range(2)])
    out.append([eval("p + q + i") for i in range(2)] if newer else [6, 7])
    out.append({eval("s") for s in "aba"} == {"a", "b"})
    late = 3
    out.append([exec("out.append(i)", {"out": out, "i": i}) for i in range(2)])
    return out, late


print(function(1))


class C:
    c = [eval("i") for i in range(2)]
    d = {k: vars()["k"] for k in "xy"}


print(C.c, C.d)


def unknown():
    try:
        return [eval("zz") for k in range(1)]
    except NameError as error:
        return str(error)


print(unknown())


def captured(x):
    def inner():
        return x

    return [eval("k") for k in range(2)], [own(locals()) in (["m"], ["inner", "m", "x"]) for m in range(1)], inner()


print(captured(4))


def generator(n):
    yield [eval("m") for m in range(n)]


print(list(generator(2)), (lambda a: [eval("b") for b in [a]])(1))


def walrus():
    [eval("_") for _ in [1] if (z := 3)]
    return z, [eval("_") for _ in [7]]


print(walrus())
