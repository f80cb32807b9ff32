# bench: n=44
# Matrix product by three loops over lists of floats.
def main(n):
    a = [[(i * j % 7) * 0.5 for j in range(n)] for i in range(n)]
    b = [[(i + j) % 5 - 1.0 for j in range(n)] for i in range(n)]
    out = [[0.0] * n for _ in range(n)]
    for i in range(n):
        row = a[i]
        target = out[i]
        for j in range(n):
            s = 0.0
            for k in range(n):
                s += row[k] * b[k][j]
            target[j] = s
    return sum(sum(row) for row in out)
