# bench: n=800
# Union, intersection, difference and subsets of sets of strings and ints.
def main(n):
    names = {"n" + str(k) for k in range(60)}
    others = {"n" + str(k * 2) for k in range(60)}
    total = 0
    for k in range(n):
        both = names & others
        total += len(names | others) + len(names - others) + len(names ^ others)
        total += (both <= names) + names.isdisjoint(others) + ("n" + str(k % 90) in others)
        numbers = frozenset([k, k + 1, k + 2, k + 5, k + 9])
        total += len(numbers) + (numbers == frozenset([k, k + 1, k + 2, k + 5, k + 9]))
    return total
