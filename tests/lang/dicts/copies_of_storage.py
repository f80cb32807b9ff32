# Shows copies of dicts by every road, from dicts with holes too, and lists of their keys, values and items.
import collections


def holes(n, step):
    made = {(i if i % 2 else f"k{i}"): i for i in range(n)}
    for key in [*made][::step]:
        del made[key]
    return made


for n in (0, 1, 2, 5, 8, 9, 30, 100):
    for step in (1, 2, 3, 1000):
        source = holes(n, step)
        copies = [dict(source), source.copy(), {**source}, {} | source, source | {}]
        target = {}
        target.update(source)
        emptied = {"a": 1, "b": 2}
        emptied.clear()
        emptied.update(source)
        popped = {1: 1}
        del popped[1]
        popped.update(source)
        copies += [target, emptied, popped, dict(source.items()), collections.OrderedDict(source), dict(**{k: v for k, v in source.items() if type(k) is str})]
        for copy in copies[:-1]:
            assert list(copy) == list(source) and copy == source, (n, step)
            copy["new"] = 1
            copy.pop(1, None)
            assert "new" not in source
            for key in list(copy):
                del copy[key]
            assert not copy and len(copy) == 0
            copy.update(x=1)
            assert list(copy.items()) == [("x", 1)]
        print(len(source), list(source)[:4], list(source.values())[-3:], list(source.items())[:2], sorted(source.values())[:3], tuple(source)[-2:], [*source.values()][:2], set(source.values()) == {*source.values()})
names = {"f": 1}
scope = {}
scope.update(vars(collections))
print("deque" in scope, len(scope) == len(vars(collections)))


class Own(dict):
    def __iter__(self):
        return iter(("own",))

    def keys(self):
        return ["k"]

    def __getitem__(self, key):
        return key * 2


own = Own(a=1)
print(list(own), dict(own), {**own}, list(own.items()), list(own.values()), sorted(own))
fresh = {}
fresh.update(own)
print(fresh)
