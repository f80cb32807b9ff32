# Shows that what pop() remembers of a set has no part in comparisons, copies and hashes.
for n in range(1, 40):
    first, second = set(range(n + 5)), set(range(3, n + 8))
    for _ in range(4):
        first.pop()
    for value in (n + 5, n + 6, n + 7, 3):
        second.discard(value)
    second.pop()
    second |= first
    second &= first
    assert (first == second, first != second, first <= second, first < second) == (True, False, True, False), n
    assert first == set(first) == first.copy() == frozenset(first) and frozenset(first) in {frozenset(second)}
    assert hash(frozenset(first)) == hash(frozenset(second)) and first == {*second} and not first ^ second
    print(n, sorted(first)[:3], first.pop() in second, len(first) == len(second) - 1)
