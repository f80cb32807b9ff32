# Nested resources with a log: locks, transactions, timers by counter, redirected output, generator-made managers.
class generator_manager:
    def __init__(self, f):
        self.f = f

    def __call__(self, *args):
        manager = generator_manager(self.f)
        manager.gen = self.f(*args)
        return manager

    def __enter__(self):
        return next(self.gen)

    def __exit__(self, kind, value, trace):
        if kind is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            raise RuntimeError("did not stop")
        try:
            self.gen.throw(value)
        except StopIteration:
            return True
        except BaseException as error:
            if error is value:
                return False
            raise
        raise RuntimeError("did not stop after throw")


@generator_manager
def tag(name, out):
    out.append("<%s>" % name)
    try:
        yield out.append
    finally:
        out.append("</%s>" % name)


@generator_manager
def ignoring(*kinds):
    try:
        yield
    except kinds as error:
        print("ignored", repr(error))


@generator_manager
def wrapping():
    try:
        yield "w"
    except KeyError as error:
        raise ValueError("wrapped") from error


out = []
with tag("html", out) as write:
    with tag("body", out):
        write("text")
        with tag("b", out), ignoring(ZeroDivisionError):
            write("bold")
            1 / 0
            write("never")
    write("after")
print("".join(out))
with ignoring(KeyError, IndexError):
    [][1]
try:
    with ignoring(KeyError):
        raise TypeError("through")
except TypeError as error:
    print("outer", error)
try:
    with wrapping() as w:
        raise KeyError(w)
except ValueError as error:
    print(error, repr(error.__cause__))


class Transaction(dict):
    def __init__(self, *args):
        super().__init__(*args)
        self.stack = []

    def __enter__(self):
        self.stack.append(dict(self))
        return self

    def __exit__(self, kind, value, trace):
        saved = self.stack.pop()
        if kind is not None:
            self.clear()
            self.update(saved)
        return kind is ValueError


t = Transaction({"a": 1})
with t:
    t["b"] = 2
    with t as inner:
        inner["c"] = 3
        del inner["a"]
        print(dict(t), len(t.stack))
        raise ValueError("roll back inner")
    print(dict(t))
print(dict(t), t.stack)
try:
    with t:
        t["z"] = 26
        raise LookupError
except LookupError:
    print(dict(t))


class Depth:
    level = 0

    def __enter__(self):
        Depth.level += 1
        return Depth.level

    def __exit__(self, *exc):
        Depth.level -= 1


def walk(n):
    with Depth() as level:
        if n == 0:
            return [level]
        return walk(n - 1) + [level]


print(walk(5), Depth.level)
for i in range(4):
    with Depth():
        if i == 1:
            continue
        if i == 3:
            break
        print(i, Depth.level, end=" ")
print(Depth.level)
print([k for k in range(3) for _ in [Depth().__enter__()]], Depth.level)
