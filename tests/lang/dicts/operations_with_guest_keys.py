# Every operation of dicts and sets with keys that guest code hashes and compares; what that code does meanwhile.
log = []


class Key:
    def __init__(self, name, hashed, mark=""):
        self.name = name
        self.hashed = hashed
        self.mark = mark

    def __hash__(self):
        log.append(f"h{self.name}{self.mark}")
        return self.hashed

    def __eq__(self, other):
        log.append(f"{self.name}{self.mark}={getattr(other, 'name', other)}{getattr(other, 'mark', '')}")
        return Truth(isinstance(other, Key) and self.name == other.name)

    def __repr__(self):
        return f"<{self.name}{self.mark}>"


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        return self.value


class Default(dict):
    def __missing__(self, key):
        return f"no {key!r}"


def shown(text, *values):
    print(text, *values, " ".join(log))
    log.clear()


keys = [Key(name, hashed) for name, hashed in (("a", 1), ("b", 1), ("c", 9), ("d", -1), ("e", True), ("f", 2 ** 70))]
twins = [Key(key.name, key.hashed, "'") for key in keys]
for make in (dict, Default):
    table = make()
    for key in keys:
        table[key] = key.name
    shown("filled")
    for twin in twins:
        table[twin] = twin.name * 2
        shown("item", table[twin], table.get(twin), table.get(twin, 5), table.setdefault(twin, 6), twin in table, twin not in table)
    shown("kept", list(table))
    absent = Key("z", 1)
    shown("absent", table.get(absent), table.get(absent, 7), absent in table)
    try:
        shown("missing", table[absent])
    except KeyError as error:
        shown("KeyError", error)
    shown("default", table.setdefault(absent, 8), table[absent], len(table))
    del table[twins[0]]
    shown("deleted", table.pop(twins[1]), len(table))
    table[1] = "int"
    shown("mixed", table[1], 1 in table, True in table, 9 in table)

for make in (set, frozenset):
    group = make(keys + twins)
    shown("set", len(group), [twin in group for twin in twins], absent in group, 1 in group)
    shown("comprehended", len({key for key in twins + keys}), len(make(key for key in keys)), len({*keys, *twins}))
group = set()
for key in keys + twins:
    group.add(key)
shown("added", len(group))
group.update(twins)
group.discard(twins[2])
shown("updated", len(group))


class Failing(Key):
    def __hash__(self):
        raise ValueError(f"hash of {self.name}")


class Wrong(Key):
    def __hash__(self):
        return "1"


class Unhashable(Key):
    __hash__ = None


class Refusing(Key):
    __hash__ = Key.__hash__

    def __eq__(self, other):
        raise ValueError("compared")


for kind in (Failing, Wrong, Unhashable, Refusing):
    for table in ({}, {keys[0]: 1}, set(), {keys[0]}):
        log.clear()
        key = kind("x", 1)
        for operation in (lambda: table[key], lambda: table.get(key), lambda: key in table, lambda: table.setdefault(key, 1),
                          lambda: table.add(key), lambda: table.__setitem__(key, 1)):
            try:
                print(kind.__name__, type(table).__name__, operation())
            except (ValueError, TypeError, KeyError, AttributeError) as error:
                print(kind.__name__, type(table).__name__, type(error).__name__, error)


class Changing(Key):
    __hash__ = Key.__hash__

    def __eq__(self, other):
        self.act()
        return super().__eq__(other)


def changed(act):
    table = {keys[0]: 1, keys[1]: 2, keys[2]: 3}
    key = Changing("b", 1)
    key.act = lambda: act(table)
    log.clear()
    try:
        print(table.get(key), table.setdefault(key, 4), key in table, len(table))
    except (KeyError, RuntimeError) as error:
        print(type(error).__name__, error)


changed(lambda table: None)
changed(lambda table: table.update({k: k for k in range(100, 140)}))
changed(lambda table: table.pop(keys[2], None))


class Nested(Key):
    def __hash__(self):
        inner = {Key("i", 3): 1}
        return inner[Key("i", 3)] + self.hashed

    def __eq__(self, other):
        return {Key(self.name, 0)} == {Key(other.name, 0)}


nested = {Nested(k % 5, k % 5): k for k in range(20)}
print(sorted(key.name for key in nested), sorted(nested.values()))

table = {}
log.clear()
print(table.__setitem__(Key("a", 1), 1), table.__setitem__(Key("a", 1), 2), table, dict.__getitem__(table, Key("a", 1)))
