# A tokenizer for a small language with indentation, strings, numbers, comments and error recovery.
KEYWORDS = {"def", "if", "else", "while", "return", "and", "or", "not", "print"}
OPERATORS = ["**=", "==", "!=", "<=", ">=", "+=", "-=", "**", "->", "+", "-", "*", "/", "%", "=", "<", ">", "(", ")", "[", "]", ",", ":"]


class Token:
    __slots__ = ("kind", "text", "line", "column")

    def __init__(self, kind, text, line, column):
        self.kind = kind
        self.text = text
        self.line = line
        self.column = column

    def __repr__(self):
        return "%d:%d %s %r" % (self.line, self.column, self.kind, self.text)

    def __eq__(self, other):
        if isinstance(other, tuple):
            return (self.kind, self.text) == other
        return NotImplemented


class TokenizeError(Exception):
    pass


class Tokenizer:
    def __init__(self, source):
        self.lines = source.split("\n")
        self.indents = [0]
        self.errors = []
        self.depth = 0

    def tokens(self):
        for number, line in enumerate(self.lines, 1):
            stripped = line.strip()
            if not stripped or stripped.startswith("#"):
                continue
            if self.depth == 0:
                yield from self.indentation(line, number)
            yield from self.line_tokens(line, number)
            if self.depth == 0:
                yield Token("NEWLINE", "", number, len(line))
        while len(self.indents) > 1:
            self.indents.pop()
            yield Token("DEDENT", "", len(self.lines), 0)
        if self.depth:
            self.errors.append("unclosed bracket")
        yield Token("END", "", len(self.lines), 0)

    def indentation(self, line, number):
        width = len(line) - len(line.lstrip(" "))
        if width > self.indents[-1]:
            self.indents.append(width)
            yield Token("INDENT", line[:width], number, 0)
        while width < self.indents[-1]:
            self.indents.pop()
            if width > self.indents[-1]:
                self.errors.append("line %d: bad dedent to %d" % (number, width))
                self.indents.append(width)
                return
            yield Token("DEDENT", "", number, width)

    def line_tokens(self, line, number):
        i = 0
        while i < len(line):
            c = line[i]
            if c == " ":
                i += 1
                continue
            if c == "#":
                return
            if c.isalpha() or c == "_":
                j = i
                while j < len(line) and (line[j].isalnum() or line[j] == "_"):
                    j += 1
                word = line[i:j]
                yield Token("KEYWORD" if word in KEYWORDS else "NAME", word, number, i)
                i = j
            elif c.isdigit():
                j = i
                seen_dot = False
                while j < len(line) and (line[j].isdigit() or line[j] == "." and not seen_dot):
                    seen_dot = seen_dot or line[j] == "."
                    j += 1
                yield Token("FLOAT" if seen_dot else "INT", line[i:j], number, i)
                i = j
            elif c in "\"'":
                try:
                    text, i2 = self.string(line, i, c)
                except TokenizeError as error:
                    self.errors.append("line %d: %s" % (number, error))
                    return
                yield Token("STRING", text, number, i)
                i = i2
            else:
                for op in OPERATORS:
                    if line.startswith(op, i):
                        if op in "([":
                            self.depth += 1
                        elif op in ")]":
                            self.depth -= 1
                        yield Token("OP", op, number, i)
                        i += len(op)
                        break
                else:
                    self.errors.append("line %d: stray %r" % (number, c))
                    i += 1

    def string(self, line, i, quote):
        out = ""
        j = i + 1
        while j < len(line):
            if line[j] == "\\" and j + 1 < len(line):
                out += {"n": "\n", "t": "\t"}.get(line[j + 1], line[j + 1])
                j += 2
            elif line[j] == quote:
                return out, j + 1
            else:
                out += line[j]
                j += 1
        raise TokenizeError("unterminated string %r" % line[i:])


SOURCE = '''# a comment
def area(w, h=2.5):
    if w <= 0 or not h:
        return -1
    else:
        total = (w * h +
                 1) ** 2   # continued
        text = "it\\'s \\"ok\\"\\n"

    while total != 3.14:
        total -= 1
  print(bad)
x = area(10, [1, 2]) -> 'q
y = 7 $ 8
'''
t = Tokenizer(SOURCE)
tokens = list(t.tokens())
for token in tokens:
    print(token)
print(t.errors)
kinds = {}
for token in tokens:
    kinds[token.kind] = kinds.get(token.kind, 0) + 1
print(kinds, tokens[0] == ("KEYWORD", "def"), tokens.index(("NAME", "h")), ("OP", "**") in tokens)
names = []
for token in tokens:
    if token.kind == "NAME" and token.text not in names:
        names.append(token.text)
print(names, max(len(x.text) for x in tokens))
clean = Tokenizer("a = (1 +\n   2)\nb = a")
print([x.text for x in clean.tokens()], clean.errors)
open_bracket = Tokenizer("f(1,\n2")
print(len(list(open_bracket.tokens())), open_bracket.errors)
