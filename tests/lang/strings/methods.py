# The str methods that programs use, with their edge cases.
s = "Hello, World"
print(s.upper(), s.lower(), s.swapcase(), s.title(), "hELLO wORLD".capitalize(), "Straße".casefold(), "ß".upper())
print(s.find("o"), s.find("o", 5), s.find("z"), s.rfind("o"), s.index("W"), s.rindex("l"), s.find(""), s.rfind(""), s.find("", 50), s.find("o", -5), s.find("l", 3, 4))
print(s.count("l"), s.count("lo"), s.count(""), "aaaa".count("aa"), s.count("l", 4), s.count("l", 0, 3))
print(s.startswith("Hell"), s.startswith("World", 7), s.startswith(("x", "He")), s.endswith("ld"), s.endswith(("a", "b")), s.endswith("Hello", 0, 5), s.startswith(""))
print(s.replace("l", "L"), s.replace("l", "L", 2), s.replace("", "-"), s.replace("xyz", "a"), "aaa".replace("aa", "b"), "abc".replace("", "-", 2))
print("  pad ".strip(), "|", "  pad ".lstrip(), "|", "  pad ".rstrip(), "|", "xxabcxx".strip("x"), "abcba".strip("ab"), "abc".strip("abc") == "", "\t\n x \r\n".strip())
print("a,b,,c".split(","), "a b  c ".split(), " a b ".split(" "), "a,b,c".split(",", 1), "a b c".split(None, 1), "".split(), "".split(","), "abc".split("abc"), "a--b--c".split("--"))
print("a,b,,c".rsplit(",", 1), "a b c d".rsplit(None, 2), "a--b--c".rsplit("--", 1))
print("line1\nline2\r\nline3\rline4\n".splitlines(), "a\nb".splitlines(True), "".splitlines(), "\n".splitlines())
print("a-b-c".partition("-"), "abc".partition("-"), "a-b-c".rpartition("-"), "abc".rpartition("-"))
print("-".join(["a", "b", "c"]), "".join([]), ", ".join(str(i) for i in range(4)), "x".join("abc"), "--".join(("one",)))
print("ab".center(7), "|", "ab".center(7, "*"), "abc".center(6, "*"), "ab".ljust(5, "."), "ab".rjust(5, "."), "42".zfill(5), "-42".zfill(5), "+1".zfill(1), "abc".ljust(2))
print("a\tb\tcd\te".expandtabs(4), "a\tb".expandtabs(), "x\ty".expandtabs(0))
print("abc".isalpha(), "ab1".isalnum(), "123".isdigit(), "12.3".isdigit(), " \t".isspace(), "".isspace(), "ABC".isupper(), "aBC".isupper(), "abc".islower(), "Abc Def".istitle(), "abc_1".isidentifier(), "1abc".isidentifier(), "½".isnumeric(), "٣".isdecimal(), "\n".isprintable(), "abc".isascii(), "é".isascii())
print("prefix-body".removeprefix("prefix-"), "body.txt".removesuffix(".txt"), "body".removeprefix("x"), "body".removesuffix(""))
table = str.maketrans("abc", "xyz", "d")
print("abcdabcd".translate(table), "hello".translate({104: "J", 101: None, ord("l"): 76}), str.maketrans({"a": "1"}))
print("%s" % "x", "abc"[1], "abc"[-1], "abc" * 2, "b" in "abc", len("abc"), "a" < "b", "abc" == "ab" + "c")
print(ord("a"), chr(97), chr(0x1F600), ord("é"), ascii("é€😀"), repr("it's"), repr('say "x"'), repr("both ' and \""), repr("tab\tnl\n\\ \x00 \x7f é \u2028 😀"))
print(list("abc"), tuple("ab"), sorted("hello"), "".join(reversed("hello")), max("hello"), min("hello"), list(enumerate("ab")), dict(zip("ab", "cd")))
print("hello"[1:3], "hello"[::-1], "hello"[::2], "hello"[-3:], "hello"[:-3], "hello"[10:], "hello"[3:1], "hello"[4:0:-1], "hello"[-100:100])
for bad in (lambda: "abc".index("z"), lambda: "abc".split(""), lambda: "abc"[5], lambda: ord("ab"), lambda: chr(-1), lambda: chr(0x110000), lambda: "a" + 1, lambda: "a" * "b", lambda: "-".join([1]), lambda: "-".join(["a", None]), lambda: "abc".partition(""), lambda: "abc".center("x")):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
