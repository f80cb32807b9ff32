# bench: n=9000
# Huffman codes: a count of symbols, a tree of tuples, codes in a dict, bits as text and back.
def count(text):
    table = {}
    for c in text:
        table[c] = table.get(c, 0) + 1
    return table


def build(table):
    nodes = sorted((weight, i, c, None, None) for i, (c, weight) in enumerate(sorted(table.items())))
    order = len(nodes)
    while len(nodes) > 1:
        a = nodes.pop(0)
        b = nodes.pop(0)
        merged = (a[0] + b[0], order, None, a, b)
        order += 1
        i = 0
        while i < len(nodes) and nodes[i][:2] < merged[:2]:
            i += 1
        nodes.insert(i, merged)
    return nodes[0]


def codes(node, prefix, out):
    if node[2] is not None:
        out[node[2]] = prefix
    else:
        codes(node[3], prefix + "0", out)
        codes(node[4], prefix + "1", out)
    return out


def decode(tree, bits):
    out = []
    node = tree
    for bit in bits:
        node = node[3] if bit == "0" else node[4]
        if node[2] is not None:
            out.append(node[2])
            node = tree
    return "".join(out)


def make_text(n):
    letters = "etaoin shrdlu cmfwyp vbgkqjxz"
    x = 99
    out = []
    for _ in range(n):
        x = x * 16807 % 2147483647
        out.append(letters[x % 29 * (x // 29 % 29) // 29])
    return "".join(out)


def main(n):
    text = make_text(n)
    tree = build(count(text))
    table = codes(tree, "", {})
    bits = "".join([table[c] for c in text])
    back = decode(tree, bits)
    packed = [int(bits[i:i + 8], 2) for i in range(0, len(bits) - 8, 8)]
    return len(bits) * 10 + (back == text) + sum(packed)
