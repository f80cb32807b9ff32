# bench: n=400
# sum, any, all and max over generator expressions.
def main(n):
    values = list(range(100))
    total = 0
    for k in range(n):
        total += sum(v * 2 for v in values)
        total += max(v ^ k for v in values)
        if any(v > 90 for v in values) and all(v < 100 for v in values):
            total += 1
    return total
