"""Random regular expressions and texts for test_random_patterns.py, as programs that print what each of them gives."""

import random

LETTERS = ["a", "b", "c", "B", "x", " ", "\\n", "_", "1", "k", "s", "é", "ſ", "а"]
CLASSES = ["\\w", "\\W", "\\d", "\\s", "\\S", "\\D"]
SETS = ["[ab]", "[^a]", "[a-c1]", "[^\\w]", "[\\d_]", "[b-zé]", "[A-C]", "[^\\n]", "[а-я]", "[^ſk]"]
PLACES = ["^", "$", "\\b", "\\B", "\\A", "\\Z"]
COUNTS = ["*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "*+", "?+", "++", "{1,3}+", "{,1}", "{2,}", "{2,}?"]
PLAIN_COUNTS = [count for count in COUNTS if not count.endswith("+") or count == "+"]
BACK = ["a", "ab", ".", "\\w", "[ab]c", "b", "(?i:k)"]
ALPHABETS = ["abcabBx \n_1", "abcabAx \n_1ké", "abcabBx \nKSſ\u0431", "abcaBx \n_1K\u212aSéÉſ\U0001f600"]

PROGRAM = '''
import re, warnings
warnings.simplefilter("ignore")
def show(m):
    return m and (m.span(), m.regs, m.lastindex)
def outcome(f):
    try:
        return ascii(f())
    except Exception as e:
        return f"{{type(e).__name__}}: {{e}}"
for pattern, flags, texts in {cases!r}:
    print(ascii(pattern), flags)
    try:
        p = re.compile(pattern, flags)
    except re.error as e:
        print(e)
        continue
    for text in texts:
        print("   ", ascii(text), show(p.match(text)), show(p.search(text)), show(p.fullmatch(text)), [show(m) for m in p.finditer(text, 1, 9)],
              outcome(lambda: (p.findall(text), p.split(text), p.sub("<>", text), p.subn(r"[\\g<0>]", text, 2))))
'''


class Patterns:
    """Makes patterns from a seed. No group is in an atomic group or a possessive repetition: there CPython does not
    restore groups, nor do its versions agree."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.groups = 0
        self.closed: list[int] = []
        self.atomic = 0

    def pattern(self) -> str:
        self.groups = 0
        self.closed = []
        return self.alternatives(3)

    def text(self) -> str:
        alphabet = self.random.choice(ALPHABETS)
        return "".join(self.random.choice(alphabet) for _ in range(self.random.randrange(14)))

    def alternatives(self, depth: int) -> str:
        return "|".join(self.sequence(depth) for _ in range(self.random.choice([1, 1, 1, 1, 2, 2, 3])))

    def sequence(self, depth: int) -> str:
        return "".join(self.piece(depth) for _ in range(self.random.randrange(5)))

    def piece(self, depth: int) -> str:
        before = self.groups
        atom = self.atom(depth)
        if atom in PLACES or self.random.random() < 0.6:
            return atom
        return atom + self.random.choice(COUNTS if self.groups == before else PLAIN_COUNTS)

    def atom(self, depth: int) -> str:
        choice = self.random.choice
        kind = self.random.randrange(23)
        if kind < 8 or depth == 0:
            return choice([*LETTERS, "."])
        if kind < 11:
            return choice(CLASSES)
        if kind < 13:
            return choice(SETS)
        if kind < 14:
            return choice(PLACES)
        if kind < 17 and not self.atomic:
            self.groups += 1
            number = self.groups
            inside = self.alternatives(depth - 1)
            self.closed.append(number)
            return f"({inside})"
        if kind < 20:
            begin = choice(["(?:", "(?=", "(?!", "(?>"])
            self.atomic += begin == "(?>"
            inside = self.alternatives(depth - 1)
            self.atomic -= begin == "(?>"
            return begin + inside + ")"
        if kind < 21:
            return choice(["(?<=", "(?<!"]) + choice(BACK) + ")"
        if self.closed:
            number = choice(self.closed)
            if kind < 22:
                return f"(?:\\{number})"
            return f"(?({number}){self.sequence(depth - 1)}{choice(['', '|' + self.sequence(depth - 1)])})"
        return choice("abc")


def program(seed: int, count: int) -> str:
    make = Patterns(seed)
    flags = [0, 0, 0, 2, 8, 16, 256, 2 | 256, 8 | 16 | 2]
    return PROGRAM.format(cases=[(make.pattern(), make.random.choice(flags), [make.text() for _ in range(3)]) for _ in range(count)])
