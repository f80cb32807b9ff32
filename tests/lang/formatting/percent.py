# The % operator: every conversion, flags, width, precision, mappings, errors.
for spec in ("%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%x", "%X", "%#x", "%o", "%#o", "%i", "%.3d", "%8.3d|", "%u"):
    print(spec, [spec % n for n in (0, 42, -42, 123456, 2 ** 70)])
for spec in ("%f", "%.2f", "%10.3f|", "%-10.1f|", "%+.1f", "%e", "%.3E", "%g", "%G", "%.3g", "%010.2f", "%#.0f", "%.0f", "% .1e"):
    print(spec, [spec % x for x in (0.0, 1.5, -2.25, 1e10, 1e-7, 123456.789, float("inf"), float("-nan") * 0 + 1)])
for spec in ("%s", "%10s|", "%-10s|", "%.2s|", "%5.1s|", "%r", "%a", "%8r|"):
    print(spec, [spec % (x,) for x in ("text", "é", 12, None, [1, "a"], 1.5)])
print("%c%c%c" % ("a", 98, "é"), "%5c|" % "x", "%%", "100%% of %s" % "it", "%s %s" % (1, 2), "%s" % ((1, 2),))
print("%(a)s-%(b)05.1f-%(a)r" % {"a": "x", "b": 2.25, "unused": 0}, "%(n)d%%" % {"n": 5})
print("%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 3.14159))
print("%s" % {"k": 1}, "%d" % True, "%d" % 3.99, "%s" % "", "%5s|%-5s|" % ("é", "日"))
print("%x" % 255, "%x" % -255, "%X" % (2 ** 64), "%o" % 8, "%.2f%%" % 99.5, "%5.1f|%5.1f" % (0.05, -0.05))
bad = [
    lambda: "%d" % "x",
    lambda: "%s %s" % (1,),
    lambda: "%s" % (1, 2),
    lambda: "%(a)s" % {"b": 1},
    lambda: "%(a)s" % 5,
    lambda: "%z" % 1,
    lambda: "%c" % "ab",
    lambda: "%x" % 1.5,
    lambda: "%" % (),
    lambda: "none" % 5,
    lambda: "%c" % -1,
    lambda: "%f" % "a",
]
for f in bad:
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


class P:
    def __str__(self):
        return "str-P"

    def __repr__(self):
        return "repr-P"


print("%s %r %s" % (P(), P(), [P()]))
