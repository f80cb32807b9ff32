# bench: n=55
# Three nested loops with breaks and continues.
def main(n):
    total = 0
    for a in range(n):
        for b in range(n):
            if (a + b) % 3 == 0:
                continue
            for c in range(n):
                if c > a + b:
                    break
                total += a ^ b ^ c
    return total
