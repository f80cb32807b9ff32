# bench: n=250
# Digits of pi by a spigot of fractions that grow.
def main(n):
    q, r, t, k, digit, factor = 1, 0, 1, 1, 3, 3
    total = count = 0
    while count < n:
        if 4 * q + r - t < digit * t:
            total = (total * 10 + digit) % 1000000007
            count += 1
            q, r, digit = q * 10, 10 * (r - digit * t), 10 * (3 * q + r) // t - 10 * digit
        else:
            digit = (q * (7 * k + 2) + r * factor) // (t * factor)
            q, r, t, k, factor = q * k, (2 * q + r) * factor, t * factor, k + 1, factor + 2
    return total
