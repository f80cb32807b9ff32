# Functions of the library that are builtins do not bind where a class keeps them; their keywords may have any name.
import collections
import csv
import hashlib
import weakref


class C:
    digest = hashlib.sha256
    md5 = hashlib.md5
    read = csv.reader
    dialect = csv.get_dialect


c = C()
print(c.digest(b"x").hexdigest()[:8], c.md5(b"x", usedforsecurity=False).hexdigest()[:8], list(c.read(["a,b"])), c.dialect("excel").delimiter)
print(type(hashlib.sha256).__name__, type(csv.writer).__name__)


class K:
    def __call__(*a, **k):
        return k


k = K()
print(weakref.proxy(k)(self=1), collections.defaultdict(None, cls=1), collections.defaultdict(None, self=1))
