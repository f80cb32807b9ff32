# A balanced binary tree as an ordered map, checked against a dict under random inserts and deletes.
class Node:
    __slots__ = ("key", "value", "left", "right", "height", "size")

    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.left = self.right = None
        self.height = self.size = 1


def height(n):
    return n.height if n else 0


def size(n):
    return n.size if n else 0


def update(n):
    n.height = 1 + max(height(n.left), height(n.right))
    n.size = 1 + size(n.left) + size(n.right)
    return n


def rotate_right(n):
    l = n.left
    n.left, l.right = l.right, n
    update(n)
    return update(l)


def rotate_left(n):
    r = n.right
    n.right, r.left = r.left, n
    update(n)
    return update(r)


def balance(n):
    update(n)
    b = height(n.left) - height(n.right)
    if b > 1:
        if height(n.left.left) < height(n.left.right):
            n.left = rotate_left(n.left)
        return rotate_right(n)
    if b < -1:
        if height(n.right.right) < height(n.right.left):
            n.right = rotate_right(n.right)
        return rotate_left(n)
    return n


class Tree:
    def __init__(self, items=()):
        self.root = None
        for k, v in items:
            self[k] = v

    def __len__(self):
        return size(self.root)

    def __setitem__(self, key, value):
        def insert(n):
            if n is None:
                return Node(key, value)
            if key == n.key:
                n.value = value
                return n
            if key < n.key:
                n.left = insert(n.left)
            else:
                n.right = insert(n.right)
            return balance(n)

        self.root = insert(self.root)

    def _find(self, key):
        n = self.root
        while n is not None and n.key != key:
            n = n.left if key < n.key else n.right
        return n

    def __getitem__(self, key):
        if isinstance(key, slice):
            return [(n.key, n.value) for n in self._range(self.root, key.start, key.stop)]
        n = self._find(key)
        if n is None:
            raise KeyError(key)
        return n.value

    def __contains__(self, key):
        return self._find(key) is not None

    def __delitem__(self, key):
        def remove(n):
            if n is None:
                raise KeyError(key)
            if key < n.key:
                n.left = remove(n.left)
            elif key > n.key:
                n.right = remove(n.right)
            else:
                if n.left is None:
                    return n.right
                if n.right is None:
                    return n.left
                low = n.right
                while low.left is not None:
                    low = low.left
                n.right = remove_min(n.right)
                low.left, low.right = n.left, n.right
                n = low
            return balance(n)

        def remove_min(n):
            if n.left is None:
                return n.right
            n.left = remove_min(n.left)
            return balance(n)

        self.root = remove(self.root)

    def __iter__(self):
        stack, n = [], self.root
        while stack or n is not None:
            while n is not None:
                stack.append(n)
                n = n.left
            n = stack.pop()
            yield n.key
            n = n.right

    def _range(self, n, low, high):
        if n is None:
            return
        if low is None or n.key >= low:
            yield from self._range(n.left, low, high)
            if high is None or n.key < high:
                yield n
        if high is None or n.key < high:
            yield from self._range(n.right, low, high)

    def nth(self, i):
        n = self.root
        if not 0 <= i < size(n):
            raise IndexError(i)
        while True:
            left = size(n.left)
            if i == left:
                return n.key
            if i < left:
                n = n.left
            else:
                i -= left + 1
                n = n.right

    def rank(self, key):
        r, n = 0, self.root
        while n is not None:
            if key <= n.key:
                n = n.left
            else:
                r += size(n.left) + 1
                n = n.right
        return r

    def check(self):
        def go(n):
            if n is None:
                return 0, 0
            (hl, sl), (hr, sr) = go(n.left), go(n.right)
            assert abs(hl - hr) <= 1 and n.height == 1 + max(hl, hr) and n.size == sl + sr + 1
            return n.height, n.size

        keys = list(self)
        assert keys == sorted(keys)
        return go(self.root)


t = Tree((c, i) for i, c in enumerate("the quick brown fox jumps"))
print(list(t), len(t), t["q"], "z" in t, t["f":"m"], t.nth(0), t.nth(5), t.rank("m"), t.check())
for bad in (lambda: t["Z"], lambda: t.nth(99), lambda: t.__delitem__("Z")):
    try:
        bad()
    except (KeyError, IndexError) as error:
        print(type(error).__name__, error)
t = Tree()
for i in range(300):
    t[i] = i
print(len(t), t.check(), t.root.key)
reference = {}
t = Tree()
x = 1
for step in range(1000):
    x = (x * 1103515245 + 12345) % 2 ** 31
    key = x // 65536 % 500
    if x % 5 < 3:
        t[key] = step
        reference[key] = step
    elif key in reference:
        del t[key]
        del reference[key]
    if step % 250 == 249:
        print(step, len(t), t.check(), list(t) == sorted(reference), all(t[k] == v for k, v in reference.items()))
ordered = sorted(reference)
print(all(t.nth(i) == k and t.rank(k) == i for i, k in enumerate(ordered)), t[100:110], [k for k, _ in t[490:None]] == [k for k in ordered if k >= 490], len(t[None:250]))
for k in ordered[::2]:
    del t[k]
print(len(t), t.check(), list(t)[:5])
