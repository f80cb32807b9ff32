# Huffman coding and LZ77 and LZW compression with round trips and sizes.
class Node:
    def __init__(self, weight, symbol=None, left=None, right=None):
        self.weight = weight
        self.symbol = symbol
        self.left = left
        self.right = right
        self.first = symbol if symbol is not None else min(left.first, right.first)

    def __lt__(self, other):
        return (self.weight, self.first) < (other.weight, other.first)


def build(text):
    counts = {}
    for c in text:
        counts[c] = counts.get(c, 0) + 1
    nodes = sorted(Node(n, c) for c, n in counts.items())
    while len(nodes) > 1:
        a, b = nodes[0], nodes[1]
        merged = Node(a.weight + b.weight, None, a, b)
        rest = nodes[2:]
        i = 0
        while i < len(rest) and rest[i] < merged:
            i += 1
        rest.insert(i, merged)
        nodes = rest
    return nodes[0] if nodes else None


def codes(node, prefix=""):
    if node is None:
        return {}
    if node.symbol is not None:
        return {node.symbol: prefix or "0"}
    return {**codes(node.left, prefix + "0"), **codes(node.right, prefix + "1")}


def pack(bits):
    out = bytearray([(8 - len(bits) % 8) % 8])
    bits += "0" * out[0]
    for i in range(0, len(bits), 8):
        out.append(int(bits[i:i + 8], 2))
    return bytes(out)


def unpack(data):
    bits = "".join(format(b, "08b") for b in data[1:])
    return bits[:len(bits) - data[0]]


def decode(node, bits):
    if node.symbol is not None:
        return node.symbol * len(bits)
    out, at = [], node
    for b in bits:
        at = at.left if b == "0" else at.right
        if at.symbol is not None:
            out.append(at.symbol)
            at = node
    return "".join(out)


TEXTS = ["a man a plan a canal panama", "aaaa", "ab", "she sells sea shells by the sea shore " * 4, "".join(chr(97 + i * i % 26) for i in range(300)), "日本語の日本"]
for text in TEXTS:
    tree = build(text)
    table = codes(tree)
    bits = "".join(table[c] for c in text)
    data = pack(bits)
    print(repr(text[:24]), len(text), len(bits), len(data), decode(tree, unpack(data)) == text)
    print("   ", sorted(table.items(), key=lambda kv: (len(kv[1]), kv[1]))[:6])


def lz77(text, window=64, longest=15):
    out, i = [], 0
    while i < len(text):
        best = (0, 0)
        for start in range(max(0, i - window), i):
            k = 0
            while k < longest and i + k < len(text) - 1 and text[start + k] == text[i + k]:
                k += 1
            if k > best[1]:
                best = (i - start, k)
        out.append((best[0], best[1], text[i + best[1]]))
        i += best[1] + 1
    return out


def unlz77(triples):
    out = []
    for back, length, c in triples:
        for _ in range(length):
            out.append(out[-back])
        out.append(c)
    return "".join(out)


def lzw(text):
    table = {}
    for c in text:
        table.setdefault(c, len(table))
    alphabet = "".join(table)
    out, current = [], ""
    for c in text:
        if current + c in table:
            current += c
        else:
            out.append(table[current])
            table[current + c] = len(table)
            current = c
    if current:
        out.append(table[current])
    return alphabet, out


def unlzw(alphabet, data):
    table = dict(enumerate(alphabet))
    previous = ""
    out = ""
    for k in data:
        entry = table[k] if k in table else previous + previous[0]
        out += entry
        if previous:
            table[len(table)] = previous + entry[0]
        previous = entry
    return out


for text in TEXTS:
    triples = lz77(text)
    alphabet, data = lzw(text)
    print(len(text), len(triples), triples[:3], unlz77(triples) == text, len(data), data[-5:], unlzw(alphabet, data) == text)


def move_to_front(text):
    symbols = sorted(set(text))
    out = []
    for c in text:
        i = symbols.index(c)
        out.append(i)
        symbols.insert(0, symbols.pop(i))
    return out


print(move_to_front("bananaaa"), sum(move_to_front(TEXTS[3])))
