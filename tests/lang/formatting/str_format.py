# str.format: fields, attributes, indices, conversions, nested specs, errors.
print("{} {} {}".format(1, "a", None), "{0} {1} {0}".format("x", "y"), "{a} {b}".format(a=1, b=2), "{} {k} {}".format(1, 2, k="v"))
print("{:>5}|{:<5}|{:^5}|{:*^7}".format(1, 2, 3, 4), "{:05d} {:+.2f} {:x} {:,}".format(42, 3.14159, 255, 10 ** 9), "{!r} {!s} {!a}".format("q", "q", "é"))


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
        self.tags = ["p", "q"]


p = Point(3, 4)
print("{0.x},{0.y} {p.tags[1]} {d[key]} {l[0]}".format(p, p=p, d={"key": "val"}, l=[9, 8]), "{:{}}|{:{w}.{p}f}".format("a", 5, 2.71828, w=8, p=2), "{{}} {{{}}}".format(1))
for fmt in ("b", "o", "x", "X", "#b", "#x", "#010x", "d", "n", "c", "e", ".3e", "f", ".0f", "g", "%", "_d", ",d", "_x", "<8d", ">8d", "^8d", "=8d", "08d", "+d", " d", "z>8d"):
    print(fmt, repr(format(65, fmt)), repr(format(-1, fmt)) if fmt != "c" else "")
for fmt in ("", ".0f", ".3f", "e", ".1e", "g", ".3g", "G", "10.2f", "<10.2f", "+.1f", " .1f", "%", ".1%", ",.2f", "_.1f", "010.3f", "n", "#.0f", "#g", ".15g", "*^12.2f"):
    print(fmt, [format(v, fmt) for v in (0.0, -1.5, 1234.5678, 1e-10, 1e20, float("inf"), float("nan"))])
for fmt in ("", "s", "5", "<5", ">5", "^6", ".1", "5.1", "-<6", "é>4"):
    print(fmt, repr(format("ab", fmt)))
bad = [
    lambda: "{} {}".format(1),
    lambda: "{0} {}".format(1, 2),
    lambda: "{a}".format(),
    lambda: "{".format(1),
    lambda: "}".format(1),
    lambda: "{0.nope}".format(1),
    lambda: "{0[5]}".format([1]),
    lambda: "{0[k]}".format({}),
    lambda: "{!x}".format(1),
    lambda: "{:d}".format("a"),
    lambda: "{5}".format(1),
]
for f in bad:
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
print("{a[x]} {a[0]}".format(a={"x": 1, 0: 2}), "{:{fill}{align}{width}}".format("c", fill="~", align="^", width=9), "{}".format("{}"), "{:}".format(5))
print("{name:>10} {value:8.3f}".format_map({"name": "pi", "value": 3.14159265}))
