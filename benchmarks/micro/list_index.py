# bench: n=80000
# Reads and writes list elements by computed indices.
def main(n):
    table = [k % 251 for k in range(n)]
    total = 0
    for k in range(2, n):
        table[k] = (table[k - 1] + table[k - 2]) & 1023
        total += table[k >> 1]
    return total
