# bench: n=100
# Numbers of 20 to 4,000 digits to text and back.
def main(n):
    total = 0
    for k in range(n):
        value = 3 ** (40 * (k % 50 + 1)) + k
        text = str(value)
        total += len(text) + (int(text) == value) + int(text[:20]) % 10
    return total
