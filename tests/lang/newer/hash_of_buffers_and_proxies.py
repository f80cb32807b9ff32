# A memoryview of what __buffer__ gives is hashed by its bytes, whatever its object's hash is, and a mapping proxy by what it shows.
# since 3.12
import types


class Buffer:
    def __buffer__(self, flags):
        return memoryview(b"abc")

    def __hash__(self):
        raise ValueError("no hash")


class Unhashable(Buffer):
    __hash__ = None


for cls in (Buffer, Unhashable):
    view = memoryview(cls())
    print(hash(view) == hash(b"abc"), {view: 1}[b"abc"], hash((1, view)) == hash((1, b"abc")), b"abc" in {view})


class Mapping(dict):
    def __hash__(self):
        return 11


print(hash(types.MappingProxyType(Mapping())))
try:
    hash(types.MappingProxyType({}))
except TypeError as error:
    print(error)
