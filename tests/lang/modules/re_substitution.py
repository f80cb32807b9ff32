# sub, subn, and templates.
import re


def outcome(f):
    try:
        print(ascii(f()))
    except Exception as error:
        print(type(error).__name__, error)


for pattern, repl, text in [
        ("a", "b", "banana"), ("", "-", "abc"), ("x*", "-", "axb"), (r"(\w)(\w)", r"\2\1", "abcde"), (r"(?P<n>\d+)", r"<\g<n>>", "a1b22"),
        (r"(a)|(b)", r"[\1\2]", "abc"), ("b", "é", "abc"), ("b", "б", "abc"), ("б", "b", "aбc"), ("é", "e", "éé"), ("b", "\U0001f600", "abc"),
        ("\U0001f600", "x", "a\U0001f600c"), (".", r"\\", "ab"), (".", r"\n\t", "ab"), ("a", r"\g<0>\g<0>", "aba"), (r"\s+", " ", "a  b\n\nc"), ("$", "!", "a\n"),
        ("^", "> ", "a\nb"), ("(?m)^", "> ", "a\nb"), ("(a)(b)?", r"\2", "ab a"), ("nothing", "x", "text"), ("a", "", "aaa"), ("a|", "-", "aba"),
        (b"a", b"b", b"banana"), (rb"(\w)", rb"<\1>", b"ab"), (b"a", bytearray(b"x"), b"aba"), (b"a", b"b", bytearray(b"aba")), (b"\xff", b"", b"a\xffb")]:
    p = re.compile(pattern)
    outcome(lambda: (p.sub(repl, text), p.subn(repl, text), p.sub(repl, text, 1), p.subn(repl, text, count=2), p.sub(repl, text, count=-1)))
    outcome(lambda: (p.sub(lambda m: m.group().upper(), text), p.subn(lambda m: repl, text, 1), p.sub(lambda m: None, text)))

outcome(lambda: re.sub("a", 1, "a"))
outcome(lambda: re.sub("a", b"x", "a"))
outcome(lambda: re.sub("a", b"x", "ba"))
outcome(lambda: re.sub("a", b"x", "b"))
outcome(lambda: re.sub(b"a", "x", b"ba"))
outcome(lambda: re.sub("a", lambda m: 1, "ba"))
outcome(lambda: re.sub("a", lambda m: 1 / 0, "ba"))
outcome(lambda: re.sub("(a)", r"\2", "a"))
outcome(lambda: re.sub("(a)", r"\g<x>", "a"))
outcome(lambda: re.sub("(a)", r"\g<1", "a"))
outcome(lambda: re.sub("(a)", r"\q", "a"))
outcome(lambda: re.sub("a", "b", "a", count="1"))
outcome(lambda: re.compile("a").sub())
text = "unchanged"
outcome(lambda: re.sub("x", "y", text) is text)

calls = []
outcome(lambda: (re.sub(r"\w+", lambda m: calls.append(m.span()) or m[0][::-1], "one two three", 2), calls))
outcome(lambda: re.sub("(.)", lambda m: re.sub(".", lambda n: n[0] * 2, m[1]), "abc"))


def failing(m):
    if m.start() == 1:
        raise KeyError(m.group())
    return "x"


outcome(lambda: re.sub(".", failing, "abc"))


def numbers():
    for match in re.finditer(r"\d+", "1 22 333"):
        yield int(match.group())


outcome(lambda: list(numbers()))
p = re.compile(r"(\w+)@(\w+)")
for template in (r"\2 at \1", "plain", r"\2 at \1", r"\g<0>", lambda m: "f", r"\2 at \1"):
    outcome(lambda: p.sub(template, "me@home you@work"))
