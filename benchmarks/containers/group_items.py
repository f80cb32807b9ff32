# bench: n=12000
# Groups numbers into lists in a dict and walks over the items.
def main(n):
    groups = {}
    for k in range(n):
        groups.setdefault(k * 7919 % 101, []).append(k)
    total = 0
    for key, members in groups.items():
        total += key * len(members) + members[-1] + max(members) - min(members)
    merged = {**groups, 500: [1]}
    return total + len(merged) + sum(len(members) for members in merged.values())
