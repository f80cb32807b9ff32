# Shows set algebra, also in place, over members whose equality and hash are the program's own.

class Key:
    def __init__(self, name, number):
        self.name = name
        self.number = number

    def __eq__(self, other):
        return isinstance(other, Key) and self.number == other.number

    def __hash__(self):
        return self.number % 3

    def __repr__(self):
        return f"{self.name}{self.number}"


def show(members):
    print(sorted(members, key=lambda key: key.number))


def keys(name, numbers):
    return {Key(name, number) for number in numbers}


show(keys("a", range(6)) | keys("b", range(4, 9)))
show(keys("a", range(6)) & keys("b", range(4, 9)))
show(keys("a", range(6)) - keys("b", range(4, 9)))
show(keys("a", range(6)) ^ keys("b", range(4, 9)))
show(keys("a", range(20)) - keys("b", range(2)))
for operator in ("|=", "&=", "-=", "^="):
    members = same = keys("a", range(6))
    others = keys("b", range(4, 9))
    if operator == "|=":
        members |= others
    elif operator == "&=":
        members &= others
    elif operator == "-=":
        members -= others
    else:
        members ^= others
    print(operator, members is same, len(members), sorted(key.number for key in members))
print(keys("a", range(5)).isdisjoint(keys("b", range(4, 9))), keys("a", range(3)).isdisjoint(keys("b", range(4, 9))))
print(keys("a", range(5)) <= keys("b", range(9)), keys("a", range(5)) == keys("b", range(5)), keys("a", range(5)) > keys("b", [9]))
print(frozenset(keys("a", range(4))) == keys("b", range(4)), hash(frozenset(keys("a", range(4)))) == hash(frozenset(keys("b", range(4)))))


class Awkward(Key):
    def __eq__(self, other):
        if self.number == 7:
            raise ValueError("seven is not compared")
        return Key.__eq__(self, other)

    __hash__ = Key.__hash__


members = {Awkward("a", number) for number in (1, 2, 7)}
for attempt in ("-", "&", "|", "^"):
    others = {Awkward("b", 4)}
    try:
        if attempt == "-":
            members -= others
        elif attempt == "&":
            others & members
        elif attempt == "|":
            others | members
        else:
            others ^ members
        print(attempt, "done")
    except ValueError as error:
        print(attempt, error, len(others), Awkward("c", 2) in members)

# Whole numbers keep the order that they have in CPython.
evens = set(range(0, 90, 2))
threes = frozenset(range(0, 90, 3))
print(list(evens & threes), list(evens - threes), list(evens ^ threes), list(evens | threes))
evens -= threes
print(list(evens))
evens ^= frozenset({1, 2, 3, 4})
print(list(evens))
evens -= evens
print(evens, evens ^ evens, set() - threes, threes - {3, 6} == threes.difference([3, 6]))
empty = set()
empty ^= {5}
empty |= {1.0, True, 1}
print(empty, {1} & {True}, {1.0} - {1}, {0} ^ {False}, {"a", 1} >= {True})
letters = set("abcdefghij")
letters -= set("aeiou")
print(sorted(letters), sorted(letters ^ set("bxyz")), letters.isdisjoint("aeiou"), letters.isdisjoint("ab"))
