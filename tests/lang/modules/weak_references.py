# Weak references, and the containers that the library builds on them.

import copy
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name


class Slotted:
    __slots__ = ("a",)


def attempt(function, *args):
    try:
        print("->", function(*args))
    except Exception as error:
        print(type(error).__name__, error)


def make():
    n = Node("one")
    r = weakref.ref(n, lambda r: print("gone", r() is None))
    print(r() is n, r == weakref.ref(n), hash(r) == hash(n))
    by_value, by_key, members = weakref.WeakValueDictionary({"k": n}), weakref.WeakKeyDictionary({n: "v"}), weakref.WeakSet([n])
    print(by_value["k"] is n, by_key[n], n in members, len(by_value), len(by_key), len(members))
    p = weakref.proxy(n)
    p.name = "two"
    print(n.name, p.name, weakref.WeakMethod)
    return r, by_value, by_key, members, p


r, by_value, by_key, members, p = make()
for i in range(3):
    gc.collect()
print(r(), len(by_value), list(by_value), len(by_key), list(members))
attempt(lambda: p.name)
for value in (1, "s", [], {}, None, Slotted()):
    attempt(weakref.ref, value)
for value in (len, int, set(), make, weakref):
    print(weakref.ref(value)() is value)


class Tree:
    def __init__(self, *children):
        self.children = list(children)
        self.me = self


t = Tree(Tree(), Tree(Tree()))
c = copy.deepcopy(t)
print(c is not t, c.me is c, len(c.children), c.children[1].children[0].me is c.children[1].children[0])
print(copy.copy(t).children is t.children, gc.isenabled())


class Plain:
    def method(self):
        return 1


class Derived(weakref.ref):
    pass


one, two = Plain(), Plain()
plain, again = weakref.ref(one), weakref.ref(one)
print(plain is again, plain is weakref.ref(one, None), plain is weakref.ref(two), weakref.getweakrefcount(one))
stand = weakref.proxy(one)
print(stand is weakref.proxy(one), stand is weakref.proxy(two), weakref.getweakrefcount(one))
called = weakref.ref(one, print)
later = weakref.ref(one, print)
derived = Derived(one)
print(called is later, derived is Derived(one), weakref.getweakrefcount(two) <= 2, weakref.getweakrefs(3))
found = weakref.getweakrefs(one)
print(found[0] is plain, found[1] is stand, called in found, derived is not plain, hash(plain) == hash(one) == hash(called))
