# bench: n=1
# Numbers of 100,000 digits: products, squares, quotients.
def main(n):
    a = 3 ** 209590
    b = 7 ** 118330
    total = 0
    for _ in range(n):
        c = a * b + a * a
        total += c % 1000003 + (c >> 300000) % 1009 + (a - b) % 1013 + (c // b) % 1000003
    return total
