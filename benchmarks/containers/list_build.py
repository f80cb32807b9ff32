# bench: n=20000
# append, extend, comprehension, insert, pop, index and reverse.
def main(n):
    out = []
    for k in range(n):
        out.append(k ^ 5)
    out.extend([k + 1 for k in out if k % 3])
    small = []
    for k in range(300):
        small.insert(k // 2, k)
    out += small
    out.reverse()
    total = 0
    while len(out) > n:
        total += out.pop()
    return total + small.index(123) + len(out)
