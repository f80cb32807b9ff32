# bench: n=150
# Divisions of numbers of 1,000 digits by numbers of 400.
def main(n):
    a = 7 ** 1200
    b = 3 ** 850
    total = 0
    for k in range(n):
        q, r = divmod(a + k, b + k)
        total += (q * (b + k) + r == a + k) + q % 1009 + r % 1013
    return total
