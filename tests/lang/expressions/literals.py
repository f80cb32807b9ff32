# Literals of every kind and their folding.
print(0, -0, 00, 1_0, 0XfF, 0B1, 0O7, 1., .5, 1e3, 1E-3, 1_0.0_1, 1e1_0, 3j, 1.5J)
print("a", 'b', """c""", '''d''', "e" 'f', r"\n", "\n".__len__(), b"g", rb"\x", Rb"h", u"i", "\
joined", "tab\tend")
print(None, True, False, ..., (), [], {}, (1,), [1, ], {1: 2, }, {1, }, (1, 2,))
print(1 + 2 * 3 - 4, "a" + "b" * 3, (1, 2) + (3,), -5 % 3, 2 ** 10, 1 / 4, not True, 1 < 2, "abc"[1], (1, 2, 3)[1:], [1, 2][0])
print(-1, +1, ~1, --1, -(1), -1.5, -1j, - 2 ** 2, (-2) ** 2, 10 ** -1)
print(1000000 * 1000000, 2 ** 64, -2 ** 63, 10 ** 30, "x" * 40)
print(1 if True else 2, [] or "empty", () and 1, "s" and "t", None is None, 1 in (1, 2), "k" in {"k": 1})
print(type(1), type(1.0), type(1j), type(""), type(b""), type(()), type([]), type({}), type({1}), type(None), type(...), type(True))
x = (1, "two", 3.0, None, True, b"b", (4, (5,)), ...)
print(x, x == (1, "two", 3.0, None, True, b"b", (4, (5,)), ...))
print(0.0, -0.0, 0.0 == -0.0, 1 == 1.0 == True, [0.0, -0.0], (1, 1.0, True), {1: "a", 1.0: "b", True: "c"})


def constants():
    return 1, 1.0, True, "1", b"1", 0, 0.0, -0.0, False, (1, 1.0), (1.0, 1), (0.0, -0.0), (True, 1)


print(constants(), [type(c).__name__ for c in constants()])
