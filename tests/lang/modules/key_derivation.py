# hashlib's derivation of keys: pbkdf2_hmac without a warning, scrypt, and what both refuse.

import hashlib
import hmac
import warnings

warnings.simplefilter("error")


def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(r.hex() if isinstance(r, bytes) else r)
    except Exception as e:
        print(type(e).__name__, e)


p = hashlib.pbkdf2_hmac
t(p, "sha256", b"a", b"b", 2)
t(p, "sha256", b"a" * 100, b"b" * 100, 3, 77)
t(p, "md5", b"a" * 100, b"b" * 100, 3, 77)
t(p, "sha512", bytearray(b"pw"), memoryview(b"salt"), iterations=4, dklen=200)
t(p, "sha3_256", b"a", b"b", 2)
t(p, "blake2b", b"a", b"b", 2)
t(p, "blake2s", b"a", b"b", 2)
t(p, "shake_128", b"a", b"b", 2)
t(p, "SHA256", b"a", b"b", 2)
t(p, "sha256", b"", b"", 1)
t(p, "nope", b"a", b"b", 2)
t(p, 5, b"a", b"b", 2)
t(p, "sha256", "a", b"b", 2)
t(p, "sha256", b"a", 5, 2)
t(p, "sha256", b"a", b"b", 0)
t(p, "sha256", b"a", b"b", -1)
t(p, "sha256", b"a", b"b", 1.5)
t(p, "sha256", b"a", b"b", 1, 0)
t(p, "sha256", b"a", b"b", 1, -5)
t(p, "sha256", b"a", b"b", 1, 2**40)
t(p, "sha256", b"a")
t(p, hash_name="sha1", password=b"a", salt=b"b", iterations=2, dklen=None)
s = hashlib.scrypt
t(s, b"", salt=b"", n=16, r=1, p=1, dklen=64)
t(s, b"password", salt=b"NaCl", n=16, r=8, p=3, dklen=64)
t(s, b"pleaseletmein", salt=b"SodiumChloride", n=64, r=8, p=1, dklen=64, maxmem=2**26)
t(s, b"pleaseletmein", salt=b"SodiumChloride", n=64, r=8, p=1, dklen=64)
t(s, b"p", salt=b"s", n=4, r=3, p=2)
t(s, b"p", salt=b"s", n=4, r=3, p=2, dklen=5)
t(s, "p", salt=b"s", n=4, r=3, p=2)
t(s, b"p", salt="s", n=4, r=3, p=2)
t(s, b"p", n=4, r=3, p=2)
t(s, b"p", salt=b"s")
t(s, b"p", salt=b"s", n=3, r=1, p=1)
t(s, b"p", salt=b"s", n=1, r=1, p=1)
t(s, b"p", salt=b"s", n=0, r=1, p=1)
t(s, b"p", salt=b"s", n=-2, r=1, p=1)
t(s, b"p", salt=b"s", n="x", r=1, p=1)
t(s, b"p", salt=b"s", n=4, r=0, p=1)
t(s, b"p", salt=b"s", n=4, r=1, p=0)
t(s, b"p", salt=b"s", n=4, r=1, p=-1)
t(s, b"p", salt=b"s", n=4, r=2**31, p=1)
t(s, b"p", salt=b"s", n=4, r=2**20, p=2**20)
t(s, b"p", salt=b"s", n=4, r=1, p=1, dklen=0)
t(s, b"p", salt=b"s", n=4, r=1, p=1, dklen=-1)
t(s, b"p", salt=b"s", n=4, r=1, p=1, maxmem=-1)
t(s, b"p", salt=b"s", n=4, r=1, p=1, maxmem=100)
t(s, b"p", salt=b"s", n=2**17, r=1, p=1)
t(s, b"p", salt=b"s", n=2**16, r=1, p=1, dklen=1)
t(s, b"p", salt=b"s", n=2**18, r=1, p=1)
t(s, b"p", b"s")
t(s)


class C:
    f = p
    g = s


t(C().f, "sha1", b"a", b"b", 1)
t(hmac.new(b"k", b"m", "sha256").hexdigest)
t(hmac.new(b"k", b"m", hashlib.sha1).digest)
print(hmac.new(b"k", b"m", "sha256").name)
t(hmac.compare_digest, "a", "a")
t(hashlib.new("sha256", b"d").hexdigest)
t(hashlib.new("SHA256", b"d").hexdigest)
