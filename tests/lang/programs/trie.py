# A trie with prefix search, wildcard search, deletion, and a spelling corrector by edit distance.
class Trie:
    def __init__(self, words=()):
        self.root = {}
        self.size = 0
        for word in words:
            self.add(word)

    def add(self, word):
        node = self.root
        for c in word:
            node = node.setdefault(c, {})
        if None not in node:
            self.size += 1
        node[None] = node.get(None, 0) + 1

    def find(self, prefix):
        node = self.root
        for c in prefix:
            if c not in node:
                return None
            node = node[c]
        return node

    def __contains__(self, word):
        node = self.find(word)
        return node is not None and None in node

    def __len__(self):
        return self.size

    def walk(self, node, prefix):
        if None in node:
            yield prefix, node[None]
        for c in sorted(k for k in node if k is not None):
            yield from self.walk(node[c], prefix + c)

    def __iter__(self):
        return (word for word, _ in self.walk(self.root, ""))

    def complete(self, prefix, limit=5):
        node = self.find(prefix)
        if node is None:
            return []
        found = sorted(self.walk(node, prefix), key=lambda p: (-p[1], p[0]))
        return [w for w, _ in found[:limit]]

    def match(self, pattern):
        def go(node, i, built):
            if i == len(pattern):
                if None in node:
                    yield built
                return
            c = pattern[i]
            if c == "?":
                for k in sorted(k for k in node if k is not None):
                    yield from go(node[k], i + 1, built + k)
            elif c == "*":
                yield from go(node, i + 1, built)
                for k in sorted(k for k in node if k is not None):
                    yield from go(node[k], i, built + k)
            elif c in node:
                yield from go(node[c], i + 1, built + c)

        seen = set()
        for word in go(self.root, 0, ""):
            if word not in seen:
                seen.add(word)
                yield word

    def remove(self, word):
        def go(node, i):
            if i == len(word):
                if None not in node:
                    raise KeyError(word)
                del node[None]
            else:
                if word[i] not in node:
                    raise KeyError(word)
                if go(node[word[i]], i + 1):
                    del node[word[i]]
            return not node

        go(self.root, 0)
        self.size -= 1

    def nearest(self, word, most):
        first_row = list(range(len(word) + 1))
        results = []

        def go(node, c, above, built):
            row = [above[0] + 1]
            for j in range(1, len(word) + 1):
                row.append(min(row[j - 1] + 1, above[j] + 1, above[j - 1] + (word[j - 1] != c)))
            if None in node and row[-1] <= most:
                results.append((row[-1], built))
            if min(row) <= most:
                for k, child in node.items():
                    if k is not None:
                        go(child, k, row, built + k)

        for k, child in self.root.items():
            if k is not None:
                go(child, k, first_row, k)
        return sorted(results)


TEXT = "the cat sat on the mat and the car ran over the cart while a care bear cared for the carton of carrots the scattered cats"
trie = Trie(TEXT.split())
print(len(trie), list(trie))
print("cat" in trie, "ca" in trie, "dog" in trie, trie.complete("car"), trie.complete("ca", 3), trie.complete("the"), trie.complete("zz"), trie.complete("", 2))
print(list(trie.match("c?r*")), list(trie.match("?at")), list(trie.match("*at*")), list(trie.match("x*")), list(trie.match("*")) == list(trie))
trie.remove("cart")
print("cart" in trie, "carton" in trie, len(trie))
trie.remove("carton")
for bad in ("ca", "dog", "cart"):
    try:
        trie.remove(bad)
    except KeyError as error:
        print("KeyError", error)
for word in ("kat", "carrot", "scaterd", "teh", "bearr", "qqq"):
    print(word, trie.nearest(word, 2))


def distance(a, b):
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[-1] + 1, previous[j - 1] + (x != y)))
        previous = current
    return previous[-1]


for word in ("kat", "scaterd"):
    slow = sorted((distance(word, w), w) for w in trie if distance(word, w) <= 2)
    print(slow == trie.nearest(word, 2), slow)


def depth(node):
    return 1 + max((depth(child) for k, child in node.items() if k is not None), default=0)


def nodes(node):
    return 1 + sum(nodes(child) for k, child in node.items() if k is not None)


print(depth(trie.root), nodes(trie.root))
