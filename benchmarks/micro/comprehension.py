# bench: n=500
# List, set and dict comprehensions and a generator expression.
def main(n):
    total = 0
    for k in range(n):
        squares = [v * v for v in range(150) if v & 1]
        residues = {v % 23 for v in squares}
        table = {v: v - k for v in range(60)}
        total += len(residues) + table[k % 60] + sum(v for v in squares if v > k)
    return total
