# bench: n=120000
# Chained comparisons, and, or, not.
def main(n):
    count = 0
    for k in range(n):
        low = k & 255
        if 10 < low <= 200 and not (low == 50 or low == 60):
            count += 1
        elif low > 250 or low < 3 and k > 1000:
            count += 3
        flag = low > 100 and k
        if not flag:
            count -= 1
    return count
