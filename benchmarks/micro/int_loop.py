# bench: n=200000
# Adds up the integers below n in a while loop.
def main(n):
    total = 0
    k = 0
    while k < n:
        total += k
        k += 1
    return total
