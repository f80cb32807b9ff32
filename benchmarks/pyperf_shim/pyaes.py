"""Stands in for the package `pyaes`: the AES cipher (FIPS 197) and its counter mode, by tables.

Written from the standard. The work a block takes (four table look-ups and four exclusive ors a
column and round) is that of every table-driven AES, so the benchmark measures what it means to.
"""


def _multiply(a, b):
    """The product of two elements of GF(2^8) modulo x^8 + x^4 + x^3 + x + 1."""
    product = 0
    while b:
        if b & 1:
            product ^= a
        a <<= 1
        if a & 0x100:
            a ^= 0x11B
        b >>= 1
    return product


def _substitution():
    """The S-box: the inverse in GF(2^8), then an affine map (FIPS 197, section 5.1.1)."""
    powers, logs = [0] * 256, [0] * 256
    value = 1
    for exponent in range(255):
        powers[exponent] = value
        logs[value] = exponent
        value = _multiply(value, 3)
    box = []
    for value in range(256):
        inverse = powers[(255 - logs[value]) % 255] if value else 0
        out = 0x63
        for shift in range(5):
            out ^= (inverse << shift | inverse >> (8 - shift)) & 0xFF
        box.append(out)
    return box


SBOX = _substitution()
ROUND_CONSTANTS = [1]
while len(ROUND_CONSTANTS) < 14:
    ROUND_CONSTANTS.append(_multiply(ROUND_CONSTANTS[-1], 2))

# One round's SubBytes and MixColumns for each byte position of a column.
T0 = [_multiply(s, 2) << 24 | s << 16 | s << 8 | _multiply(s, 3) for s in SBOX]
T1 = [t >> 8 | (t & 0xFF) << 24 for t in T0]
T2 = [t >> 8 | (t & 0xFF) << 24 for t in T1]
T3 = [t >> 8 | (t & 0xFF) << 24 for t in T2]


def _substitute_word(word):
    return SBOX[word >> 24] << 24 | SBOX[word >> 16 & 255] << 16 | SBOX[word >> 8 & 255] << 8 | SBOX[word & 255]


class AES:
    """The block cipher under a key of 16, 24 or 32 bytes.

    Raises ValueError for a key of another length.
    """

    def __init__(self, key):
        if len(key) not in (16, 24, 32):
            raise ValueError("Invalid key size")
        words = [int.from_bytes(key[i:i + 4], "big") for i in range(0, len(key), 4)]
        length = len(words)
        self.rounds = length + 6
        for i in range(length, 4 * (self.rounds + 1)):
            word = words[i - 1]
            if i % length == 0:
                word = _substitute_word((word << 8 | word >> 24) & 0xFFFFFFFF) ^ ROUND_CONSTANTS[i // length - 1] << 24
            elif length > 6 and i % length == 4:
                word = _substitute_word(word)
            words.append(words[i - length] ^ word)
        self.keys = [words[i:i + 4] for i in range(0, len(words), 4)]

    def encrypt(self, block):
        """The 16 bytes of `block` enciphered, as a list of ints."""
        if len(block) != 16:
            raise ValueError("wrong block length")
        key = self.keys[0]
        state = [(block[4 * i] << 24 | block[4 * i + 1] << 16 | block[4 * i + 2] << 8 | block[4 * i + 3]) ^ key[i] for i in range(4)]
        mixed = [0, 0, 0, 0]
        for number in range(1, self.rounds):
            key = self.keys[number]
            for i in range(4):
                mixed[i] = (
                    T0[state[i] >> 24]
                    ^ T1[state[(i + 1) % 4] >> 16 & 255]
                    ^ T2[state[(i + 2) % 4] >> 8 & 255]
                    ^ T3[state[(i + 3) % 4] & 255]
                    ^ key[i]
                )
            state, mixed = mixed, state
        key = self.keys[self.rounds]
        out = []
        for i in range(4):
            k = key[i]
            out.append(SBOX[state[i] >> 24] ^ k >> 24)
            out.append(SBOX[state[(i + 1) % 4] >> 16 & 255] ^ k >> 16 & 255)
            out.append(SBOX[state[(i + 2) % 4] >> 8 & 255] ^ k >> 8 & 255)
            out.append(SBOX[state[(i + 3) % 4] & 255] ^ k & 255)
        return out


class Counter:
    """A block that counts up, most significant byte first."""

    def __init__(self, initial_value=1):
        self.value = list(initial_value.to_bytes(16, "big"))

    def increment(self):
        value = self.value
        for i in range(15, -1, -1):
            value[i] = value[i] + 1 & 255
            if value[i]:
                return


class AESModeOfOperationCTR:
    """Counter mode: the enciphered counter is a key stream, xored with the text."""

    def __init__(self, key, counter=None):
        self.cipher = AES(key)
        self.counter = counter or Counter()
        self.stream = []

    def encrypt(self, text):
        while len(self.stream) < len(text):
            self.stream += self.cipher.encrypt(self.counter.value)
            self.counter.increment()
        out = bytes([a ^ b for a, b in zip(text, self.stream)])
        self.stream = self.stream[len(out):]
        return out

    def decrypt(self, text):
        return self.encrypt(text)
