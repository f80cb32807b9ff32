# bench: n=25000
# An LRU cache on a doubly linked list of instances, driven by skewed keys.
class Link:
    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.before = self
        self.after = self


class Cache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.links = {}
        self.root = Link(None, None)
        self.hits = 0
        self.misses = 0

    def unlink(self, link):
        link.before.after = link.after
        link.after.before = link.before

    def append(self, link):
        root = self.root
        last = root.before
        last.after = link
        link.before = last
        link.after = root
        root.before = link

    def get(self, key):
        link = self.links.get(key)
        if link is None:
            self.misses += 1
            return None
        self.hits += 1
        self.unlink(link)
        self.append(link)
        return link.value

    def put(self, key, value):
        link = self.links.get(key)
        if link is not None:
            link.value = value
            self.unlink(link)
        else:
            if len(self.links) >= self.capacity:
                oldest = self.root.after
                self.unlink(oldest)
                del self.links[oldest.key]
            link = Link(key, value)
            self.links[key] = link
        self.append(link)


def main(n):
    cache = Cache(128)
    x = 17
    total = 0
    for _ in range(n):
        x = x * 1103515245 + 12345 & 0x7FFFFFFF
        key = (x >> 16) % 400
        if x & 64:
            key = key % 50
        value = cache.get(key)
        if value is None:
            cache.put(key, key * 3)
        else:
            total += value
    return total + cache.hits * 2 + cache.misses
