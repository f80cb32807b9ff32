# SHA-256, MD5, HMAC and a Mersenne-free generator: 32-bit arithmetic on ints, checked on known answers.
def primes(n):
    out, k = [], 2
    while len(out) < n:
        if all(k % p for p in out if p * p <= k):
            out.append(k)
        k += 1
    return out


def root_bits(p, power):
    target = p << (32 * power)
    low, high = 0, 1 << 40
    while high - low > 1:
        mid = (low + high) // 2
        if mid ** power <= target:
            low = mid
        else:
            high = mid
    return low & 0xFFFFFFFF


K = [root_bits(p, 3) for p in primes(64)]
H0 = [root_bits(p, 2) for p in primes(8)]
print(["%08x" % k for k in K[:4]], ["%08x" % h for h in H0])
M = 0xFFFFFFFF


def rotr(x, n):
    return (x >> n | x << (32 - n)) & M


def pad(message, order):
    length = (8 * len(message)).to_bytes(8, order)
    return message + b"\x80" + bytes((55 - len(message)) % 64) + length


def sha256(message):
    h = list(H0)
    data = pad(message, "big")
    for offset in range(0, len(data), 64):
        block = data[offset:offset + 64]
        w = [int.from_bytes(block[i:i + 4], "big") for i in range(0, 64, 4)]
        for i in range(16, 64):
            x, y = w[i - 15], w[i - 2]
            s0 = rotr(x, 7) ^ rotr(x, 18) ^ x >> 3
            s1 = rotr(y, 17) ^ rotr(y, 19) ^ y >> 10
            w.append((w[i - 16] + s0 + w[i - 7] + s1) & M)
        a, b, c, d, e, f, g, hh = h
        for i in range(64):
            s1 = rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)
            t1 = hh + s1 + (e & f ^ ~e & M & g) + K[i] + w[i]
            s0 = rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)
            t2 = s0 + (a & b ^ a & c ^ b & c)
            hh, g, f, e, d, c, b, a = g, f, e, (d + t1) & M, c, b, a, (t1 + t2) & M
        h = [(p + q) & M for p, q in zip(h, (a, b, c, d, e, f, g, hh))]
    return b"".join(v.to_bytes(4, "big") for v in h)


def hmac(key, message):
    if len(key) > 64:
        key = sha256(key)
    key = key + bytes(64 - len(key))
    inner = sha256(bytes(k ^ 0x36 for k in key) + message)
    return sha256(bytes(k ^ 0x5C for k in key) + inner)


for message in (b"", b"abc", b"The quick brown fox jumps over the lazy dog", b"a" * 55, b"a" * 56, b"a" * 64, bytes(range(256))):
    print(len(message), sha256(message).hex())
print(sha256(b"abc").hex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
print(hmac(b"key", b"The quick brown fox jumps over the lazy dog").hex())
print(hmac(b"k" * 100, b"long key").hex())


def sine_table():
    import math

    return [int(abs(math.sin(i + 1)) * 2 ** 32) & M for i in range(64)]


T = sine_table()
S = [7, 12, 17, 22] * 4 + [5, 9, 14, 20] * 4 + [4, 11, 16, 23] * 4 + [6, 10, 15, 21] * 4


def md5(message):
    a0, b0, c0, d0 = 0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476
    data = pad(message, "little")
    for offset in range(0, len(data), 64):
        m = [int.from_bytes(data[offset + i:offset + i + 4], "little") for i in range(0, 64, 4)]
        a, b, c, d = a0, b0, c0, d0
        for i in range(64):
            if i < 16:
                f, g = b & c | ~b & d, i
            elif i < 32:
                f, g = d & b | ~d & c, (5 * i + 1) % 16
            elif i < 48:
                f, g = b ^ c ^ d, (3 * i + 5) % 16
            else:
                f, g = c ^ (b | ~d & M), 7 * i % 16
            f = (f + a + T[i] + m[g]) & M
            a, d, c = d, c, b
            b = (b + (f << S[i] | f >> (32 - S[i]))) & M
        a0, b0, c0, d0 = (a0 + a) & M, (b0 + b) & M, (c0 + c) & M, (d0 + d) & M
    return b"".join(v.to_bytes(4, "little") for v in (a0, b0, c0, d0)).hex()


for message in (b"", b"a", b"message digest", b"1234567890" * 8):
    print(md5(message))


def xorshift(seed):
    x = seed
    while True:
        x ^= x << 13 & M
        x ^= x >> 17
        x ^= x << 5 & M
        yield x & M


gen = xorshift(2463534242)
print([next(gen) for _ in range(6)])


def merkle(leaves):
    level = [sha256(leaf) for leaf in leaves]
    sizes = []
    while len(level) > 1:
        sizes.append(len(level))
        if len(level) % 2:
            level.append(level[-1])
        level = [sha256(level[i] + level[i + 1]) for i in range(0, len(level), 2)]
    return level[0].hex(), sizes


print(merkle([b"tx%d" % i for i in range(5)]))
