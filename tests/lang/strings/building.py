# Strings grown in loops, aliased while they grow, and joined.
s = ""
for i in range(300):
    s += str(i)
print(len(s), s[:20], s[-20:], s[100:110])
# An alias taken while the string grows must keep the old value.
a = "start"
aliases = []
for i in range(6):
    aliases.append(a)
    a += "-" + str(i)
b = a
a += "!"
b += "?"
print(aliases, a, b)
x = "ab"
y = x
x += "c"
y += "d"
print(x, y, x + y, y + x)
base = "base" * 10
p = base + "p"
q = base + "q"
p += "1"
q += "2"
print(base, p[-4:], q[-4:], len(p), len(q))
t = "seed"
for i in range(5):
    t = t + t[-2:] + "|"
    print(t)
u = ""
for c in "abc":
    u = c + u + c
print(u)


def build(n):
    out = ""
    for i in range(n):
        out += chr(97 + i % 26)
        if i % 7 == 0:
            out += "é"
        if i % 50 == 0:
            out += "日"
    return out


for n in (0, 1, 10, 100, 1000):
    r = build(n)
    print(n, len(r), r.count("é"), r.count("日"), r[-3:], sum(ord(c) for c in r))
d = {}
key = ""
for i in range(5):
    key += "k"
    d[key] = i
print(d, d["kkk"], "kkkkkk" in d)


class Holder:
    def __init__(self):
        self.text = ""

    def add(self, piece):
        self.text += piece
        return self


h = Holder()
saved = h.add("one").text
h.add(" two").add(" three")
print(saved, "|", h.text)
lst = ["", ""]
for i in range(4):
    lst[0] += "x"
    lst[1] = lst[0] + lst[1]
print(lst)
parts = []
for i in range(50):
    parts.append("%d:%s" % (i, "*" * (i % 4)))
joined = ";".join(parts)
print(len(joined), joined[:60], joined.split(";")[10:13])
print("".join([c * 2 for c in "hello"]), "".join(map(chr, range(65, 91))), "," .join(sorted({"b", "a"})))
