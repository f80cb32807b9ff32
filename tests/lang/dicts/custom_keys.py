# Keys whose __hash__ and __eq__ are written in the program, collisions included.
class Key:
    log = []

    def __init__(self, name, h):
        self.name = name
        self.h = h

    def __hash__(self):
        Key.log.append("h" + self.name)
        return self.h

    def __eq__(self, other):
        Key.log.append("e" + self.name + getattr(other, "name", "?"))
        return isinstance(other, Key) and self.name == other.name

    def __repr__(self):
        return "K" + self.name


a, b, c = Key("a", 1), Key("b", 1), Key("c", 2)
d = {a: 1}
d[b] = 2
d[c] = 3
print(d, Key.log)
Key.log.clear()
print(d[Key("a", 1)], d[Key("b", 1)], d.get(Key("z", 1)), Key("c", 2) in d, Key.log)
Key.log.clear()
d[Key("b", 1)] = 20
print(d, len(d), Key.log)
del d[Key("a", 1)]
print(d, d.pop(Key("c", 2)), d)
s = {a, b, Key("a", 1)}
print(len(s), Key("b", 1) in s, sorted(k.name for k in s))


class OnlyEq:
    def __eq__(self, other):
        return True


class Plain:
    pass


class NoHash:
    __hash__ = None


for make in (OnlyEq, NoHash, list, dict, set):
    try:
        print({make(): 1})
    except TypeError as error:
        print(error)
p, q = Plain(), Plain()
m = {p: "p", q: "q"}
print(m[p], m[q], len(m), Plain() in m)


class BadHash:
    def __hash__(self):
        return "x"


class RaisingEq:
    def __init__(self, on):
        self.on = on

    def __hash__(self):
        return 5

    def __eq__(self, other):
        if self.on:
            raise ValueError("compared")
        return False


try:
    hash(BadHash())
except TypeError as error:
    print(error)
r = {RaisingEq(False): 1}
try:
    r[RaisingEq(True)] = 2
except ValueError as error:
    print("raised", error, len(r))


class Frozen:
    def __init__(self, *parts):
        self.parts = parts

    def __hash__(self):
        return hash(self.parts)

    def __eq__(self, other):
        return self.parts == other.parts


cache = {}
for i in range(100):
    key = Frozen(i % 5, i % 3)
    cache[key] = cache.get(key, 0) + i
print(len(cache), sorted((k.parts, v) for k, v in cache.items()))
class Sub(dict):
    def __missing__(self, key):
        self[key] = key * 2
        return self[key]


sub = Sub()
print(sub[4], sub["ab"], sub, sub.get(9), 9 in sub, isinstance(sub, dict))
