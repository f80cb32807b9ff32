# An LRU cache on a doubly linked list, checked against a plain dict that keeps order.
class Link:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key=None, value=None):
        self.key = key
        self.value = value
        self.before = self.after = self


class LRU:
    def __init__(self, capacity, on_evict=None):
        if capacity < 1:
            raise ValueError("capacity must be positive, not %d" % capacity)
        self.capacity = capacity
        self.on_evict = on_evict
        self.map = {}
        self.root = Link()
        self.hits = self.misses = 0

    def _unlink(self, link):
        link.before.after = link.after
        link.after.before = link.before

    def _push(self, link):
        last = self.root.before
        last.after = self.root.before = link
        link.before, link.after = last, self.root

    def get(self, key, default=None):
        link = self.map.get(key)
        if link is None:
            self.misses += 1
            return default
        self.hits += 1
        self._unlink(link)
        self._push(link)
        return link.value

    def put(self, key, value):
        link = self.map.get(key)
        if link is not None:
            link.value = value
            self._unlink(link)
        else:
            if len(self.map) >= self.capacity:
                oldest = self.root.after
                self._unlink(oldest)
                del self.map[oldest.key]
                if self.on_evict:
                    self.on_evict(oldest.key, oldest.value)
            link = self.map[key] = Link(key, value)
        self._push(link)

    def __len__(self):
        return len(self.map)

    def __contains__(self, key):
        return key in self.map

    def __iter__(self):
        link = self.root.after
        while link is not self.root:
            yield link.key
            link = link.after

    def __repr__(self):
        return "LRU(%s)" % ", ".join("%r: %r" % (k, self.map[k].value) for k in self)


class DictLRU:
    def __init__(self, capacity):
        self.capacity = capacity
        self.map = {}

    def get(self, key, default=None):
        if key not in self.map:
            return default
        value = self.map.pop(key)
        self.map[key] = value
        return value

    def put(self, key, value):
        if key in self.map:
            self.map.pop(key)
        elif len(self.map) >= self.capacity:
            del self.map[next(iter(self.map))]
        self.map[key] = value


evicted = []
cache = LRU(3, lambda k, v: evicted.append((k, v)))
for k, v in zip("abcd", range(4)):
    cache.put(k, v)
print(cache, evicted, cache.get("b"), cache.get("a"), cache, "c" in cache, len(cache))
cache.put("c", 20)
cache.put("e", 4)
print(cache, evicted, list(cache), cache.hits, cache.misses)
try:
    LRU(0)
except ValueError as error:
    print(error)
for capacity in (1, 2, 5, 16, 50):
    one, two = LRU(capacity), DictLRU(capacity)
    x = capacity
    agree = True
    for step in range(1500):
        x = (x * 48271) % 2147483647
        key = x % 37
        if x // 37 % 3 == 0:
            one.put(key, step)
            two.put(key, step)
        else:
            agree = agree and one.get(key) == two.get(key)
    print(capacity, agree, list(one) == list(two.map), one.hits, one.misses, list(one)[:6])


def lru_cache(size):
    def decorate(f):
        cache = LRU(size)
        missing = object()

        def wrapper(*args):
            value = cache.get(args, missing)
            if value is missing:
                value = f(*args)
                cache.put(args, value)
            return value

        wrapper.cache = cache
        return wrapper

    return decorate


calls = 0


@lru_cache(100)
def grid_paths(r, c):
    global calls
    calls += 1
    if r == 0 or c == 0:
        return 1
    return grid_paths(r - 1, c) + grid_paths(r, c - 1)


print(grid_paths(8, 8), calls, grid_paths.cache.hits, grid_paths.cache.misses, len(grid_paths.cache))
