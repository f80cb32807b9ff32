# What comprehensions see of a namespace that code runs in beside its globals, and where they bind: that differs between versions.


def attempt(source, *spaces):
    try:
        exec(source, *spaces)
        for space in spaces:
            print("  ", sorted((k, v) for k, v in space.items() if k != "__builtins__" and isinstance(v, (int, list, dict))))
    except Exception as error:
        print("  ", type(error).__name__, error)


for source in (
    "a = 1; r = [a for _ in (1, 2)]", "a = 1; r = [x for x in (a, 2)]", "a = 1; r = [*(a for x in (1, 2))]",
    "r = [(y := x) for x in (1, 2)]", "r = [(y := x) for x in (1, 2)]; y += 1; z = y", "y = 1; r = [(y := x) for x in (1, 2)]",
    "a = 1; r = [[a for x in (1,)] for y in (1,)]", "a = 1\nclass K:\n b = a\n r = [a for x in (1,)]",
    "a = 1\ndef f(): return a\nr = f()", "a = [1]; r = {x: x for x in a}; q = {z for z in a for y in a} and 1",
    "a = 1\nr = [x for x in (1, 2) if a]", "r = [len([x]) for x in (1, 2)]", "x = 5; r = [x for x in (1, 2)]; y = x",
):
    print(source)
    attempt(source, {})
    attempt(source, {}, {})
    attempt(source, {"a": 7}, {})
    attempt(source, {}, {"x": 9})
try:
    print(eval("[a for _ in b]", {"b": [1]}, {"a": 3, "b": [2]}))
except NameError as error:
    print(error)


def local():
    a = 3
    try:
        return eval("[a for _ in (1, 2)]")
    except NameError as error:
        return a, error


print(local())
