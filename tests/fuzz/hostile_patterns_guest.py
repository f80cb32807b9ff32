# Regular expressions at random, also as lists of numbers that no parser has made, matched against texts that become shorter, are cleared
# or released while somebody matches or asks a match what it has found. Nothing is compared: the machine has to live. argv: seed. It
# goes on until a limit ends it.
import _sre
import array
import gc
import random
import re
import sys
from re import _compiler, _constants

choose = random.Random(int(sys.argv[1]))
LETTERS = ["a", "b", "c", "\u1234", "\U0001f600", "K", "\u212a", "s", "\u017f", "\n", " ", "1", "_", "\xe9"]
ITEMS = ["a-c", "\\w", "\\d", "b", "\\W", "\u1000-\u2000", "\U0001f000-\U0001ffff", "\u212a", "A-Z", "\\s", "1"]
PLACES = [".", "\\w", "\\W", "\\d", "\\s", "\\b", "\\B", "^", "$", "\\A", "\\Z", "\\S", "\\D"]
COUNTS = ["*", "+", "?", "*?", "+?", "??", "{2}", "{1,3}", "{0,2}?", "*+", "++", "?+", "{1,2}+", "{,3}", "{2,}", "{65535}", "{0,4294967294}", "{0}", "{1000,2000}"]
groups = 0               # of the pattern that is being made


def piece(depth):
    global groups
    what = choose.randrange(22 if depth else 9)
    if what < 3:
        return re.escape(choose.choice(LETTERS))
    if what == 3:
        return choose.choice(PLACES)
    if what == 4:
        return "[" + choose.choice(["", "^"]) + "".join(choose.choice(ITEMS) for _ in range(choose.randrange(1, 5))) + "]"
    if what == 5 and groups:
        return f"\\{choose.randrange(1, groups + 1)}"
    if what == 6 and groups and depth:
        return f"(?({choose.randrange(1, groups + 1)}){sequence(depth - 1)}|{sequence(depth - 1)})"
    if what < 9:
        return choose.choice(["x", "ab", ""])
    if what < 13:
        groups += 1
        return f"({sequence(depth - 1)})"
    if what < 18:
        return ["(?:", "(?=", "(?!", choose.choice(["(?<=", "(?<!"]), "(?>"][what - 13] + \
            (choose.choice(["a", "ab", ".", "[ab]c", "\\w\\w", "(?:a|b)"]) if what == 16 else alternatives(depth - 1)) + ")"
    if what == 18:
        return f"(?{choose.choice(['i', 's', 'm', '-i', 'a', 'is'])}:{sequence(depth - 1)})"
    return (f"(?:{sequence(depth - 1)})" if choose.random() < 0.6 else choose.choice(["a", ".", "[ab]", "\\w", "\u1234"])) + choose.choice(COUNTS)


def sequence(depth):
    return "".join(piece(depth) for _ in range(choose.randrange(4)))


def alternatives(depth):
    return "|".join(sequence(depth) for _ in range(choose.randrange(1, 4)))


def spoiled_code(pattern, flags):
    """A pattern from numbers that are nearly those of the parser."""
    parsed = _compiler._parser.parse(pattern, flags)
    code = _compiler._code(parsed, flags)
    for _ in range(choose.choice([1, 1, 2, 4])):
        at = choose.randrange(len(code))
        what = choose.randrange(4)
        if what == 0:
            code[at] = choose.choice([0, 1, 2, 3, 4, 5, 8, 64, 255, 65535, (1 << 31) - 1, 1 << 31, (1 << 32) - 1])
        elif what == 1:
            code[at] = int(choose.choice(_constants.OPCODES))
        elif what == 2 and len(code) > 1:
            del code[at]
        else:
            code[at] = code[choose.randrange(len(code))]
    if choose.random() < 0.2:
        code = [int(choose.choice(_constants.OPCODES)) if choose.random() < 0.6 else choose.randrange(5) for _ in range(choose.randrange(1, 12))]
        code.append(int(_constants.SUCCESS))
    return _sre.compile(choose.choice([pattern, None]), flags | parsed.state.flags, code, choose.choice([parsed.state.groups - 1, 0, 3]),
                        choose.choice([parsed.state.groupdict, {"a": 99, "b": -1}]), choose.choice([(), (None, "a"), (1, 2, 3)]))


class Index:
    def __init__(self, value, act=None):
        self.value, self.act = value, act

    def __index__(self):
        gc.collect()
        if self.act:
            self.act()
        return self.value


def spoil(text):
    """Take a text away, or make it another one."""
    try:
        if isinstance(text, memoryview):
            text.release()
        elif choose.random() < 0.5:
            del text[:]
        else:
            text.extend(b"q" * choose.randrange(300))
    except (BufferError, AttributeError, TypeError):
        pass


def ask(match, text):
    if match is None:
        return
    if choose.random() < 0.3:
        spoil(text)
    if choose.random() < 0.2:
        gc.collect()
    number = choose.randrange(4)
    choose.choice([lambda: match.group(number, Index(0, lambda: spoil(text))), match.groups, match.groupdict, lambda: match.regs, lambda: repr(match), lambda: match[number],
                   lambda: match.expand(b"\\g<0>-\\1" if not isinstance(text, str) else "\\g<0>-\\1"), lambda: match.lastgroup,
                   lambda: match.span(number), lambda: match.string])()


def replace(text):
    def replacement(match):
        ask(match, text)
        return "r" if isinstance(text, str) else b"r"
    return replacement


def tried(function):
    try:
        function()
    except Exception:
        pass


def use(pattern, text):
    as_text = isinstance(text, str)
    scanner = None
    try:
        scanner = pattern.scanner(text)
    except (TypeError, ValueError):
        pass
    for use_ in (lambda: ask(pattern.match(text), text), lambda: ask(pattern.search(text, Index(choose.randrange(-2, 40)), Index(choose.randrange(50), lambda: spoil(text))), text),
                 lambda: ask(pattern.fullmatch(text), text), lambda: pattern.findall(text), lambda: [ask(match, text) for match in pattern.finditer(text)],
                 lambda: pattern.split(text, choose.randrange(4)), lambda: pattern.sub(replace(text), text, choose.randrange(5)),
                 lambda: pattern.sub("x\\g<0>" if as_text else b"x\\g<0>", text), lambda: scanner and ask(scanner.search(), text),
                 lambda: scanner and ask(scanner.match(), text), lambda: (repr(pattern), hash(pattern), pattern == pattern)):
        tried(use_)


while True:
    groups = 0
    source = alternatives(4)
    flags = choose.choice([0, re.I, re.S, re.M, re.I | re.A, re.I | re.S, re.X])
    text = "".join(choose.choice(LETTERS[:choose.choice([3, 4, 14])]) for _ in range(choose.choice([0, 1, 5, 30, 200])))
    if choose.random() < 0.4:
        try:
            source = source.encode("latin-1")
        except UnicodeEncodeError:
            continue
        flags &= ~re.A
        text = choose.choice([bytes, bytearray, memoryview, lambda data: memoryview(bytearray(data)), lambda data: array.array("b", data)])(text.encode())
    print(ascii(source), int(flags), type(text).__name__, ascii(bytes(text) if not isinstance(text, str) else text)[:80], end="")
    try:
        pattern = re.compile(source, flags) if choose.random() < 0.6 else spoiled_code(source, int(flags))
    except Exception:
        continue
    use(pattern, text)
