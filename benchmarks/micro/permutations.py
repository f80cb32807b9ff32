# bench: n=8
# All permutations by Heap's algorithm, without a library.
def main(n):
    items = list(range(n))
    counters = [0] * n
    check = count = 0
    i = 0
    while i < n:
        if counters[i] < i:
            j = 0 if i % 2 == 0 else counters[i]
            items[j], items[i] = items[i], items[j]
            count += 1
            check = (check * 3 + items[0] * 5 + items[n - 1]) % 1000003
            counters[i] += 1
            i = 0
        else:
            counters[i] = 0
            i += 1
    return check * 10 + count % 10
