# Functions that CPython has in C have no frames in tracebacks.
import collections, functools, io, itertools, json, operator, re, struct, traceback, weakref
def shown(f):
    try:
        f()
    except Exception as error:
        entry, names = error.__traceback__, []
        while entry is not None:
            names.append((entry.tb_frame.f_code.co_name, entry.tb_lineno))
            entry = entry.tb_next
        print(type(error).__name__, names)
class Key:
    def __lt__(self, other): raise ValueError
for f in (lambda: open("/there/is/nothing"), lambda: collections.OrderedDict().popitem(), lambda: collections.deque().pop(),
          lambda: functools.reduce(lambda a, b: 1 // 0, [1, 2]), lambda: functools.lru_cache(lambda: 1 // 0)(), lambda: functools.partial(len)(5),
          lambda: struct.pack("i", "a"), lambda: io.StringIO(5), lambda: io.BytesIO("a"), lambda: list(itertools.starmap(lambda: 1, [(1,)])),
          lambda: operator.itemgetter(5)([1]), lambda: sorted([Key(), Key()]), lambda: max([Key(), Key()]), lambda: weakref.ref(5),
          lambda: collections.defaultdict(lambda: 1 // 0)[1]):
    shown(f)
