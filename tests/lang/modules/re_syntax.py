# The parser's and compiler's answers: errors, flags, what the guest's _sre tells about case.
import _sre
import re
import warnings

warnings.simplefilter("ignore")
for pattern in ["(", ")", "*a", "a**", "a{2,1}", "[", "[b-a]", "(?P<n>a)(?P<n>b)", "(?P=n)", "(?P<1>a)", r"\1", "(?<=a*)b", "(?z)", "(?(1)a", "a(?i)b", "\\",
                r"\8", "(?P<a", "(?#", "[a", r"\x1", r"\N{no such}", "a{99999999999}", "(?<x>a)", "(?:", "(?i-i:a)", "(?a)(?u)", b"(?u)a", "(?L)a", "x{,4294967295}", "(?P>n)"]:
    try:
        print(ascii(pattern), re.compile(pattern).flags)
    except (re.error, OverflowError) as error:
        print(ascii(pattern), type(error).__name__, error, getattr(error, "pos", None), getattr(error, "lineno", None), getattr(error, "colno", None))
    except Exception as error:
        print(ascii(pattern), type(error).__name__, error)

print(_sre.CODESIZE, _sre.MAXREPEAT, _sre.MAXGROUPS, _sre.getcodesize(), _sre.MAGIC == re._constants.MAGIC)
cased, lowered = [], 0
for c in range(0x11000):
    if _sre.unicode_iscased(c):
        cased.append(c)
    lowered = (lowered * 31 + _sre.unicode_tolower(c)) % 1000000007
print(len(cased), sum(cased), lowered, _sre.ascii_iscased(65), _sre.ascii_iscased(0xE9), _sre.ascii_tolower(90), _sre.ascii_tolower(0xC9))
for code, groups in [([1], 0), ([], 0), ([0], 0), ([99, 1], 0), ([16, 97, 1], 0), ([16, 97], 0), ([17, 0, 17, 1, 1], 1), ([-1], 0), ([1 << 32], 0), (["a"], 0), ([1], -1)]:
    try:
        print(code, groups, _sre.compile("x", 0, code, groups, {}, ()).match("a"))
    except Exception as error:
        print(code, groups, type(error).__name__, error)
for arguments in [("x", 0, (1,), 0, {}, ()), ("x", 0, [1], 0, [], ()), ("x", 0, [1], 0, {}, []), ("x", "0", [1], 0, {}, ()), ("x",)]:
    try:
        print(_sre.compile(*arguments))
    except TypeError as error:
        print("TypeError")
nested = "(" * 90 + "a" + ")" * 90
print(re.match(nested, "a").lastindex)
print(re.match("(?:" * 60 + "a" + ")*" * 60, "aaa").span())
print(len(re.findall("|".join(f"word{i}x" for i in range(500)), "word7x word499x word500x")))
