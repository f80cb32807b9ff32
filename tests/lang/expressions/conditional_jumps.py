# Each fused compare-and-branch, with its negation, over ints, floats, strings and mixed operands.
def branches(a, b):
    out = ""
    if a < b:
        out += "<"
    if a <= b:
        out += "["
    if a > b:
        out += ">"
    if a >= b:
        out += "]"
    if a == b:
        out += "="
    if a != b:
        out += "!"
    if not a < b:
        out += "n"
    if not a <= b:
        out += "o"
    if not a > b:
        out += "p"
    if not a >= b:
        out += "q"
    if not a == b:
        out += "r"
    if not a != b:
        out += "s"
    if a is b:
        out += "I"
    if a is not b:
        out += "J"
    return out


def masked(a, b):
    return branches(a, b).replace("I", "").replace("J", "")


numbers = [-5, 0, 3, 3.0, 2.5, -0.0, float("inf"), float("nan"), 2 ** 70, -2 ** 70, True]
for a in numbers:
    for b in numbers:
        print(a, b, masked(a, b))
for a in ["", "a", "ab", "b"]:
    for b in ["", "a", "ab", "b"]:
        print(repr(a), repr(b), masked(a, b))
print(masked([1, 2], [1, 3]), masked((1, 2), (1, 2)), masked({1, 2}, {1}), masked(b"a", b"b"))


def against_constants(x):
    r = []
    if x < 10:
        r.append("lt10")
    if x == 10:
        r.append("eq10")
    if x > 10.5:
        r.append("gt10.5")
    if 10 <= x:
        r.append("ge10")
    if x != -1:
        r.append("ne-1")
    if x is None:
        r.append("none")
    if x in (1, 10, 100):
        r.append("member")
    if x not in [1, 2]:
        r.append("nonmember")
    return r


for x in (1, 10, 10.0, 11, 100, -1, 10.5, 2 ** 80):
    print(x, against_constants(x))
