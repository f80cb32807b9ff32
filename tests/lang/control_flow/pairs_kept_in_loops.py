# A loop's pair that is unpacked in the first statement of its body is still the loop's variable.
def of_items(mapping):
    for pair in mapping.items():
        a, b = pair
        return pair, a, b, len(pair), pair[0]


def of_enumerate(values):
    found = set()
    for pair in enumerate(values):
        a, b = pair
        found.add(pair)
        last = pair
    return found == {(0, "a"), (1, "b")}, last, pair


def of_zip(one, other):
    for pair in zip(one, other):
        [a, b] = pair
        yield pair, a, b


def stored(mapping):
    table, holder = {}, type("Holder", (), {})()
    for pair in mapping.items():
        key, value = pair
        table[pair] = value
        holder.pair = pair
    return table, len(table), list(table), holder.pair


def in_comprehension(mapping):
    return [(pair, a) for pair in mapping.items() for a, b in [pair]]


def usual(mapping):
    out = []
    for a, b in mapping.items():
        out.append((b, a))
    for i, (a, b) in enumerate(out):
        out[i] = a, b, i
    return out


def rebound(values):
    for pair in enumerate(values):
        pair, other = pair
        values = other
    return pair, other, values


print(of_items({0: 1}), of_enumerate("ab"), list(of_zip("ab", [1, 2])))
print(stored({1: 2, 3: 4}), in_comprehension({1: 2}), usual({1: 2, 3: 4}), rebound("xyz"))
