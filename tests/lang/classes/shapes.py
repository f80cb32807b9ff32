# Instances whose attributes appear in different orders, types and numbers: stresses hidden classes.
class A:
    def __init__(self, order):
        if order == 0:
            self.x = 1
            self.y = 2
        elif order == 1:
            self.y = 2
            self.x = 1
        else:
            self.z = 3
            self.y = 2
            self.x = 1


def total(objects):
    s = 0
    for o in objects:
        s = s * 3 + o.x - o.y
    return s


objects = [A(i % 3) for i in range(30)]
print(total(objects), [sorted(o.__dict__) for o in objects[:3]])
for o in objects[::2]:
    o.w = 4
for o in objects[::5]:
    del o.x
    o.x = 7
print(total(objects), objects[0].__dict__, objects[1].__dict__)


class B:
    x = 10
    y = 20


mixed = objects[:3] + [B(), B()] + objects[5:7]
mixed[3].x = 11
print(total(mixed))


class WithProperty:
    y = 3

    @property
    def x(self):
        return 99


class WithSlots:
    __slots__ = ("x", "y")

    def __init__(self):
        self.x = 5
        self.y = 6


mixed += [WithProperty(), WithSlots(), A(1)]
print(total(mixed), total(mixed))
s = WithSlots()
try:
    s.other = 1
except AttributeError as error:
    print("AttributeError", "other" in str(error))
del s.x
try:
    s.x
except AttributeError:
    print("deleted slot")
print(hasattr(s, "__dict__"), WithSlots.__slots__)


class Growing:
    pass


g = Growing()
for i in range(100):
    setattr(g, "a%d" % i, i)
    if i % 10 == 9:
        print(i, sum(g.__dict__.values()), getattr(g, "a%d" % (i // 2)))


def call_f(o):
    return o.f()


class F1:
    def f(self):
        return 1


class F2:
    def f(self):
        return 2


class F3(F1):
    pass


for _ in range(3):
    print([call_f(o) for o in (F1(), F2(), F3(), F1())])
    inst = F1()
    inst.f = lambda: "instance"
    print(call_f(inst), call_f(F1()))
F1.f = lambda self: "changed"
print([call_f(o) for o in (F1(), F2(), F3())])
F3.f = lambda self: "own"
print([call_f(o) for o in (F1(), F2(), F3())])
del F3.f
print([call_f(o) for o in (F1(), F2(), F3())])
F1.data = 1
print(F3.data, F3().data)
F3.data = 2
print(F1.data, F3.data)
del F1.data
print(hasattr(F1, "data"), F3.data)
