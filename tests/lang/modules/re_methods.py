# Methods and attributes of patterns, matches and scanners.
import copy
import re


def outcome(f):
    try:
        print(ascii(f()))
    except Exception as error:
        print(type(error).__name__, error)


for pattern, text in [(r"a", "banana"), (r"", "abc"), (r"x*", "axb"), (r"(a)|b", "abc"), (r"(.)(.)?", "abc"), (r"\b", "one two"), (r"(?<=b)", "abab"),
                      (r"a|", "aab"), (r"[а-я]", "aбвc"), (r"$", "a\n"), (r"(?m)^", "a\nb\n"), (r"\w+?", "ab c")]:
    p = re.compile(pattern)
    print(ascii(pattern), ascii(p.findall(text)), ascii(p.split(text)), ascii(p.split(text, 1)), ascii(p.split(text, maxsplit=-1)))
    print("   ", [m.span() for m in p.finditer(text)], [m.span() for m in p.finditer(text, 1)], [m.span() for m in p.finditer(text, 1, 2)])
    print("   ", ascii(p.findall(text, 1)), ascii(p.findall(text, 0, 2)), ascii(p.findall(string=text, pos=1, endpos=2)))
for text in (b"banana", bytearray(b"banana"), memoryview(b"banana")):
    print(re.findall(b"a", text), re.split(b"(n)", text), [m[0] for m in re.finditer(b"an", text)], re.match(b"(b)(x)?", text).groups(b"-"))

m = re.compile(r"(?P<first>\w+) (?P<second>\w+)?( x)?").match("hello world", 0)
outcome(lambda: m)
outcome(lambda: m.re)
outcome(lambda: (m.group(), m.group(0), m.group(1, 2), m.group("first"), m.group("second", 3, 0), m["first"], m[2], m[3]))
outcome(lambda: (m.groups(), m.groups("-"), m.groups(default=1), m.groupdict(), m.groupdict("-")))
outcome(lambda: (m.start(), m.start(1), m.start("second"), m.end(), m.end(3), m.span(), m.span("first"), m.span(3), m.regs))
outcome(lambda: (m.pos, m.endpos, m.lastindex, m.lastgroup, m.string, m.re.groupindex["second"]))
outcome(lambda: m.expand(r"\2-\g<first>-\g<0>-\3-\n"))
outcome(lambda: (copy.copy(m) is m, copy.deepcopy(m) is m, copy.copy(m.re) is m.re, copy.deepcopy(m.re) is m.re))
outcome(lambda: bool(m))
for key in (4, -1, "third", 1.5, None, 2 ** 70, 2 ** 62, 2 ** 63 - 1, -2 ** 63, 2 ** 61, [], True):
    outcome(lambda: m.group(key))
    outcome(lambda: m[key])
    outcome(lambda: m.start(key))


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


outcome(lambda: m.group(Index(1), Index(2)))
outcome(lambda: re.compile("b").search("abab", Index(2), Index(4)).span())
outcome(lambda: re.compile("b").search("abab", 2 ** 70))
outcome(lambda: re.compile("b").search("abab", "1"))
outcome(lambda: re.compile("b").search(1))
outcome(lambda: re.compile("b").search(b"b"))
outcome(lambda: re.compile(b"b").search("b"))
outcome(lambda: type(re.compile("b"))())
outcome(lambda: type(m)())
outcome(lambda: re.Pattern is type(re.compile("")) and re.Match is type(m))
outcome(lambda: (re.Pattern.__name__, re.Pattern.__module__, re.Match.__qualname__))

a, b = re.compile("a(b)"), re.compile("a(b)", re.A)
re.purge()
again = re.compile("a(b)")
outcome(lambda: (a == again, a is again, hash(a) == hash(again), a == b, a != b, a == "a(b)", len({a, again, b}), re.compile(b"a") == re.compile("a")))
for flags in (0, re.I, re.I | re.M, re.A, re.X | re.S):
    outcome(lambda: (re.compile("a", flags), re.compile("a", flags).flags))
outcome(lambda: re.compile("x" * 300))
outcome(lambda: re.compile(b"a'b", re.L))
outcome(lambda: re.compile("a(?P<n>b)").groupindex)

s = re.compile(r"\w").scanner("ab c")
outcome(lambda: (s.pattern, s.match(), s.match(), s.match(), s.match()))
s = re.compile(r"\w*").scanner("ab c", 1)
outcome(lambda: [s.search() and s.pattern.pattern for _ in range(5)])
lexer = re.Scanner([(r"[a-z]+", lambda scanner, token: ("word", token)), (r"\d+", lambda scanner, token: int(token)), (r"\s+", None)])
outcome(lambda: lexer.scan("abc 12 d ?"))

data = bytearray(b"abcabc")
found = re.search(b"c.*", data)
data_view = bytes(data)
outcome(lambda: (found.group(), found.span(), data_view))
text = type("Text", (str,), {})("abc")
outcome(lambda: (type(re.search("b", text).group()), type(re.search(".*", text).group()), type(re.sub("x", "y", text)), re.findall(".", text)))
outcome(lambda: re.escape("a.b*c\n[é]") + repr(re.escape(b"a-b")))
