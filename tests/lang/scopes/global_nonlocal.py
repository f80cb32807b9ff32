# global, nonlocal, shadowing, unbound locals, class scopes, deletion.
x = "global"
counter = 0


def read():
    return x


def shadow():
    x = "local"
    return x


def write():
    global x, counter
    x = "written"
    counter += 1


print(read(), shadow(), x)
write()
print(read(), x, counter)


def creates():
    global created
    created = [1]
    created.append(2)


creates()
print(created)


def unbound(flag):
    if flag:
        value = 1
    return value


print(unbound(True))
for call in (lambda: unbound(False), lambda: missing_name, lambda: del_twice(), lambda: use_before(), lambda: loop_var(0), lambda: missing_name.attr, lambda: augmented()):
    try:
        print(call())
    except NameError as error:
        print(type(error).__name__, error)


def del_twice():
    a = 1
    del a
    del a


def use_before():
    print(y)
    y = 1


def loop_var(n):
    for i in range(n):
        pass
    return i


def augmented():
    counter += 1


for call in (del_twice, use_before, lambda: loop_var(0), augmented):
    try:
        call()
    except UnboundLocalError as error:
        print(error)
print(loop_var(3))


class Scope:
    x = "class"
    y = x + "!"

    def method(self):
        return x

    z = [x for _ in range(2)]

    def get(self):
        return self.x, Scope.y


print(Scope().method(), Scope().get(), Scope.z)


def function_with_class():
    x = "enclosing"

    class Inner:
        y = x

        def method(self):
            return x

    class Shadowing:
        x = "own"
        y = x

        def method(self):
            return x

    return Inner.y, Inner().method(), Shadowing.y, Shadowing().method()


print(function_with_class())


def levels():
    x = 1

    def a():
        def b():
            nonlocal x
            x += 1

            def c():
                global x
                x = "from c"
                return x

            return c()

        return b(), x

    return a(), x


print(levels(), x)
g = 10


def default_scope(g=g):
    g += 1
    return g


g = 20
print(default_scope(), g)
for i in range(3):
    last = i
print(i, last)
if True:
    block = "visible"
print(block)
del block
try:
    block
except NameError as error:
    print(error)
try:
    raise ValueError
except ValueError as caught:
    pass
try:
    caught
except NameError as error:
    print(error)
print([i for i in range(2)], i)
len_backup = len


def len(v):
    return "shadowed"


print(len([1]))
del len
print(len([1]), len is len_backup)
print("x" in globals(), globals()["counter"], sorted(k for k in globals() if k.startswith("c")))
globals()["injected"] = 5
print(injected)


def names():
    a = 1
    b = [2]
    return sorted(locals())


print(names())
_private = 1
__dunder = 2


class Mangle:
    __secret = 5
    _single = 6

    def __hidden(self):
        return self.__secret

    def show(self):
        self.__own = 1
        return self.__hidden(), sorted(self.__dict__)


m = Mangle()
print(m.show(), m._Mangle__secret, hasattr(m, "__secret"), m._single, m._Mangle__hidden())
print(__name__)
