# `and`, `or`, `not` and conditional expressions give operands, and evaluate lazily.
log = []


def t(x):
    log.append(x)
    return x


print(t(1) and t(2), t(0) and t(2), t(0) or t(3), t(4) or t(5))
print(log)
log.clear()
print(t(0) or t("") or t([]) or t("end"), t(1) and t("x") and t([]) and t("never"))
print(log)
log.clear()
print(t(1) and t(0) or t(7), (t(1) or t(0)) and t(8), not t(0) and t(9))
print(log)
log.clear()
print("yes" if t(1) else "no", "yes" if t(0) else "no", t(1) if t("") else t(2))
print(log)
if t(0) or t(1) and not t(0):
    print("taken")
if not (t(1) and t(0)) and (t(0) or not t(0)):
    print("taken too")
if t(0) and t(1) or t(0):
    print("not taken")
else:
    print("else")
while not (len(log) > 30 or t(0) and t(1)):
    t("pad")
print(len(log))
for value in (0, 1, -1, 0.0, 0.1, "", "0", [], [0], (), (0,), {}, {0: 0}, set(), {0}, None, True, False, b"", b"0", range(0), range(1)):
    print(repr(value), bool(value), not value, "T" if value else "F", value and 1, value or 2)


class Empty:
    def __len__(self):
        print("len called")
        return 0


class Falsy:
    def __bool__(self):
        print("bool called")
        return False


print(bool(Empty()), bool(Falsy()), not Falsy(), "x" if Empty() else "y")
e = Falsy() or Empty() or "last"
print(e)
print(any([0, "", None]), any([0, 2]), all([]), all([1, ""]), all([1, 2]))
