"""A stand-in for `re` with what tests and the library's own patterns need; no back references."""

IGNORECASE = I = 2
MULTILINE = M = 8
DOTALL = S = 16
VERBOSE = X = 64
ASCII = A = 256


class error(Exception):
    pass


_CLASSES = {"d": str.isdigit, "s": str.isspace, "w": lambda c: c.isalnum() or c == "_"}
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "0": "\0"}


def _unspaced(pattern):
    """A verbose pattern without its white space and comments."""
    out, at, inside = [], 0, False
    while at < len(pattern):
        character = pattern[at]
        if character == "\\":
            out.append(pattern[at:at + 2])
            at += 2
            continue
        inside = character == "[" or inside and character != "]"
        if character == "#" and not inside:
            at = pattern.find("\n", at) if "\n" in pattern[at:] else len(pattern)
            continue
        if inside or not character.isspace():
            out.append(character)
        at += 1
    return "".join(out)


class _Parser:
    """A pattern as nested functions: each takes a text, a place, the groups and what comes after it, and gives the match's end or None."""

    def __init__(self, pattern, flags):
        pattern = pattern.decode("latin-1") if isinstance(pattern, bytes) else pattern
        self.pattern, self.at, self.flags = _unspaced(pattern) if flags & VERBOSE else pattern, 0, flags
        self.groups, self.names = 0, {}

    def peek(self, text):
        return self.pattern.startswith(text, self.at)

    def take(self):
        self.at += 1
        return self.pattern[self.at - 1]

    def alternatives(self):
        options = [self.sequence()]
        while self.peek("|"):
            self.at += 1
            options.append(self.sequence())
        if len(options) == 1:
            return options[0]

        def match(text, at, groups, after):
            for option in options:
                end = option(text, at, groups, after)
                if end is not None:
                    return end
            return None
        return match

    def sequence(self):
        parts = []
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            part = self.repeated(self.atom())
            if part is not None:
                parts.append(part)

        def match(text, at, groups, after, number=0):
            if number == len(parts):
                return after(at)
            return parts[number](text, at, groups, lambda end: match(text, end, groups, after, number + 1))
        return match

    def atom(self):
        character = self.take()
        if character == "(":
            return self.group()
        if character == "[":
            return _one(self.choice())
        if character == ".":
            everything = self.flags & DOTALL
            return _one(lambda c: everything or c != "\n")
        if character == "^":
            return _place(lambda text, at: at == 0 or bool(self.flags & MULTILINE) and text[at - 1] == "\n")
        if character == "$":
            return _place(lambda text, at: at == len(text) or text[at:] == "\n" or bool(self.flags & MULTILINE) and text[at] == "\n")
        if character == "\\":
            return self.escape()
        return self.literal(character)

    def literal(self, character):
        if self.flags & IGNORECASE:
            return _one(lambda c: c.lower() == character.lower())
        return _one(lambda c: c == character)

    def escape(self):
        character = self.take()
        if character in "bB":
            word = _CLASSES["w"]
            return _place(lambda text, at: (character == "b") == (
                (at > 0 and word(text[at - 1])) != (at < len(text) and word(text[at]))))
        if character in "AZ":
            return _place(lambda text, at: at == (0 if character == "A" else len(text)))
        if character.lower() in _CLASSES:
            test, wanted = _CLASSES[character.lower()], character.islower()
            return _one(lambda c: bool(test(c)) == wanted)
        return self.literal(self.code(character))

    def code(self, character):
        for letter, digits in (("x", 2), ("u", 4), ("U", 8)):
            if character == letter:
                self.at += digits
                return chr(int(self.pattern[self.at - digits:self.at], 16))
        return _CONTROLS.get(character, character)

    def choice(self):
        inverted = self.peek("^")
        self.at += inverted
        tests, first = [], True
        while first or not self.peek("]"):
            first = False
            low = self.take()
            if low == "\\":
                low = self.take()
                if low.lower() in _CLASSES:
                    tests.append((_CLASSES[low.lower()], low.islower()))
                    continue
                low = self.code(low)
            high = low
            if self.peek("-") and not self.peek("-]"):
                self.at += 1
                high = self.take()
                if high == "\\":
                    high = self.code(self.take())
            tests.append((lambda c, low=low, high=high: low <= c <= high, True))
        self.at += 1
        return lambda c: any(bool(test(c)) == wanted for test, wanted in tests) != inverted

    def group(self):
        number = None
        if self.peek("?:"):
            self.at += 2
        elif self.peek("?P<"):
            end = self.pattern.index(">", self.at)
            self.groups += 1
            number = self.names[self.pattern[self.at + 3:end]] = self.groups
            self.at = end + 1
        elif self.peek("?=") or self.peek("?!") or self.peek("?<=") or self.peek("?<!"):
            return self.look()
        elif self.peek("?"):
            return self.flagged()
        else:
            self.groups += 1
            number = self.groups
        inner = self.alternatives()
        if self.take() != ")":
            raise error("missing )")
        if number is None:
            return inner

        def match(text, at, groups, after):
            before = groups.get(number)

            def close(end):
                groups[number] = at, end
                return after(end)
            end = inner(text, at, groups, close)
            if end is None:
                groups[number] = before
            return end
        return match

    def look(self):
        behind = self.peek("?<")
        self.at += 1 + behind
        wanted = self.take() == "="
        inner = self.alternatives()
        self.take()

        def match(text, at, groups, after):
            starts = range(at + 1) if behind else (at,)
            found = any(inner(text, start, groups, lambda end: end if end == at or not behind else None) is not None for start in starts)
            return after(at) if found == wanted else None
        return match

    def flagged(self):
        end = self.pattern.index(")", self.at)
        for letter in self.pattern[self.at + 1:end]:
            if letter not in "imsxa":
                raise error("not supported by this stand-in")
            self.flags |= {"i": IGNORECASE, "m": MULTILINE, "s": DOTALL, "x": VERBOSE, "a": ASCII}[letter]
        self.at = end + 1
        return None

    def repeated(self, atom):
        if atom is None or self.at == len(self.pattern):
            return atom
        least, most = {"*": (0, None), "+": (1, None), "?": (0, 1)}.get(self.pattern[self.at], (None, None))
        if least is None:
            if not (self.peek("{") and "}" in self.pattern[self.at:] and self.pattern[self.at + 1].isdigit()):
                return atom
            end = self.pattern.index("}", self.at)
            low, comma, high = self.pattern[self.at + 1:end].partition(",")
            least, most = int(low), int(high) if high else None if comma else int(low)
            self.at = end
        self.at += 1
        lazy = self.peek("?")
        self.at += lazy
        return _repeat(atom, least, most, lazy)


