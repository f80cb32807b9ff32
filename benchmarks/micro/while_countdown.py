# bench: n=150000
# A while loop on several variables at once, as in Euclid's and other old algorithms.
def main(n):
    a, b, steps = n, 1, 0
    while a > 0:
        a -= 1
        b = b * 3 % 1000003
        steps += b & 1
        if b == 0:
            break
    return steps * 1000003 + b
