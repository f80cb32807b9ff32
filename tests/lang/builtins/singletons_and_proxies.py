# None, Ellipsis and NotImplemented by their types; operators and hashes of mappingproxy, cells and staticmethods.
import operator
import sys
import types


def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


def cell():
    x = 1
    return (lambda: x).__closure__[0]


proxy = types.MappingProxyType({1: 2})


def merge():
    global proxy
    proxy |= {3: 4}
    return proxy


show(lambda: hash(cell()))
show(lambda: hash(proxy))
show(lambda: {slice(1, 2): 3}[slice(1, 2)] if sys.version_info >= (3, 12) else "unhashable")
for kind in (type(None), type(...), type(NotImplemented)):
    show(lambda: kind())
    show(lambda: kind(1))
    show(lambda: kind(x=1))
    show(lambda: kind.__new__(kind))
show(lambda: None.__bool__())
show(lambda: proxy | {3: 4})
show(lambda: {3: 4} | proxy)
show(lambda: proxy | proxy)
show(lambda: proxy | [1])
show(merge)
show(lambda: str(proxy) + f"{proxy}" + "%s %r" % (proxy, proxy))
show(lambda: 2 in proxy.values())
show(lambda: hasattr(proxy.values(), "__contains__"))
show(lambda: [operator.length_hint(each, -1) for each in (zip("ab"), map(str, "ab"), enumerate("ab"), filter(None, "ab"), iter("ab"), reversed([1]))])


class Shown:
    def __repr__(self):
        return "shown"


show(lambda: str(types.MappingProxyType({"a": Shown()})))


class Static(staticmethod):
    def __call__(self, *args, **keywords):
        return "own", args, keywords


class Uses:
    @staticmethod
    def plain(x, *, y=2):
        return x, y

    counted = Static(len)


plain = Uses.__dict__["plain"]
print(plain(1), plain(1, y=3), plain.__call__(2, y=1), Uses.counted([1]), Uses().counted([1]), Uses.__dict__["counted"]([1], k=2))
