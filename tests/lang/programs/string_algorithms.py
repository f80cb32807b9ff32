# KMP, longest common subsequence, Levenshtein, suffix array, palindromes, run-length, anagrams, Roman numerals.
def prefix_table(p):
    table = [0] * len(p)
    k = 0
    for i in range(1, len(p)):
        while k and p[i] != p[k]:
            k = table[k - 1]
        if p[i] == p[k]:
            k += 1
        table[i] = k
    return table


def kmp(text, p):
    table, k, found = prefix_table(p), 0, []
    for i, c in enumerate(text):
        while k and c != p[k]:
            k = table[k - 1]
        if c == p[k]:
            k += 1
        if k == len(p):
            found.append(i - k + 1)
            k = table[k - 1]
    return found


text = "abracadabra" * 5 + "abcabcabd"
for p in ("abra", "abcabd", "a", "zzz", "raab", "abracadabraabra"):
    naive = [i for i in range(len(text) - len(p) + 1) if text[i:i + len(p)] == p]
    print(p, prefix_table(p), kmp(text, p) == naive, len(naive), naive[:4])


def lcs(a, b):
    m, n = len(a), len(b)
    t = [[0] * (n + 1) for _ in range(m + 1)]
    for i in range(m - 1, -1, -1):
        for j in range(n - 1, -1, -1):
            t[i][j] = t[i + 1][j + 1] + 1 if a[i] == b[j] else max(t[i + 1][j], t[i][j + 1])
    i = j = 0
    out = ""
    while i < m and j < n:
        if a[i] == b[j]:
            out += a[i]
            i, j = i + 1, j + 1
        elif t[i + 1][j] >= t[i][j + 1]:
            i += 1
        else:
            j += 1
    return out


print(lcs("the quick brown fox", "a thick crown of wax"), lcs("abc", "xyz") == "", len(lcs(text, text[::-1])))


def diff(a, b):
    common = lcs(a, b)
    out, i, j = [], 0, 0
    for c in common:
        while a[i] != c:
            out.append("-" + a[i])
            i += 1
        while b[j] != c:
            out.append("+" + b[j])
            j += 1
        out.append(" " + c)
        i, j = i + 1, j + 1
    return out + ["-" + c for c in a[i:]] + ["+" + c for c in b[j:]]


print(diff("kitten", "sitting"))


def suffix_array(s):
    return sorted(range(len(s)), key=lambda i: s[i:])


def longest_repeat(s):
    order = suffix_array(s)
    best = ""
    for a, b in zip(order, order[1:]):
        k = 0
        while a + k < len(s) and b + k < len(s) and s[a + k] == s[b + k]:
            k += 1
        if k > len(best):
            best = s[a:a + k]
    return best


print(suffix_array("banana"), longest_repeat("banana"), longest_repeat("to be or not to be that is the question"))


def manacher(s):
    best = (0, "")
    for centre in range(2 * len(s) - 1):
        l, r = centre // 2, (centre + 1) // 2
        while l >= 0 and r < len(s) and s[l] == s[r]:
            l, r = l - 1, r + 1
        if r - l - 1 > best[0]:
            best = (r - l - 1, s[l + 1:r])
    return best


print(manacher("forgeeksskeegfor"), manacher("abacabadabacaba"), manacher("x"), manacher(""))


def bwt(s):
    s += "\0"
    table = sorted(s[i:] + s[:i] for i in range(len(s)))
    return "".join(row[-1] for row in table)


def unbwt(s):
    table = [""] * len(s)
    for _ in s:
        table = sorted(c + row for c, row in zip(s, table))
    return next(row for row in table if row.endswith("\0"))[:-1]


coded = bwt("mississippi river")
print(repr(coded), unbwt(coded))


def rle(s):
    out = ""
    i = 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out += (str(j - i) if j - i > 1 else "") + s[i]
        i = j
    return out


def unrle(s):
    out, n = "", ""
    for c in s:
        if c.isdigit():
            n += c
        else:
            out += c * int(n or 1)
            n = ""
    return out


for s in ("aaabccdddd", "", "abc", "z" * 120):
    print(s[:12], rle(s), unrle(rle(s)) == s)
NUMERALS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def roman(n):
    out = ""
    for value, letters in NUMERALS:
        while n >= value:
            out += letters
            n -= value
    return out


def unroman(s):
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    total = 0
    for a, b in zip(s, s[1:] + "I"):
        total += -values[a] if values[a] < values[b] else values[a]
    return total


print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 3999)], all(unroman(roman(n)) == n for n in range(1, 4000, 7)))
groups = {}
for word in "listen silent enlist google elgoog cat act tac inlets dog".split():
    groups.setdefault("".join(sorted(word)), []).append(word)
print(sorted(groups.values(), key=lambda g: (-len(g), g)))
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def words(n):
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + ("-" + ONES[n % 10] if n % 10 else "")
    for size, name in ((10 ** 9, "billion"), (10 ** 6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            rest = n % size
            return words(n // size) + " " + name + (" " + words(rest) if rest else "")


print([words(n) for n in (0, 13, 20, 42, 100, 115, 1999, 1000001, 987654321)])
