# bench: n=300
# A cipher: characters to numbers and back, joined.
def main(n):
    text = "The Quick Brown Fox Jumps Over The Lazy Dog"
    total = 0
    for k in range(n):
        out = []
        for c in text:
            if c.isalpha():
                base = 65 if c.isupper() else 97
                out.append(chr((ord(c) - base + k) % 26 + base))
            else:
                out.append(c)
        text = "".join(out)
        total += text.count("e")
    return total
