# Text wrapping, justification and a small table printer: real string work.
TEXT = """The quick brown fox jumps over the lazy dog. Pack my box with five dozen liquor jugs!
How vexingly quick daft zebras jump;    the five boxing wizards jump quickly.

Sphinx of black quartz, judge my vow. A wizard's job is to vex chumps quickly in fog.
Supercalifragilisticexpialidocious words do not fit narrow columns."""


def words_of(text):
    return text.split()


def wrap(text, width):
    lines = []
    current = []
    length = 0
    for word in words_of(text):
        while len(word) > width:
            if current:
                lines.append(" ".join(current))
                current = []
                length = 0
            lines.append(word[:width])
            word = word[width:]
        if current and length + 1 + len(word) > width:
            lines.append(" ".join(current))
            current = [word]
            length = len(word)
        else:
            length += len(word) + (1 if current else 0)
            current.append(word)
    if current:
        lines.append(" ".join(current))
    return lines


def justify(line, width):
    words = line.split()
    if len(words) == 1:
        return words[0].ljust(width)
    spaces = width - sum(len(w) for w in words)
    gap, extra = divmod(spaces, len(words) - 1)
    out = ""
    for i, word in enumerate(words[:-1]):
        out += word + " " * (gap + (1 if i < extra else 0))
    return out + words[-1]


def paragraphs(text):
    result = []
    for block in text.split("\n\n"):
        result.append(" ".join(block.split("\n")))
    return result


for width in (12, 24, 40):
    print("=" * width)
    for paragraph in paragraphs(TEXT):
        lines = wrap(paragraph, width)
        for i, line in enumerate(lines):
            text = justify(line, width) if i + 1 < len(lines) else line
            print("|" + text.ljust(width) + "|")
        print("|" + " " * width + "|")


def histogram(text):
    counts = {}
    for c in text.lower():
        if c.isalpha():
            counts[c] = counts.get(c, 0) + 1
    return counts


def table(rows, headers):
    widths = [len(h) for h in headers]
    for row in rows:
        for i, cell in enumerate(row):
            widths[i] = max(widths[i], len(str(cell)))
    rule = "+" + "+".join("-" * (w + 2) for w in widths) + "+"
    out = [rule]
    out.append("|" + "|".join(" " + h.center(w) + " " for h, w in zip(headers, widths)) + "|")
    out.append(rule)
    for row in rows:
        cells = []
        for cell, w in zip(row, widths):
            if isinstance(cell, (int, float)):
                cells.append(" " + str(cell).rjust(w) + " ")
            else:
                cells.append(" " + str(cell).ljust(w) + " ")
        out.append("|" + "|".join(cells) + "|")
    out.append(rule)
    return "\n".join(out)


counts = histogram(TEXT)
total = sum(counts.values())
rows = []
for letter, count in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])):
    rows.append((letter, count, round(100 * count / total, 2), "#" * (count // 3)))
print(table(rows, ["letter", "count", "%", "bar"]))
longest = sorted(set(words_of(TEXT)), key=lambda w: (-len(w), w))[:6]
print(longest)
print(" ".join(w.capitalize() if i % 2 else w.swapcase() for i, w in enumerate(words_of(TEXT)[:12])))


def caesar(text, shift):
    out = []
    for c in text:
        if "a" <= c <= "z":
            out.append(chr((ord(c) - 97 + shift) % 26 + 97))
        elif "A" <= c <= "Z":
            out.append(chr((ord(c) - 65 + shift) % 26 + 65))
        else:
            out.append(c)
    return "".join(out)


secret = caesar(TEXT[:60], 7)
print(secret)
print(caesar(secret, -7) == TEXT[:60])
