# The builtin functions over ordinary and odd arguments.
print(abs(-5), abs(2.5), abs(-True), all([1, 2]), all([]), any([0]), any([0, 3]), bin(5), oct(8), hex(255), chr(65), ord("A"), divmod(7, 3), pow(2, 3), pow(2, 3, 5), pow(2.0, -1), round(2.5), round(2.567, 2), round(-1.5), round(1234, -2), sum([1, 2, 3]), sum([0.5, 1]), sum([[1], [2]], []), sum((), 5))
print(min(1, 2), min([3, 1]), min("b", "a"), min([], default="d"), min([-3, 2], key=abs), max(1, 2.5), max("abc"), max([(1, 2), (1, 3)]), max({"a": 1, "b": 2}), max([1], default=0), max("aa", "b", key=len), min(2, 1, key=lambda v: -v))
print(len("abc"), len([]), len({1: 2}), len(range(10)), len(b"ab"), len((1,)), len({1, 2}), sorted([3, 1, 2]), list(reversed([1, 2])), list(enumerate("ab")), list(zip([1], [2])), list(map(len, ["a", "bb"])), list(filter(str.isdigit, "a1b2")))
print(int("5"), float("2.5"), str(5), bool([]), list("ab"), tuple([1]), set([1]), frozenset([1]) == {1}, dict(a=1), bytes([1]), complex(1, 2), type(5).__name__, isinstance(5, (str, int)), issubclass(bool, int), callable(len), repr("x"), ascii("é"), format(5, "03"), hash("a") == hash("a"), id([]) != 0)
print(getattr("abc", "upper")(), getattr(5, "nope", "d"), hasattr([], "append"), iter([1]).__next__(), next(iter([]), "default"), slice(1, 2), range(1, 10, 3), object() != object(), isinstance(object(), object), type(type).__name__, print("printed"), vars().__class__.__name__)
print(1, "a", None, sep="-", end="!\n")
print()
print("no newline", end="")
print("", "x", sep="")
print(*[1, 2], sep=", ")
print("sep none", "end none", sep=None, end=None)
print([None, True, 1.0, "s", b"b", (1,), [2], {3: 4}, {5}, ...], {"k": [1]}, (), set(), frozenset(), range(0), 1j, -0.0)
for bad in (lambda: abs("x"), lambda: all(5), lambda: chr("a"), lambda: ord(""), lambda: divmod(1, 0), lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: sum(["a"]), lambda: sum("ab", ""), lambda: max(), lambda: max(5), lambda: min(1, "a"), lambda: len(5), lambda: sorted([1, "a"]), lambda: int("x"), lambda: int(None), lambda: int([]), lambda: float("x"), lambda: float([]), lambda: list(5), lambda: dict([1]), lambda: set([[]]), lambda: bytes(["a"]), lambda: isinstance(1, "int"), lambda: issubclass(5, int), lambda: getattr(5, "x"), lambda: getattr(5, 5), lambda: iter(5), lambda: next(5), lambda: hash([]), lambda: range(1.5), lambda: range(1, 2, 0), lambda: round("x"), lambda: bin(1.5), lambda: round(1.5, "x"), lambda: print(sep=5), lambda: zip([1], 5), lambda: format(5, 5), lambda: object().x, lambda: type(1, 2), lambda: reversed(5), lambda: enumerate(), lambda: str(b"x", "ascii", 5)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
print(str(b"abc", "utf-8"), int(b"12"), float(b"1.5"), int("٤"), list({"a": 1}), sum(x for x in [1, 2]), sorted("cab", reverse=True), sorted(["b", "A"], key=str.lower), max([1, 5, 3], key=lambda v: -v), isinstance(True, int), type(None).__name__, bool("False"), str(None), repr(None), str(True), int(True))
print(complex("1+2j"), 1j * 1j, (1 + 2j).real, abs(3 + 4j), (1 + 2j).conjugate(), 2j + 1, complex(1.5), -1j, 1j == 1j, (2 + 0j) == 2, 1 / (1 + 1j), (1 + 1j) ** 2)
x = [3, 1, 2]
print(sorted(x), x, list(map(lambda *a: a, [1, 2], [3, 4])), [type(v).__name__ for v in (1, 1.0, "", b"", [], (), {}, set(), None, True, len, print, lambda: 0, int, object(), range(1), slice(1), Exception())])
eval_like = {"+": int.__add__, "*": int.__mul__, "up": str.upper, "ap": list.append}
y = []
eval_like["ap"](y, 1)
print(eval_like["+"](2, 3), eval_like["*"](2, 3), eval_like["up"]("abc"), y, str.join("-", ["a", "b"]), dict.get({"a": 1}, "a"), list.index([1, 2], 2), list(map(str.strip, [" a ", "b "])), int.bit_length(255), float.is_integer(2.0))
