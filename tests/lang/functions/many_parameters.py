# Functions with more parameters than registers: all kinds of them, captured, deleted, and as locals() tells them.
def build(n, kind, body):
    names = [f"p{i}" for i in range(n)]
    third = n // 3
    signature = {
        "plain": names,
        "keyword": ["*", *names],
        "positional": [*names, "/"],
        "default": [f"{name}={i}" for i, name in enumerate(names)],
        "mixed": [*names[:third], "/", *names[third:2 * third], "*args", *[f"{name}={i}" for i, name in enumerate(names)][2 * third:], "**kw"],
    }[kind]
    namespace = {}
    exec(f"def f({', '.join(signature)}):\n" + body(names), namespace)
    return namespace["f"], names


def some(names):
    return "    return " + " + ".join(names[::7]) + f" + {names[-1]}\n"


def captured(names):
    return (f"    def inner():\n        nonlocal {names[1]}\n        {names[1]} += 100\n        return {names[0]}, {names[-1]}, {names[1]}\n"
            f"    {names[-1]} += 1\n    return inner(), {names[1]}, sorted(locals()) == sorted({names!r} + ['inner']), locals()['{names[-1]}']\n")


def unbound(names):
    last = names[-1]
    return (f"    del {last}\n    try: {last}\n    except UnboundLocalError as error: print(error)\n"
            f"    try:\n        del {last}\n    except UnboundLocalError as error: print(error)\n"
            f"    {last} = 5\n    yield {last}\n    {last} = 6\n    yield {names[0]} + {last}, len(locals())\n")


def unbound_cell(names):
    last = names[-1]
    return (f"    inner = lambda: {last}\n    del {last}\n    try: print({last})\n    except NameError as error: print(type(error), error)\n"
            "    try: inner()\n    except NameError as error: print(type(error), error)\n"
            "    if not inner: later = 1\n    try: later\n    except UnboundLocalError as error: print(error)\n    raise ValueError\n")


for n in (10, 199, 200, 201, 249, 250, 251, 255, 256, 257, 1000, 3050):
    f, names = build(n, "plain", some)
    print(n, f(*range(n)), f(**{name: i for i, name in enumerate(names)}), f.__code__.co_argcount, f.__code__.co_varnames == tuple(names))
    for count in (n - 1, n + 1):
        try:
            f(*range(count))
        except TypeError as error:
            print(error)
    f, names = build(n, "keyword", some)
    print(f(**{name: i for i, name in enumerate(names)}), f.__code__.co_kwonlyargcount)
    f, names = build(n, "positional", some)
    print(f(*range(n)), f.__code__.co_posonlyargcount)
    f, names = build(n, "default", some)
    print(f(), f(5), f(**{names[-1]: 7}))
    f, names = build(n, "mixed", lambda names: some(names).replace("return", "return args, kw,"))
    print(f(*range(2 * n // 3)), f(*range(2 * n // 3 + 3), other=5, **{names[-1]: 1}), f.__code__.co_varnames[-2:])
    f, names = build(n, "plain", captured)
    print(f(*range(n)))
    f, names = build(n, "plain", unbound)
    print(list(f(*range(n))))
    f, names = build(n, "plain", unbound_cell)
    try:
        f(*range(n))
    except ValueError as error:
        values = error.__traceback__.tb_next.tb_frame.f_locals
        print(len(values), values[names[0]], values[names[-2]])

exec("def f(a, b=2):\n" + "".join(f"    v{i} = {i}\n" for i in range(600)) + """
    def g():
        nonlocal v599, v3
        v599 += 1; v3 += 1
        return v599, v3
    for v5 in range(3): pass
    return g(), v0, v5, v598, v599, v3, len(locals()), locals()["v450"], sorted(locals())[:4]
""")
print(f(1))


class C:
    def method(self, *args, **named):
        return len(args), len(named)


print(C().method(*range(5000), **{f"k{i}": i for i in range(3000)}))
exec("print(C().method(" + ", ".join(map(str, range(700))) + ", " + ", ".join(f"k{i}=1" for i in range(600)) + "))")
