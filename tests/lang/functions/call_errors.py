# Wrong calls: the messages for every way to get the arguments wrong.
def f0():
    pass


def f1(a):
    pass


def f2(a, b):
    pass


def f3(a, b, c):
    pass


def fd(a, b=1):
    pass


def fk(*, k):
    pass


def fk2(*, k, m):
    pass


def fk3(*, k, m, n):
    pass


def fp(a, /):
    pass


def fp2(a, b, /):
    pass


def fv(a, *args):
    pass


def fmix(a, b=1, *, k):
    pass


class C:
    def __init__(self, x):
        pass

    def m(self, y):
        pass


class D:
    pass


calls = [
    lambda: f0(1),
    lambda: f0(1, 2),
    lambda: f0(x=1),
    lambda: f1(),
    lambda: f1(1, 2),
    lambda: f1(1, 2, 3),
    lambda: f1(b=1),
    lambda: f1(1, b=1),
    lambda: f1(1, a=1),
    lambda: f2(),
    lambda: f2(1),
    lambda: f2(b=1),
    lambda: f2(1, 2, 3),
    lambda: f3(),
    lambda: f3(1),
    lambda: f3(c=3),
    lambda: fd(),
    lambda: fd(1, 2, 3),
    lambda: fd(1, 2, 3, 4),
    lambda: fd(b=2),
    lambda: fk(),
    lambda: fk(1),
    lambda: fk(1, k=2),
    lambda: fk2(),
    lambda: fk3(),
    lambda: fk(k=1, j=2),
    lambda: fp(),
    lambda: fp(a=1),
    lambda: fp2(a=1, b=2),
    lambda: fv(),
    lambda: fv(*[]),
    lambda: fmix(1),
    lambda: fmix(1, 2, 3),
    lambda: fmix(1, 2, 3, k=1),
    lambda: C(),
    lambda: C(1, 2),
    lambda: C(1).m(),
    lambda: C(1).m(1, 2),
    lambda: C.m(),
    lambda: C.m(C(1)),
    lambda: D(1),
    lambda: f1(**{"a": 1}, **{"a": 2}),
    lambda: f1(*5),
    lambda: f1(**5),
    lambda: f1(**{1: 2}),
    lambda: (lambda x: x)(),
    lambda: (lambda: 0)(1),
    lambda: 5(),
    lambda: None(),
    lambda: "s"(),
    lambda: C(1)(),
    lambda: len(),
    lambda: len(1, 2),
    lambda: len(5),
    lambda: abs("x"),
    lambda: ord(5),
    lambda: [].append(1, 2),
    lambda: "".join(),
    lambda: isinstance(1),
    lambda: sorted(),
    lambda: range(),
    lambda: iter(5),
    lambda: next(5),
    lambda: isinstance(1, 5),
]
for call in calls:
    try:
        call()
        print("no error")
    except TypeError as error:
        print(error)
