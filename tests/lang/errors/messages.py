# The exact messages of common errors.
class A:
    cls_attr = 1

    def method(self):
        pass


a = A()
cases = [
    lambda: undefined, lambda: a.nope, lambda: A.nope, lambda: a.method.nope, lambda: "s".nope, lambda: [].nope, lambda: {}.nope, lambda: (5).nope, lambda: (1.5).nope, lambda: None.nope, lambda: (lambda: 0).nope, lambda: len.nope,
    lambda: 1 + "a", lambda: "a" + 1, lambda: [] + (), lambda: () + [], lambda: {} + 1, lambda: None + 1, lambda: 1 - "a", lambda: "a" - "b", lambda: "a" * "b", lambda: [1] * [2], lambda: 1 / "a", lambda: "a" // 2, lambda: {} % 2, lambda: 2 ** "a", lambda: 1 << "a", lambda: 1.5 >> 1, lambda: 1.5 & 2, lambda: "a" | "b", lambda: a + a, lambda: a @ a, lambda: a * 2,
    lambda: 1 < "a", lambda: "a" < 1, lambda: None < None, lambda: [] < {}, lambda: a < a, lambda: {} >= {}, lambda: 1j < 2j, lambda: (1,) < [1], lambda: a > 5,
    lambda: -"a", lambda: +[], lambda: ~"a", lambda: -a, lambda: -None,
    lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1 / 0.0, lambda: 0 ** -1, lambda: divmod(1, 0), lambda: 2 ** -1 // 0,
    lambda: [][0], lambda: [1][1], lambda: [1][-2], lambda: ()[0], lambda: ""[0], lambda: b""[0], lambda: range(0)[0], lambda: [1]["a"], lambda: [1][None], lambda: (1,)["a"], lambda: "a"["b"], lambda: {}["a"], lambda: {}[1], lambda: {}[(1, "x")], lambda: {}[None], lambda: {}[2.5], lambda: 5[0], lambda: None[0], lambda: a[0], lambda: len[0], lambda: A[0],
    lambda: 5(), lambda: "a"(), lambda: None(), lambda: [](), lambda: a(), lambda: {}(), lambda: (1, 2)(),
    lambda: len(5), lambda: len(None), lambda: len(a), lambda: iter(5), lambda: list(None), lambda: [*5], lambda: {**5}, lambda: [x for x in 5], lambda: 1 in 5, lambda: 1 in "a", lambda: sum(5), lambda: sorted(None), lambda: dict(5), lambda: max(None), lambda: next([]), lambda: "".join(5), lambda: "".join([1]), lambda: " ".join(["a", 2]),
    lambda: int("a"), lambda: int("1.5"), lambda: int(None), lambda: float("a"), lambda: float(None), lambda: int("z", 40), lambda: chr(-1), lambda: ord("ab"), lambda: ord(1), lambda: bytes("a"), lambda: "a".encode("bad"), lambda: "%d" % "a", lambda: "%s%s" % 1, lambda: "%d %d" % (1,), lambda: "{}".format(), lambda: "{a}".format(), lambda: format("a", "d"), lambda: format(1.5, "d"), lambda: f"{'a':d}",
    lambda: {[]: 1}, lambda: {{}}, lambda: hash({}), lambda: {}.pop("k"), lambda: set().pop(), lambda: {1}.remove(5), lambda: [].pop(), lambda: [1].pop(5), lambda: [].remove(1), lambda: [].index("x"), lambda: (1,).index(2), lambda: "abc".index("z"), lambda: "a".split(""), lambda: {}.popitem(), lambda: "abc".startswith(1),
    lambda: next(iter([])), lambda: isinstance(1, 2), lambda: issubclass(1, int), lambda: range("a"), lambda: range(1, 2, 0), lambda: round("a"), lambda: abs(None), lambda: max(1, "a"), lambda: sum([1, "a"]), lambda: zip(1), lambda: enumerate(1), lambda: reversed({1}), lambda: setattr(A, 5, 1), lambda: getattr(a, "x"), lambda: delattr(a, "x"), lambda: super().x, lambda: object(1), lambda: int(a), lambda: float(a), lambda: [1, 2][a], lambda: "x" * a, lambda: [0] * "a", lambda: [][1.0:], lambda: A(1), lambda: A.method(), lambda: a.method(1), lambda: [1, 2, 3][::0],
]
for number, case in enumerate(cases):
    try:
        print(number, "no error", case())
    except Exception as error:
        print(number, type(error).__name__, error)


def statement(n):
    x = [1, 2]
    t = (1, 2)
    if n == 0:
        x[5] = 1
    elif n == 1:
        t[0] = 1
    elif n == 2:
        del x[9]
    elif n == 3:
        del t[0]
    elif n == 4:
        "abc"[0] = "x"
    elif n == 5:
        del {}["k"]
    elif n == 6:
        p, q, r = x
    elif n == 7:
        p, q = 1, 2, 3
    elif n == 8:
        for p, q in [1]:
            pass
    elif n == 9:
        a.attr.deep = 1
    elif n == 10:
        del a.gone
    elif n == 11:
        raise KeyError
    elif n == 12:
        raise "text"
    elif n == 13:
        with 5:
            pass
    elif n == 14:
        None.x = 1
    elif n == 15:
        x["k"] = 1
    elif n == 16:
        import_me.nothing()
    elif n == 17:
        assert n != 17, ("tuple", n)
    elif n == 18:
        x += 5
    elif n == 19:
        for _ in None:
            pass
    elif n == 20:
        unbound_later
        unbound_later = 1
    elif n == 21:
        print(*5)
    elif n == 22:
        a.method.x = 1
    elif n == 23:
        (5).real = 1
    elif n == 24:
        len(*[1, 2])
    elif n == 25:
        x[1:2] = None
    elif n == 26:
        a[0] = 1
    elif n == 27:
        del a[0]
    elif n == 28:
        [].x = 1
    elif n == 29:
        p, *q, r = [1]


for n in range(30):
    if n in (13, 14, 22, 23, 25, 28):
        kinds = True
    else:
        kinds = False
    try:
        statement(n)
        print("statement", n, "no error")
    except Exception as error:
        print("statement", n, type(error).__name__, "" if kinds else error)
