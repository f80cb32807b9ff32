# Patterns with more parts than there are registers.
def made(source):
    namespace = {}
    try:
        exec(source, namespace)
    except SyntaxError as error:
        print("SyntaxError", error.msg)
    return namespace.get("f")
def names(count): return ", ".join(f"a{i}" for i in range(count))
f = made(f"def f(v):\n match v:\n  case [{names(400)}]: return a0, a399\n  case [*rest, {', '.join(map(str, range(300)))}]: return rest\n  case _: return None")
print(f(list(range(400))), f([5, 6, *range(300)]), f(tuple(range(300))), f(range(299)), f("text"))
f = made(f"def f(v):\n match v:\n  case [{names(200)}, *_, [1, z], {{'k': (1 | 2) as k}}] if z: return a0, a199, z, k")
print(f([*range(205), (1, 9), {"k": 2}]), f([*range(205), (1, 0), {"k": 2}]), f([*range(205), (1, 9), {"k": 3}]))
f = made(f"def f(v):\n match v:\n  case {{{', '.join(f'{i}: a{i}' for i in range(300))}, **rest}}: return a0, a299, rest\n  case {{{', '.join(f'{i}: {i}' for i in range(299))}}} | [[]]: return 'second'")
print(f({i: i for i in range(302)}), f({i: i for i in range(299)}), f([()]), f({}))
f = made(f"class C: pass\ndef f(v):\n match v:\n  case C({', '.join(f'a{i}=x{i}' for i in range(240))}, b=[1, y]): return x0, x239, y")
c = f.__globals__["C"]()
c.__dict__.update({f"a{i}": i for i in range(240)})
print(f(c))
c.b = 1, 2
print(f(c))
made(f"def f(v):\n match v:\n  case [{names(300)}, *rest]: pass")
made(f"def f(v):\n match v:\n  case [{names(300)}, a7]: pass")
