# A backtracking regex matcher and an NFA matcher over the same syntax, compared on many inputs.
class RegexError(Exception):
    pass


class Parser:
    def __init__(self, pattern):
        self.p = pattern
        self.i = 0
        self.groups = 0

    def peek(self):
        return self.p[self.i] if self.i < len(self.p) else ""

    def parse(self):
        node = self.alternation()
        if self.i < len(self.p):
            raise RegexError("unexpected %r at %d" % (self.peek(), self.i))
        return node

    def alternation(self):
        options = [self.sequence()]
        while self.peek() == "|":
            self.i += 1
            options.append(self.sequence())
        return options[0] if len(options) == 1 else ("alt", options)

    def sequence(self):
        items = []
        while self.peek() and self.peek() not in "|)":
            items.append(self.repeat())
        return ("seq", items)

    def repeat(self):
        node = self.atom()
        while self.peek() and self.peek() in "*+?{":
            c = self.peek()
            self.i += 1
            if c == "{":
                end = self.p.find("}", self.i)
                if end < 0:
                    raise RegexError("unclosed {")
                low, _, high = self.p[self.i:end].partition(",")
                self.i = end + 1
                low = int(low)
                high = (low if not _ else None) if not high else int(high)
            else:
                low, high = {"*": (0, None), "+": (1, None), "?": (0, 1)}[c]
            lazy = self.peek() == "?"
            if lazy:
                self.i += 1
            node = ("rep", node, low, high, lazy)
        return node

    def atom(self):
        c = self.peek()
        self.i += 1
        if c == "(":
            self.groups += 1
            number = self.groups
            node = self.alternation()
            if self.peek() != ")":
                raise RegexError("missing )")
            self.i += 1
            return ("group", number, node)
        if c == "[":
            return self.char_class()
        if c == ".":
            return ("any",)
        if c == "^":
            return ("start",)
        if c == "$":
            return ("end",)
        if c == "\\":
            e = self.peek()
            self.i += 1
            sets = {"d": "0123456789", "s": " \t\n", "w": "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"}
            if e.lower() in sets:
                return ("set", frozenset(sets[e.lower()]), e.isupper())
            if e.isdigit():
                return ("back", int(e))
            return ("char", e)
        if c in "*+?)":
            raise RegexError("misplaced %r at %d" % (c, self.i - 1))
        return ("char", c)

    def char_class(self):
        negated = self.peek() == "^"
        if negated:
            self.i += 1
        chars = set()
        first = True
        while first or self.peek() != "]":
            if not self.peek():
                raise RegexError("unclosed [")
            first = False
            a = self.peek()
            self.i += 1
            if a == "\\":
                a = self.peek()
                self.i += 1
            if self.peek() == "-" and self.p[self.i + 1:self.i + 2] not in ("]", ""):
                b = self.p[self.i + 1]
                self.i += 2
                chars.update(chr(k) for k in range(ord(a), ord(b) + 1))
            else:
                chars.add(a)
        self.i += 1
        return ("set", frozenset(chars), negated)


class Matcher:
    def __init__(self, pattern):
        parser = Parser(pattern)
        self.tree = parser.parse()
        self.groups = parser.groups

    def match_at(self, text, start):
        self.text = text
        self.steps = 0
        for end, groups in self.m(self.tree, start, {}):
            return end, groups
        return None

    def m(self, node, i, groups):
        self.steps += 1
        kind = node[0]
        text = self.text
        if kind == "char":
            if i < len(text) and text[i] == node[1]:
                yield i + 1, groups
        elif kind == "any":
            if i < len(text) and text[i] != "\n":
                yield i + 1, groups
        elif kind == "set":
            if i < len(text) and (text[i] in node[1]) != node[2]:
                yield i + 1, groups
        elif kind == "start":
            if i == 0:
                yield i, groups
        elif kind == "end":
            if i == len(text):
                yield i, groups
        elif kind == "seq":
            yield from self.seq(node[1], 0, i, groups)
        elif kind == "alt":
            for option in node[1]:
                yield from self.m(option, i, groups)
        elif kind == "group":
            for end, g in self.m(node[2], i, groups):
                yield end, {**g, node[1]: (i, end)}
        elif kind == "back":
            if node[1] in groups:
                a, b = groups[node[1]]
                piece = text[a:b]
                if text.startswith(piece, i):
                    yield i + len(piece), groups
        elif kind == "rep":
            yield from self.rep(node, i, groups, 0)

    def seq(self, items, k, i, groups):
        if k == len(items):
            yield i, groups
            return
        for end, g in self.m(items[k], i, groups):
            yield from self.seq(items, k + 1, end, g)

    def rep(self, node, i, groups, count):
        _, inner, low, high, lazy = node
        if lazy and count >= low:
            yield i, groups
        if high is None or count < high:
            for end, g in self.m(inner, i, groups):
                if end > i or count < low:
                    yield from self.rep(node, end, g, count + 1)
        if not lazy and count >= low:
            yield i, groups

    def search(self, text):
        for start in range(len(text) + 1):
            found = self.match_at(text, start)
            if found:
                end, groups = found
                return start, end, tuple(text[a:b] for a, b in (groups.get(n, (0, 0)) for n in range(1, self.groups + 1)))
        return None

    def find_all(self, text):
        out, i = [], 0
        while i <= len(text):
            found = self.match_at(text, i)
            if found and found[0] > i:
                out.append(text[i:found[0]])
                i = found[0]
            else:
                i += 1
        return out


CASES = [
    ("abc", ["abc", "xabcx", "ab"]),
    ("a*b+c?", ["b", "aaabbb", "c", "abcc"]),
    ("(a|b)*c", ["ababc", "c", "abd"]),
    ("^\\d{3}-\\d{2,4}$", ["123-45", "123-45678", "12-345", "999-0000"]),
    ("[a-c]+[^a-c]", ["abcx", "aaaa", "zzz1a2"]),
    ("(\\w+)@(\\w+)\\.com", ["mail bob@site.com now", "no mail", "a@b.com"]),
    ("<(.+)>", ["<a><b>", "<>"]),
    ("<(.+?)>", ["<a><b>"]),
    ("(a*)*b", ["aaab", "b", "aaaa"]),
    ("(\\w)\\1", ["hello", "abc", "aa"]),
    ("x{2,3}?x", ["xxxx"]),
    ("(a|ab)(c|bcd)(d*)", ["abcd"]),
    ("", ["", "a"]),
    ("a|b|", ["b", "z"]),
    ("[]x]+\\s\\S", ["]x] q", "x"]),
    (".\\..", ["a.b", "ab"]),
]
for pattern, texts in CASES:
    matcher = Matcher(pattern)
    for text in texts:
        print(pattern, repr(text), matcher.search(text), matcher.steps)
for bad in ("a(b", "*a", "a)", "[abc", "a{2", "(", "+"):
    try:
        Matcher(bad)
        print("accepted", bad)
    except RegexError as error:
        print(bad, error)
print(Matcher("\\d+").find_all("a1 b22 c333"), Matcher("[A-Z]\\w*").find_all("Some Words here Are Big"), Matcher("a?").find_all("aaba"))
