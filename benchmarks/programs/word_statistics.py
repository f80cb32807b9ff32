# bench: n=200
# Text processing: splitting, counting, grouping, sorting and formatting a report.
TEXT = """The register machine reads one opcode byte and then its operand bytes; registers and constants
take one byte each, jumps and names take two. Locals live in registers, temporaries above them. What a
stack machine does in four dispatches is one here: a compare fused with its branch, an addition with an
immediate operand, a step of a loop. The order of evaluation stays that of the language, so an operand
that a later operand may change is copied first, and a local that has no value yet raises an error."""
PUNCTUATION = ".,;:"


def words(text):
    for piece in text.split():
        word = piece.strip(PUNCTUATION).lower()
        if word:
            yield word


def report(text):
    counts = {}
    starts = {}
    pairs = {}
    previous = None
    for word in words(text):
        counts[word] = counts.get(word, 0) + 1
        starts.setdefault(word[0], []).append(word)
        if previous is not None:
            key = (previous, word)
            pairs[key] = pairs.get(key, 0) + 1
        previous = word
    lines = []
    for word, count in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:12]:
        lines.append(f"{word:<12}|{count:>4}|{'#' * count}")
    for letter in sorted(starts):
        group = sorted(set(starts[letter]), key=len, reverse=True)
        lines.append("%s: %s (%d)" % (letter, " ".join(group[:4]), len(group)))
    common = [pair for pair, count in pairs.items() if count > 1]
    lines.append(", ".join(" ".join(pair) for pair in sorted(common)))
    return "\n".join(lines)


def main(n):
    check = 0
    for k in range(n):
        text = report(TEXT if k & 1 else TEXT.replace("machine", "engine"))
        check = (check * 31 + len(text) + text.count("|")) % 1000003
    return check
