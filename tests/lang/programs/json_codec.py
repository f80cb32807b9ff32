# A JSON encoder and decoder written out: strings with escapes, numbers, nesting, error positions.
class JSONError(ValueError):
    def __init__(self, message, text, position):
        line = text.count("\n", 0, position) + 1
        column = position - (text.rfind("\n", 0, position) + 1) + 1
        super().__init__("%s: line %d column %d" % (message, line, column))
        self.position = position


ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
UNESCAPES = {v[1]: k for k, v in ESCAPES.items()}
UNESCAPES["/"] = "/"


def encode_string(s, ascii_only=True):
    out = ['"']
    for c in s:
        if c in ESCAPES:
            out.append(ESCAPES[c])
        elif ord(c) < 32 or ascii_only and ord(c) > 126:
            n = ord(c)
            if n > 0xFFFF:
                n -= 0x10000
                out.append("\\u%04x\\u%04x" % (0xD800 | n >> 10, 0xDC00 | n & 0x3FF))
            else:
                out.append("\\u%04x" % n)
        else:
            out.append(c)
    out.append('"')
    return "".join(out)


def encode(value, indent=None, level=0, sort_keys=False, seen=()):
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, str):
        return encode_string(value)
    if isinstance(value, (int, float)):
        return repr(value)
    if any(value is v for v in seen):
        raise ValueError("circular reference")
    seen = seen + (value,)
    newline = "" if indent is None else "\n" + " " * (indent * (level + 1))
    closing = "" if indent is None else "\n" + " " * (indent * level)
    comma = "," + newline if indent is not None else ", "
    if isinstance(value, (list, tuple)):
        if not value:
            return "[]"
        return "[" + newline + comma.join(encode(v, indent, level + 1, sort_keys, seen) for v in value) + closing + "]"
    if isinstance(value, dict):
        if not value:
            return "{}"
        items = sorted(value.items()) if sort_keys else value.items()
        parts = []
        for k, v in items:
            if not isinstance(k, str):
                if isinstance(k, (int, float)) or k is None:
                    k = encode(k)
                else:
                    raise TypeError("bad key " + type(k).__name__)
            parts.append(encode_string(k) + ": " + encode(v, indent, level + 1, sort_keys, seen))
        return "{" + newline + comma.join(parts) + closing + "}"
    raise TypeError("cannot encode " + type(value).__name__)


class Decoder:
    def __init__(self, text):
        self.text = text
        self.i = 0

    def error(self, message):
        raise JSONError(message, self.text, self.i)

    def space(self):
        text, i = self.text, self.i
        while i < len(text) and text[i] in " \t\r\n":
            i += 1
        self.i = i
        return text[i] if i < len(text) else ""

    def value(self):
        c = self.space()
        if c == "{":
            return self.object()
        if c == "[":
            return self.array()
        if c == '"':
            return self.string()
        for word, result in (("null", None), ("true", True), ("false", False)):
            if self.text.startswith(word, self.i):
                self.i += len(word)
                return result
        if c == "-" or c.isdigit():
            return self.number()
        self.error("expected a value" if c else "unexpected end")

    def number(self):
        start = self.i
        text = self.text
        while self.i < len(text) and text[self.i] in "+-0123456789.eE":
            self.i += 1
        piece = text[start:self.i]
        try:
            if "." in piece or "e" in piece or "E" in piece:
                return float(piece)
            return int(piece)
        except ValueError:
            self.i = start
            self.error("bad number %r" % piece)

    def string(self):
        self.i += 1
        out = []
        text = self.text
        while True:
            if self.i >= len(text):
                self.error("unterminated string")
            c = text[self.i]
            self.i += 1
            if c == '"':
                return "".join(out)
            if c == "\\":
                e = text[self.i:self.i + 1]
                self.i += 1
                if e == "u":
                    n = self.hex4()
                    if 0xD800 <= n < 0xDC00 and text.startswith("\\u", self.i):
                        self.i += 2
                        n = 0x10000 + ((n & 0x3FF) << 10 | self.hex4() & 0x3FF)
                    out.append(chr(n))
                elif e in UNESCAPES and e:
                    out.append(UNESCAPES[e])
                else:
                    self.i -= 1
                    self.error("bad escape")
            elif c < " ":
                self.i -= 1
                self.error("control character")
            else:
                out.append(c)

    def hex4(self):
        digits = self.text[self.i:self.i + 4]
        try:
            n = int(digits, 16)
        except ValueError:
            self.error("bad \\u escape")
        self.i += 4
        return n

    def array(self):
        self.i += 1
        out = []
        if self.space() == "]":
            self.i += 1
            return out
        while True:
            out.append(self.value())
            c = self.space()
            self.i += 1
            if c == "]":
                return out
            if c != ",":
                self.i -= 1
                self.error("expected , or ]")

    def object(self):
        self.i += 1
        out = {}
        if self.space() == "}":
            self.i += 1
            return out
        while True:
            if self.space() != '"':
                self.error("expected a key")
            key = self.string()
            if self.space() != ":":
                self.error("expected :")
            self.i += 1
            out[key] = self.value()
            c = self.space()
            self.i += 1
            if c == "}":
                return out
            if c != ",":
                self.i -= 1
                self.error("expected , or }")


def decode(text):
    decoder = Decoder(text)
    value = decoder.value()
    if decoder.space():
        decoder.error("trailing data")
    return value


document = {
    "name": "pvm \u2013 \"quoted\" \\ \x07 \t",
    "numbers": [0, -1, 1.5, 1e100, -0.0, 2 ** 70, 12345.678e-9],
    "nested": {"a": {"b": {"c": [[], {}, [[1]], {"k": None}]}}},
    "flags": [True, False, None],
    "emoji": "😀 é 日",
    "": "empty key",
    "3": (1, 2),
}
text = encode(document)
print(text)
print(encode(document, indent=2, sort_keys=True))
back = decode(text)
print(back == {**document, "3": [1, 2]}, encode(back) == text, list(back))
print(decode(' [1 ,\n2.5e3, "\\u00e9\\ud83d\\ude00\\/", {"a" : [ ] } ] '), decode("-12"), decode('""'), decode("{}"))
for bad in ("", "[1, 2", "[1 2]", '{"a" 1}', '{"a": 1,}', "{1: 2}", '"abc', '"\\x"', '"\\u12g4"', "nul", "[1]]", "1.2.3", "-", "[\n1,\n  ?]", '"a\nb"', "tru"):
    try:
        print(decode(bad))
    except JSONError as error:
        print(repr(bad), error, error.position)
loop = [1]
loop.append({"l": loop})
for bad in (loop, {(1,): 2}, [object], {"s": {1}}):
    try:
        print(encode(bad))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
big = decode(encode([{"id": i, "tags": ["t%d" % (i % 5)] * (i % 4), "v": i / 7} for i in range(60)]))
print(len(big), big[59], sum(len(r["tags"]) for r in big), sum(r["v"] for r in big[:10]) > 6)
print(encode({1: "int", None: "none", 2.5: "float"}), encode("\x7f\x80\u2028"))
