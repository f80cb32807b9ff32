# bench: n=200000
# A for loop over a range with integer arithmetic and a branch.
def main(n):
    total = 0
    for k in range(n):
        if k & 1:
            total += k
        else:
            total -= 1
    return total
