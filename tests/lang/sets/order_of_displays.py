# The order of small ints in sets: of constants, of variables, copied and merged.

x, y, z = 15, 9, 33
print(list({14, 7, 15, 4}), list({14, 7, x, 4}), list(set([14, 7, 15, 4])), list(frozenset((14, 7, 15, 4))))
print(list({8, 0, 16, 24, 1}), list({33, y, 1, 17, 25}), list({y, z, 1, 17, 25}))
print(list({32, 0, 64, 5, 37, 69, 3, 35}), list({60, 52, 44, 36, 28, 20, 12, 4}))
print(sorted({14, 7, 15, 4}, key=lambda k: k % 7))
print(list({1, 2, 3} | {9, 17, 33}), list({8, 16, 24, 0} - {16}), list({8, 16, 24, 0} & {0, 8, 24}))
merged = set()
merged.update({15, 7, 23})
merged.update({31, 39}, [47])
print(list(merged), list(merged.copy()), list({*merged, 55}))
