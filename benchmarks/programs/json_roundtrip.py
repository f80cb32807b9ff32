# bench: n=80
# Encodes a nested document as JSON text and parses it again, character by character.
ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
PLAIN = {'"': '"', "\\": "\\", "n": "\n", "t": "\t", "/": "/"}


def encode(value, out):
    if value is None:
        out.append("null")
    elif value is True:
        out.append("true")
    elif value is False:
        out.append("false")
    elif isinstance(value, str):
        out.append('"')
        for c in value:
            out.append(ESCAPES.get(c, c))
        out.append('"')
    elif isinstance(value, (int, float)):
        out.append(repr(value))
    elif isinstance(value, list):
        out.append("[")
        for i, item in enumerate(value):
            if i:
                out.append(",")
            encode(item, out)
        out.append("]")
    else:
        out.append("{")
        first = True
        for key, item in value.items():
            if not first:
                out.append(",")
            first = False
            encode(key, out)
            out.append(":")
            encode(item, out)
        out.append("}")


class Parser:
    def __init__(self, text):
        self.text = text
        self.i = 0

    def skip(self):
        text = self.text
        while text[self.i] in " \n\t":
            self.i += 1
        return text[self.i]

    def value(self):
        c = self.skip()
        if c == "{":
            out = {}
            self.i += 1
            if self.skip() == "}":
                self.i += 1
                return out
            while True:
                self.skip()
                key = self.string()
                self.skip()
                self.i += 1
                out[key] = self.value()
                c = self.skip()
                self.i += 1
                if c == "}":
                    return out
        if c == "[":
            items = []
            self.i += 1
            if self.skip() == "]":
                self.i += 1
                return items
            while True:
                items.append(self.value())
                c = self.skip()
                self.i += 1
                if c == "]":
                    return items
        if c == '"':
            return self.string()
        for word, result in (("null", None), ("true", True), ("false", False)):
            if self.text.startswith(word, self.i):
                self.i += len(word)
                return result
        start = self.i
        text = self.text
        while self.i < len(text) and text[self.i] in "+-.0123456789e":
            self.i += 1
        piece = text[start:self.i]
        return float(piece) if "." in piece or "e" in piece else int(piece)

    def string(self):
        text = self.text
        self.i += 1
        out = []
        while True:
            c = text[self.i]
            self.i += 1
            if c == '"':
                return "".join(out)
            if c == "\\":
                out.append(PLAIN[text[self.i]])
                self.i += 1
            else:
                out.append(c)


def document(n):
    return {
        "title": 'A "quoted" name\n',
        "rows": [{"id": k, "score": k / 8, "tags": ["t%d" % (k % 5)] * (k % 3), "ok": k % 2 == 0, "next": None} for k in range(n * 2)],
        "empty": [{}, [], ""],
    }


def main(n):
    check = 0
    for k in range(4):
        source = document(n)
        out = []
        encode(source, out)
        text = "".join(out)
        back = Parser(text).value()
        check += len(text) + (back == source) + back["rows"][-1]["id"]
    return check
