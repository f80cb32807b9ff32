# bench: n=40
# pow with three arguments over 300-bit numbers, and without.
def main(n):
    p = (1 << 300) - 153
    total = 0
    for k in range(2, n):
        total += pow(k, p - 1, p) % 1000003
        total += 7 ** (k * 20) % 1000003
    return total
