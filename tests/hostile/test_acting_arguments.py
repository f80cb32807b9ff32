"""Arguments whose conversion changes what a native works on, collects, or moves the stack and the frames."""

import pytest

import pvm

BEGIN = """
import gc

def deep(n):
    return deep(n - 1) if n else 0

def churn():
    gc.collect()
    kept.append([[[i] * 3, (i, i, i), 10 ** 30 + i] for i in range(500)])

kept = []

class Acting:
    def __init__(self, act, value):
        self.act, self.value = act, value

    def __index__(self):
        self.act()
        return self.value

    def __bool__(self):
        self.act()
        return bool(self.value)

def emptied(array):
    def act():
        array.clear()
        kept.append([bytearray(b"\\xee" * 5000) for _ in range(20)])
        churn()
    return act

array = bytearray(b"a\\tb\\nc" * 1000)
act = emptied(array)
"""


@pytest.mark.parametrize("call, result", [
    ("array.ljust(Acting(act, 9))", bytearray(b" " * 9)),
    ("array.center(Acting(act, 9), b'x')", bytearray(b"x" * 9)),
    ("array.rjust(Acting(act, 9))", bytearray(b" " * 9)),
    ("array.zfill(Acting(act, 9))", bytearray(b"0" * 9)),
    ("array.expandtabs(Acting(act, 9))", bytearray()),
    ("array.splitlines(Acting(act, 9))", []),
    ("array.hex('-', Acting(act, 1))", ""),
    ("array.replace(b'a', b'bb', Acting(act, 9))", bytearray()),
    ("array.split(b'a', Acting(act, 9))", [bytearray()]),
    ("array.find(b'a', Acting(act, 0))", -1),
    ("array.count(Acting(act, 97))", 0),
    ("array.startswith(b'a', Acting(act, 0))", False),
])
def test_a_bytearray_is_looked_at_behind_its_arguments(call, result):
    assert pvm.run(f"{BEGIN}\n{call}") == result


@pytest.mark.parametrize("call", [
    "import _buffers\n_buffers.unpack(_buffers.compile(b'8B', ValueError), array, Acting(act, 0))",
    "import _coding\n_coding.decode(_coding.find('latin-1'), array, 'strict', Acting(act, 1), True)",
])
def test_natives_of_the_library_look_at_bytes_behind_their_arguments(call):
    with pytest.raises(pvm.GuestError) as caught:
        pvm.run(f"{BEGIN}\n{call}")
    assert caught.value.type_name in ("ValueError", "IndexError")


@pytest.mark.parametrize("call, result", [
    ("list(itertools.combinations([str(i) for i in range(3)], Acting(churn, 2)))", [("0", "1"), ("0", "2"), ("1", "2")]),
    ("list(itertools.combinations_with_replacement([str(i) for i in range(2)], Acting(churn, 2)))", [("0", "0"), ("0", "1"), ("1", "1")]),
    ("list(enumerate([str(i) for i in range(2)], Acting(churn, 5)))", [(5, "0"), (6, "1")]),
    ("range(Acting(churn, int('1' * 30)), Acting(churn, int('2' * 30)), Acting(churn, 3)).start", 111111111111111111111111111111),
    ("operator.itemgetter(0, Acting(churn, 1), 2)(['a', 'b', 'c'])", ("a", "b", "c")),
])
def test_what_a_native_has_made_outlives_a_collection(call, result):
    assert pvm.run(f"{BEGIN}\nimport itertools, operator\n{call}") == result


def test_a_value_that_only_the_native_has_outlives_its_own_method():
    with pytest.raises(pvm.GuestError, match="an integer is required, not Lost"):
        pvm.run(f"""{BEGIN}
class Lost:
    def __index__(self):
        del self
        churn()
        raise TypeError

class Mapping(dict):
    def __getitem__(self, key):
        return Lost()

"%(a)x" % Mapping()
""")


@pytest.mark.parametrize("call", ["list(map(hex, items))", "list(filter(chr, items))", "sum(map(len, map(hex, items)))", "sorted(map(hex, items))",
                                  "max(map(hex, items))", "','.join(map(hex, items))", "set(filter(hex, items))", "any(map(ord, map(chr, items)))"])
def test_a_native_that_gathers_finds_its_frame_again(call):
    pvm.run(f"{BEGIN}\nitems = [Acting(lambda: deep(900), i) for i in range(5)]\n{call}\n0")


@pytest.mark.parametrize("call", ["list(itertools.groupby(items, operator.itemgetter(key)))", "min(items, key=operator.itemgetter(key))",
                                  "sorted(items, key=operator.itemgetter(key))", "list(map(operator.itemgetter(key), items))"])
def test_the_item_of_an_itemgetter_that_empties_what_is_gone_through(call):
    pvm.run(f"""{BEGIN}
import itertools, operator
items = [[i, i] for i in range(50)]
key = Acting(items.clear, 0)
try:
    {call}
except (ValueError, IndexError):
    pass
0
""")


def test_empty_bytearrays_have_a_place_in_memory():
    """What C says of its functions on memory holds with no bytes as well."""
    assert pvm.run("""
empty, other = bytearray(), bytearray(b"ab")
other.clear()
[f(v) for v in (empty, other) for f in (lambda v: v.startswith((v, b"")), lambda v: v.endswith(v), lambda v: v.zfill(3), lambda v: v.ljust(2), lambda v: v.center(3),
  lambda v: v + v, lambda v: v * 3, lambda v: v == empty, lambda v: v < b"", lambda v: v.join([v, v]), lambda v: v.replace(v, b"-"), lambda v: v.find(v),
  lambda v: v.split(b","), lambda v: bytes(v), lambda v: v.decode(), lambda v: v.hex(), lambda v: v.strip(v), lambda v: v.translate(None, v),
  lambda v: v.copy(), lambda v: v.__iadd__(v), lambda v: v.extend(v), lambda v: v[:], lambda v: v.count(v), lambda v: b"".join([v]), lambda v: int.from_bytes(v, "big"),
  lambda v: memoryview(v).tobytes(), lambda v: v.partition(b"x"), lambda v: v.expandtabs(), lambda v: v.splitlines(), lambda v: v.upper(), lambda v: v.reverse())][2]
""") == b"000"


def test_a_view_that_is_released_by_the_hash_of_its_object():
    pvm.run(f"""{BEGIN}
class Releasing(bytes):
    def __hash__(self):
        view.release()
        churn()
        return 5

for use in hash, lambda v: {{v: 1}}, lambda v: {{v}}, lambda v: hash((1, v)), lambda v: v in {{}}:
    view = memoryview(Releasing(b"abc"))
    try:
        use(view)
    except ValueError:
        pass
0
""")
