# Digests: every algorithm that hashlib promises, in parts, copied, with options and with what it refuses.

import hashlib
import hmac
import random

for name in sorted(hashlib.algorithms_guaranteed):
    first = hashlib.new(name, b"abc" * 100)
    first.update(bytearray(b"xyz"))
    second = first.copy()
    second.update(memoryview(b"1"))
    free = (20,) if name.startswith("shake") else ()
    print(name, first.hexdigest(*free), second.digest(*free), first.digest_size, first.block_size, first.name)
    print(getattr(hashlib, name)().hexdigest(*free), getattr(hashlib, name)(b"").name)

print(hashlib.blake2b(b"x", digest_size=5, key=b"k", salt=b"s", person=b"p").hexdigest())
print(hashlib.blake2s(b"x", fanout=2, depth=3, leaf_size=100, node_offset=7, node_depth=1, inner_size=32, last_node=True).hexdigest())
print(hashlib.blake2b(digest_size=7).copy().digest_size, hashlib.blake2s.MAX_DIGEST_SIZE)
print(hmac.new(b"k", b"m", "sha256").hexdigest(), hmac.compare_digest("a", "a"))
for wrong in (lambda: hashlib.md5("a"), lambda: hashlib.md5(3), lambda: hashlib.new("none such"),
              lambda: hashlib.blake2b(digest_size=65), lambda: hashlib.blake2b(key=b"x" * 65), lambda: hashlib.blake2s(salt=b"x" * 9),
              lambda: hashlib.blake2b(fanout=256), lambda: hashlib.blake2b(leaf_size=1 << 40), lambda: hashlib.blake2b(key="k"),
              lambda: hashlib.sha256(b"x").update("text")):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
random.seed("text")
print(random.random())
