# Loops over characters: counting, filtering, ciphers, palindromes, parsing by index.
text = "The Quick, Brown Fox! jumps over 13 lazy dogs & 2 cats."
vowels = digits = upper = spaces = other = 0
for c in text:
    if c in "aeiouAEIOU":
        vowels += 1
    elif c.isdigit():
        digits += 1
    elif c.isupper():
        upper += 1
    elif c == " ":
        spaces += 1
    else:
        other += 1
print(vowels, digits, upper, spaces, other)
total = 0
i = 0
while i < len(text):
    if text[i].isdigit():
        n = 0
        while i < len(text) and text[i].isdigit():
            n = n * 10 + ord(text[i]) - ord("0")
            i += 1
        total += n
    i += 1
print(total, "".join(c for c in text if c.isalnum()), "".join(c.lower() if c.isupper() else c.upper() for c in text))


def palindrome(s):
    i, j = 0, len(s) - 1
    while i < j:
        if not s[i].isalnum():
            i += 1
        elif not s[j].isalnum():
            j -= 1
        elif s[i].lower() != s[j].lower():
            return False
        else:
            i += 1
            j -= 1
    return True


print([palindrome(s) for s in ("A man, a plan, a canal: Panama", "race a car", "", "x", "ab", ".,")])


def vigenere(s, key, sign=1):
    out, k = "", 0
    for c in s:
        if c.isalpha():
            base = 65 if c.isupper() else 97
            shift = ord(key[k % len(key)]) - 97
            out += chr((ord(c) - base + sign * shift) % 26 + base)
            k += 1
        else:
            out += c
    return out


secret = vigenere(text, "lemon")
print(secret, vigenere(secret, "lemon", -1) == text)
for index, c in enumerate("añ日😀"):
    print(index, c, ord(c), c * 2, [hex(b) for b in c.encode()])
h = 0
for c in text:
    h = h * 31 + ord(c) & 0xFFFFFFFF
print(h, hash(text) == hash(text[:]), max(text), min(text), sorted(set(text))[:8], text.split()[::2])
counts = {}
for a, b in zip(text, text[1:]):
    counts[a + b] = counts.get(a + b, 0) + 1
print(sorted(k for k, v in counts.items() if v > 1))
balanced = []
for s in ("([]{})", "([)]", "((", "", "}{", "a(b[c]{d}e)f"):
    stack = []
    ok = True
    for c in s:
        if c in "([{":
            stack.append(c)
        elif c in ")]}":
            if not stack or "([{".index(stack.pop()) != ")]}".index(c):
                ok = False
                break
    balanced.append(ok and not stack)
print(balanced)
