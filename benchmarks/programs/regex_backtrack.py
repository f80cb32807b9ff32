# bench: n=20
# A backtracking regular expression matcher by recursive closures.
def compile_pattern(pattern):
    def alternation(i):
        options = []
        m, i = sequence(i)
        options.append(m)
        while i < len(pattern) and pattern[i] == "|":
            m, i = sequence(i + 1)
            options.append(m)
        if len(options) == 1:
            return options[0], i

        def match(text, at, then):
            for option in options:
                end = option(text, at, then)
                if end is not None:
                    return end
            return None

        return match, i

    def sequence(i):
        parts = []
        while i < len(pattern) and pattern[i] not in "|)":
            m, i = repeat(i)
            parts.append(m)

        def match(text, at, then):
            def run(k, position):
                if k == len(parts):
                    return then(position)
                return parts[k](text, position, lambda end: run(k + 1, end))

            return run(0, at)

        return match, i

    def repeat(i):
        inner, i = atom(i)
        if i < len(pattern) and pattern[i] in "*+?":
            kind = pattern[i]
            i += 1
            least = 1 if kind == "+" else 0
            most = 1 if kind == "?" else 1000000

            def match(text, at, then):
                def more(count, position):
                    if count < most:
                        end = inner(text, position, lambda e: more(count + 1, e) if e > position else None)
                        if end is not None:
                            return end
                    return then(position) if count >= least else None

                return more(0, at)

            return match, i
        return inner, i

    def atom(i):
        c = pattern[i]
        if c == "(":
            m, i = alternation(i + 1)
            return m, i + 1
        if c == "[":
            end = pattern.index("]", i)
            allowed = set()
            k = i + 1
            while k < end:
                if k + 2 < end and pattern[k + 1] == "-":
                    allowed |= {chr(v) for v in range(ord(pattern[k]), ord(pattern[k + 2]) + 1)}
                    k += 3
                else:
                    allowed.add(pattern[k])
                    k += 1
            return (lambda text, at, then: then(at + 1) if at < len(text) and text[at] in allowed else None), end + 1
        if c == ".":
            return (lambda text, at, then: then(at + 1) if at < len(text) else None), i + 1
        return (lambda text, at, then: then(at + 1) if at < len(text) and text[at] == c else None), i + 1

    return alternation(0)[0]


def search(matcher, text):
    for start in range(len(text) + 1):
        end = matcher(text, start, lambda e: e)
        if end is not None:
            return start, end
    return -1, -1


TEXT = "on 2024-03-17 bob@example.org paid 12.50 to alice@site.com, aaaab xyzzy"
PATTERNS = ["[0-9]+-[0-9]+-[0-9]+", "[a-z]+@[a-z]+[.](com|net)", "(a|aa)+b", "x(y|z)*y$?", "p..d [0-9]+[.]?[0-9]*", "nothing here"]


def main(n):
    check = 0
    for _ in range(n):
        for pattern in PATTERNS:
            start, end = search(compile_pattern(pattern), TEXT)
            check = check * 5 + start * 3 + end & 0xFFFFFF
    return check
