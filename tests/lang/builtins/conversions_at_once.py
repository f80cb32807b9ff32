# Shows int, float, str, bool and type of one argument of every kind, directly, through map and as keys.
class Odd:
    def __int__(self): return 4
    def __float__(self): return 4.5
    def __str__(self): return "odd"
    def __bool__(self): return False
    def __repr__(self): return "Odd()"


class Text(str):
    def __str__(self): return "text"


class Whole(int):
    def __int__(self): return 9
    def __str__(self): return "whole"


class Wrong:
    def __int__(self): return "4"
    def __float__(self): return 4
    def __str__(self): return 4
    def __bool__(self): return 4
    def __repr__(self): return "Wrong()"


values = [0, -5, 2**60, True, False, None, 1.9, -1.9, -0.0, 1e300, float("inf"), float("nan"), "", "12", " 7_0 ", "x", "1e3", "nan", "0x1f", b"12", bytearray(b"3"),
          [], [1], (), {}, {1}, range(0), 1j, ..., Odd(), Text("5"), Whole(3), Wrong(), int, len]
for value in values:
    for convert in (int, float, str, bool, type):
        try:
            print(repr(convert(value)), end=" ")
        except Exception as error:
            print(type(error).__name__, error, end=" ")
        try:
            assert repr([*map(convert, [value])]) == repr([convert(value)])
        except Exception as error:
            print("m", type(error).__name__, end=" ")
    print()
print(sorted([10, 9, 100], key=str), [*map(int, "1 2 3".split())], sum(map(float, ["1", "2.5"])), max("3", "20", key=int), [*map(type, [1, "a"])])
print(1, 2, sep="-"), print(1, 2, end="!\n"), print(1, 2, sep=None, end=None), print(*"ab", sep="", end=".\n"), print(Odd(), Text("t"), sep="|")
for keywords in ({"sep": 3}, {"end": 3}, {"sep": Text("+")}, {"flush": True}, {"file": None, "sep": ""}):
    try:
        print(1, 2, **keywords)
    except TypeError as error:
        print(error)
