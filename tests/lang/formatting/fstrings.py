# f-strings: conversions, nested specs, debugging form, quoting, expressions inside.
name, n, x = "World", 42, 3.14159
print(f"Hello {name}!", f"{n}", f"{n + 1}", f"{x:.2f}", f"{n:5d}|{n:<5}|{n:^5}|{n:05}|{n:+}", f"{name!r} {name!s} {name!a}")
print(f"{{literal}} {{{n}}}", f"", f"{name}{name}", f"a{'b'}c", f"{n:x} {n:#x} {n:b} {n:o} {n:e}", f"{n:,} {1234567:,} {1234567.891:,.2f} {1234567:_}")
width, prec = 10, 3
print(f"{x:{width}.{prec}}|", f"{name:>{width}}|", f"{name:*^{width}}|", f"{x:{'+'}{width}.{prec}f}|", f"{n:{'x'}}")
print(f"{n=}", f"{n = }", f"{name=}", f"{name=!s}", f"{x=:.1f}", f"{n + 1=}")
print(f"{[i * i for i in range(4)]}", f"{ {'a': 1}['a'] }", f"{(lambda v: v * 2)(4)}", f"{n if n > 5 else 'small'}", f"{name[0]}{name[-1]}{name[1:3]}")
print(f"{name.upper()} {len(name)} {name.replace('o', '0')}", f"{'nested ' + f'{n}'}", f"{1}{2}" f"{3}" "four")
print(f"{True} {None} {[1, 'a']} {(1,)} {{}} {b'x'}", f"{n!r:>6}|", f"{'é'!a:>10}|", f"{1e10} {1e-10} {10 ** 20}")
print(f"""multi
{n}
line {name}""")
print(f"{n:d} {n:.1f} {n:%} {0.25:%} {0.256:.1%} {n:c} {'s':s} {'abc':.2} {'abc':5.1}|")
print(f"{-n:05d} {-n:=6d} {n:<+6d}| {n: d} {-x:08.2f} {x:g} {x:.10g} {1e100:g} {0.00001:g}")


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __format__(self, spec):
        return "<%s:%s>" % (spec, self.amount)

    def __str__(self):
        return "money"


m = Money(5)
print(f"{m} {m:abc} {m!s:>8} {m:{'x' * 2}}", format(m), format(m, "q"), "{:zz}".format(m))
data = {"k": [1, {"z": "deep"}]}
print(f"{data['k'][1]['z']} {data['k'][0]:03}")
print(f"{'a' 'b'}", f"{ n }", f"{n!r}", f"{3.0} {3.0:g} {-0.0} {-0.0:.0f}")
for value, spec in ((1, "q"), ("s", "d"), (1.5, "d"), ("x", "+"), (3, ".2"), (None, ">5"), ([], "5"), (1, "s"), ("a", "=5"), (1.5, "x"), (True, "d"), (True, "")):
    try:
        print(repr(format(value, spec)))
    except Exception as error:
        print(type(error).__name__, error)
