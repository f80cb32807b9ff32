# Dict views take any iterable on either side of the operators of sets, and look up pairs without hashing their values.


def show(f):
    try:
        result = f()
        print(sorted(result, key=repr) if isinstance(result, set) else result)
    except Exception as e:
        print(type(e).__name__, e)


class Strange:
    def __eq__(self, other):
        raise ValueError("eq")

    __hash__ = None


plain = {1: 2, 3: 4}
unhashable = {1: [], 3: 4, 5: {}}
strange = {1: Strange()}
for view in (plain.keys(), plain.items(), unhashable.keys(), unhashable.items(), strange.items(), {}.items()):
    for other in ([1, (3, 4)], (1, 9), "ab", {1: 0}, {1, (3, 4)}, frozenset({(1, 2)}), iter([1, 3]), plain.keys(), plain.items(), unhashable.items(), 5, None, [[]]):
        show(lambda: view & other)
        show(lambda: view | other)
        show(lambda: view - other)
        show(lambda: view ^ other)
        show(lambda: other & view)
        show(lambda: other | view)
        show(lambda: other - view)
        show(lambda: other ^ view)
        show(lambda: view == other)
        show(lambda: view != other)
        show(lambda: view <= other)
        show(lambda: view < other)
        show(lambda: view >= other)
        show(lambda: view > other)
        show(lambda: view.isdisjoint(other))
for kind in (type({}.keys()), type({}.values()), type({}.items())):
    show(lambda: kind())
    show(lambda: kind({}))
show(lambda: set().issuperset([1, []]))
show(lambda: {1}.issuperset([1, []]))
show(lambda: {}.pop([], "given"))
show(lambda: {1: 2}.pop([], "given"))


def error_of(f):
    try:
        return f()
    except TypeError as e:
        return str(e)


# Of pairs in one of two views without a hash, those of the right one are met first.
print(error_of(lambda: {1: [2]}.items() ^ {3: {}}.items()), error_of(lambda: {1: [1]}.items() ^ {1: 2}.items()), {1: [1]}.items() ^ {1: [1]}.items())