def _one(test):
    def match(text, at, groups, after):
        return after(at + 1) if at < len(text) and test(text[at]) else None
    match.test = test
    return match


def _place(test):
    return lambda text, at, groups, after: after(at) if test(text, at) else None


def _repeat(atom, least, most, lazy):
    if hasattr(atom, "test") and not lazy:
        return _repeat_one(atom.test, least, most)

    def match(text, at, groups, after, count=0, last=-1):
        def further():
            if at == last or most is not None and count >= most:
                return None
            return atom(text, at, groups, lambda end: match(text, end, groups, after, count + 1, at))
        if count < least:
            return further()
        if lazy:
            end = after(at)
            return further() if end is None else end
        end = further()
        return after(at) if end is None else end
    return match


def _repeat_one(test, least, most):
    """The repetition of one character, without a nested call for each."""
    def match(text, at, groups, after):
        stop = len(text) if most is None else min(len(text), at + most)
        end = at
        while end < stop and test(text[end]):
            end += 1
        while end >= at + least:
            found = after(end)
            if found is not None:
                return found
            end -= 1
        return None
    return match


class Match:
    def __init__(self, pattern, text, start, end, groups):
        self.re, self.string, self._groups = pattern, text, {**groups, 0: (start, end)}

    def span(self, number=0):
        number = self.re.groupindex.get(number, number)
        return self._groups.get(number) or (-1, -1)

    def start(self, number=0):
        return self.span(number)[0]

    def end(self, number=0):
        return self.span(number)[1]

    def group(self, *numbers):
        found = []
        for number in numbers or (0,):
            start, end = self.span(number)
            found.append(None if start < 0 else self.string[start:end])
        return found[0] if len(found) == 1 else tuple(found)

    __getitem__ = group

    def groups(self, default=None):
        return tuple(default if self.group(n) is None else self.group(n) for n in range(1, self.re.groups + 1))


class Pattern:
    def __init__(self, pattern, flags=0):
        parser = _Parser(pattern, int(flags))
        self._match = parser.alternatives()
        if parser.at < len(parser.pattern):
            raise error("unbalanced parenthesis")
        self.pattern, self.flags, self.groups, self.groupindex = pattern, parser.flags, parser.groups, parser.names

    def match(self, text, at=0):
        groups = {}
        text = text.decode("latin-1") if isinstance(text, bytes) else text
        end = self._match(text, at, groups, lambda end: end)
        return None if end is None else Match(self, text, at, end, groups)

    def fullmatch(self, text):
        groups = {}
        end = self._match(text, 0, groups, lambda end: end if end == len(text) else None)
        return None if end is None else Match(self, text, 0, end, groups)

    def search(self, text, at=0):
        for start in range(at, len(text) + 1):
            found = self.match(text, start)
            if found is not None:
                return found
        return None

    def finditer(self, text):
        at = 0
        while at <= len(text):
            found = self.search(text, at)
            if found is None:
                return
            yield found
            at = max(found.end(), found.start() + 1)

    def findall(self, text):
        return [found.groups() if self.groups > 1 else found.group(self.groups) for found in self.finditer(text)]

    def sub(self, replacement, text, count=0):
        out, at = [], 0
        for number, found in enumerate(self.finditer(text)):
            if count and number == count:
                break
            out += text[at:found.start()], replacement(found) if callable(replacement) else replacement
            at = found.end()
        return "".join([*out, text[at:]])


def compile(pattern, flags=0):
    return pattern if isinstance(pattern, Pattern) else Pattern(pattern, flags)


def match(pattern, text, flags=0):
    return compile(pattern, flags).match(text)


def fullmatch(pattern, text, flags=0):
    return compile(pattern, flags).fullmatch(text)


def search(pattern, text, flags=0):
    return compile(pattern, flags).search(text)


def findall(pattern, text, flags=0):
    return compile(pattern, flags).findall(text)


def finditer(pattern, text, flags=0):
    return compile(pattern, flags).finditer(text)


def sub(pattern, replacement, text, count=0, flags=0):
    return compile(pattern, flags).sub(replacement, text, count)


def escape(text):
    return "".join(c if c.isalnum() or c == "_" else "\\" + c for c in text)
