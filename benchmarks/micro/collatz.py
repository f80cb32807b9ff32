# bench: n=9000
# Lengths of Collatz chains with a memo list.
def main(n):
    lengths = [0] * (n + 1)
    best = 0
    for start in range(2, n + 1):
        value = start
        steps = 0
        while value >= start:
            value = value // 2 if value % 2 == 0 else 3 * value + 1
            steps += 1
        lengths[start] = steps + lengths[value]
        if lengths[start] > lengths[best]:
            best = start
    return best * 1000 + lengths[best]
