# What patterns match: every operator, over texts of each width and over bytes.
import re


def show(match):
    return match and (match.span(), match.groups(), match.lastindex, match.lastgroup, match.regs)


PATTERNS = [
    r"abc", r"a", r"", r".", r".*", r"(?s).*", r"a*", r"a+", r"a?", r"a*?b", r"a+?", r"a??b", r"a{2}", r"a{1,2}", r"a{,2}?c", r"(a|b)*c",
    r"(?:a|ab)(?:c|bcd)(d*)", r"(a*)*", r"(a*)+", r"(?:a*)*?b", r"(?:|a)+", r"(a|)+b", r"((a)|b)*", r"(?:(a)|(b)|c)*", r"(a+|b)*?c",
    r"^abc$", r"(?m)^\w+$", r"\Aab", r"c\Z", r"\bb", r"\B.", r"\w+\b", r"(?m)$", r"(?<=a)b", r"(?<!a)b", r"(?<=a.)c", r"a(?=b)", r"a(?!b)",
    r"(?=(a))ab", r"(?!(a)b)a", r"(?=(\w+)).\1", r"(a)(?:(?!\1)b)", r"(a)?(?(1)b|c)", r"(?P<q>['\"])?x(?(q)(?P=q))", r"(a)\1", r"(?i)(a)\1",
    r"(?P<one>a)(?P<two>b)?", r"[abc]+", r"[^abc]+", r"[a-c\d]+", r"[\]\-^]+", r"[^\n]*", r"\d+\D", r"\s*\S+", r"\w\W", r"(?i)ABC", r"(?i)[A-C]+",
    r"(?i:a)bC", r"(?-i:a)B", r"(?i)k", r"(?i)ſ", r"(?i)é+", r"(?a)\w+", r"(?ai)[a-zé]+", r"[а-я]+", r"(?i)[А-Я]+", r"[^а-я]+", r"[\U0001f600-\U0001f64f]",
    r"(?>a+)b", r"(?>a+)ab", r"(?>a|ab)c", r"a++b", r"a*+a", r"a?+ab", r"(?:ab)++c", r"(?:a|b){1,3}+c", r"(?:a?){3}+",
    r"(?x) a  b # comment", r"\x61\u0062\N{LATIN SMALL LETTER C}", r"a|b|", r"|a", r"(?:ab|a)(?:bc)?c", r"x*", r"(x*)(a*)", r"a.c", r"(a(b(c)))",
    r"(?:a(?:b(?:c)?)?)?", r"(\w)(\w)?(\w)?", r"(?=a)(?=.b)(?=..c)...", r"(?!$).", r"(?<![\w])\w", r"(?<=^)a", r"(?:^a|b$)", r"([ab])*?(?=c)",
    r"(?:a{2,3}){2}", r"(?:a{2,3}?){2}?", r"(ab?)*?c", r"(?:.(?=c))+", r"((?:a|b)+)(c)?", r"(?:ab)*abab", r"[ab]*b[ab]", r".*b.*c", r".*?b.*?c",
    r"(a)|(b)|(c)", r"(?:(?:(?:a)))", r"a{0}b", r"(?:a{0})*b", r"(a{0,})b", r"a{3,}|b", r"\.", r"\\", r"[.]", r"(?:\w+ )*\w+$", r"(.)(.)\2\1",
]
TEXTS = ["", "a", "ab", "abc", "aab", "aaaa", "aaaab", "abcabc", "b", "ca", "ABC", "aBc", "xabcx", "ab\ncd\n", "a b c", "abba", "K k \u212a", "é É ſ S",
         "привет АБВ мир", "a\U0001f600b\U0001f63fc", "'x'", '"x', "a1 2_b", "\n", "]-^", "a.c\\", "aa aa ab", "abab" * 3 + "c", "ab" * 20]

for pattern in PATTERNS:
    compiled = re.compile(pattern)
    print(ascii(pattern), compiled.groups, dict(compiled.groupindex))
    for text in TEXTS:
        found = show(compiled.match(text)), show(compiled.fullmatch(text)), show(compiled.search(text))
        if any(found):
            print("   ", ascii(text), ascii(found))

for pattern in [rb"a+", rb"[\x80-\xff]+", rb"\w+", rb"(?i)ABC", rb"(a)|(b)", rb"\W", rb"(?s).", rb"(?L)\w+", rb"(?Li)[a-z]+", rb"\d\D", rb"(?m)^.$"]:
    compiled = re.compile(pattern)
    for text in (b"", b"aab", b"\xe9\xc0a", bytearray(b"xABCx"), memoryview(b"12 b\n3"), b"\x00\xff"):
        print(pattern, bytes(text), show(compiled.match(text)), show(compiled.search(text)), show(compiled.fullmatch(text)))

for bounds in [(0,), (1,), (2, 1), (-5, 2), (1, 100), (3, 3), (100,), (0, -1)]:
    for pattern in [r"", r"^b", r"b", r"$", r"\b", r"(?<=a)b", r"b?", r"\Z", r"a*?"]:
        compiled = re.compile(pattern)
        matches = [compiled.match("abc", *bounds), compiled.search("abc", *bounds), compiled.fullmatch("abc", *bounds)]
        print(bounds, pattern, [m and (m.span(), m.pos, m.endpos) for m in matches])
