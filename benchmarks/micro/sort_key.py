# bench: n=8000
# Sorts with a key function and without.
def main(n):
    values = []
    x = 7
    for _ in range(n):
        x = x * 48271 % 2147483647
        values.append(x)
    by_tail = sorted(values, key=lambda v: v % 8191)
    values.sort()
    check = 0
    for k in range(0, n, 50):
        check = (check * 17 + values[k] + by_tail[k] % 8191) % 998244353
    return check
