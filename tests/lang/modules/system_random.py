# Random numbers of the operating system: of the right sizes and ranges, and never twice the same.

import os
import random
import secrets

source = random.SystemRandom()
print(len({os.urandom(16) for _ in range(50)}), len(os.urandom(100_000)), os.urandom(0))
print(len({source.getrandbits(128) for _ in range(50)}), {source.getrandbits(3) for _ in range(300)} == set(range(8)), source.getrandbits(0))
print({source.randrange(10) for _ in range(500)} == set(range(10)), {source.choice("abc") for _ in range(200)} == set("abc"))
print(all(0 <= source.random() < 1 for _ in range(100)), len(source.randbytes(7)), sorted(source.sample(range(5), 5)))
items = list(range(20))
source.shuffle(items)
print(sorted(items) == list(range(20)), source.seed(5))
print(len(secrets.token_hex(8)), len(secrets.token_bytes()), secrets.randbelow(1), len(secrets.token_urlsafe(10)))
for wrong in (lambda: os.urandom(-1), lambda: source.getrandbits(-1), source.getstate, lambda: os.urandom("a"), lambda: source.setstate(1)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
