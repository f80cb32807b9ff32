# bench: n=500
# Iteration over characters and indexing of strings.
def main(n):
    text = "The register machine reads one opcode byte, then operand bytes."
    total = 0
    for _ in range(n):
        for c in text:
            if c == "e" or c.isupper():
                total += 1
            elif "m" <= c <= "t":
                total += ord(c)
        for k in range(len(text)):
            if text[k] == " ":
                total += k
    return total
