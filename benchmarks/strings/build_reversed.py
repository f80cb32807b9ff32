# bench: n=400
# Reversals, palindromes and slices of strings.
def main(n):
    total = 0
    for k in range(n):
        text = str(k * 7919) * 6
        if text == text[::-1]:
            total += 1
        for i in range(0, len(text) - 4, 3):
            piece = text[i:i + 4]
            if piece == piece[::-1] or piece[1:] > piece[:-1]:
                total += len(piece)
    return total
