# A mappingproxy of a dict whose keys' hash and equality the program defines.
import types


class Key:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return 7

    def __eq__(self, other):
        return isinstance(other, Key) and self.number == other.number

    def __repr__(self):
        return f"Key({self.number})"


class Missing(dict):
    def __missing__(self, key):
        return "missing"


for source in ({Key(1): "one", Key(2): "two"}, Missing({Key(1): "one"}), {}):
    proxy = types.MappingProxyType(source)
    for key in (Key(1), Key(2), Key(3)):
        try:
            print(proxy[key], end=" ")
        except KeyError as error:
            print("KeyError", error, end=" ")
        print(proxy.get(key), key in proxy, types.MappingProxyType.__getitem__(proxy, Key(1)) if Key(1) in proxy else None)
print({1, 2}.issuperset([Key(1)]), {Key(1), 2}.issuperset([Key(1)]), [{1}.issuperset(given) for given in ([1], [1.0, True], [2], ())])
try:
    {1}.issuperset([{1}])
except TypeError:
    print("a set is no member")
print({frozenset([1])}.issuperset([frozenset([1])]), {1} in {frozenset([1])})
