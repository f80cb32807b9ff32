# bench: n=12000
# Splitting lines into fields and joining them again.
def main(n):
    line = "alpha beta gamma delta epsilon zeta eta theta"
    total = 0
    for k in range(n):
        parts = line.split(" ")
        parts[k % 8] = "x"
        text = ",".join(parts)
        total += len(text) + len(text.split(","))
    return total
