# bench: n=1500
# Writes rows as lines of fields and reads them back.
def main(n):
    rows = [",".join([str(k), "name" + str(k % 97), str(k * 0.25), "x" * (k % 7)]) for k in range(n)]
    total = 0
    for line in "\n".join(rows).splitlines():
        number, name, value, rest = line.split(",")
        total += int(number) + len(name) + len(rest) + int(float(value))
    return total
