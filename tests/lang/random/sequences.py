# The exact numbers of CPython's random for seeds of every kind, of every distribution, and states.
import random


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except (ValueError, TypeError, IndexError, OverflowError) as error:
        text = str(error)
        return type(error).__name__ if "seed types" in text or "empty range" in text else f"{type(error).__name__}: {text}"


seeds = [0, 1, -1, 42, 2**31, 2**32, 2**33 + 7, -2**70, 10**200, True, 0.0, -0.0, 0.5, 1e300, float("inf"), "", "a", "seed", "Ünïcödé \U0001f600", b"", b"bytes", bytes(range(256)), bytearray(b"array"), "x" * 200, "x" * 111, "x" * 112, "x" * 127, "x" * 128]
for seed in seeds:
    random.seed(seed)
    print(random.random(), random.getrandbits(1), random.getrandbits(32), random.getrandbits(33), random.getrandbits(48), random.getrandbits(49), random.getrandbits(64), random.getrandbits(200), random.randrange(1000))
for seed in ("text", b"bytes", "", 5, 1.5):
    random.seed(seed, version=1)
    print(random.random())
r = random.Random(2024)
for k in (0, 1, 5, 31, 32, 33, 47, 48, 49, 63, 64, 65, 96, 97, 128, 1000):
    print(k, r.getrandbits(k))
print([r.randrange(n) for n in (1, 2, 3, 10, 2**31, 2**32, 2**33, 2**47 + 1, 2**48, 2**64, 10**30)], [r.randrange(5, 50, 7) for _ in range(8)], [r.randrange(10, -10, -3) for _ in range(8)], [r.randint(-5, 5) for _ in range(12)], [r.randint(10**20, 10**21) for _ in range(3)])
print([r.choice("abcdef") for _ in range(10)], r.choice(range(10**12)), r.choices([1, 2, 3], k=6), r.choices("abc", [5, 1, 1], k=8), r.choices("abc", cum_weights=[1, 1, 9], k=8), r.choices([7], k=0))
items = list(range(30))
r.shuffle(items)
print(items)
items = bytearray(b"shuffled")
r.shuffle(items)
print(items)
print(r.sample(range(1000), 5), r.sample(range(20), 15), r.sample("abcde", 5), r.sample([1, 2], 0), r.sample(["x", "y"], counts=[3, 5], k=4), r.sample(range(10**9), 30)[-3:])
for name, arguments in (("uniform", (2, 5)), ("uniform", (5, -5)), ("triangular", ()), ("triangular", (1, 9, 3)), ("triangular", (2, 2)), ("normalvariate", (0.5, 2)), ("gauss", ()), ("gauss", (3, 0.1)), ("lognormvariate", (0, 0.25)),
                        ("expovariate", (1.5,)), ("vonmisesvariate", (1, 4)), ("vonmisesvariate", (0, 0)), ("gammavariate", (3, 2)), ("gammavariate", (1.0, 2)), ("gammavariate", (0.4, 2)), ("betavariate", (2, 3)), ("paretovariate", (3,)), ("weibullvariate", (1, 1.5))):
    print(name, [getattr(r, name)(*arguments) for _ in range(5)])
print(r.randbytes(0), r.randbytes(1), r.randbytes(13).hex(), len(r.randbytes(1000)))
state = r.getstate()
first = [r.random() for _ in range(3)] + [r.gauss(0, 1) for _ in range(3)]
r.setstate(state)
print(first == [r.random() for _ in range(3)] + [r.gauss(0, 1) for _ in range(3)], state[0], len(state[1]), state[2] is None or isinstance(state[2], float))
random.seed(7)
module = random.getstate()
other = random.Random()
other.setstate(module)
print(other.random() == random.random(), random.getstate()[1] == other.getstate()[1])
a, b = random.Random(3), random.Random(3)
print([a.random() for _ in range(700)] == [b.random() for _ in range(700)], a.getrandbits(100) == b.getrandbits(100), random.Random().random() != random.Random().random())
print(attempt(random.seed, [1]), attempt(random.seed, (1,)), attempt(random.Random, object()), attempt(r.getrandbits, -1), attempt(r.getrandbits, "a"), attempt(r.choice, []), attempt(r.randrange, 0), attempt(r.randrange, 5, 5), attempt(r.randrange, 1, 9, 0), attempt(r.randrange, 9, 1, 2))
print(attempt(r.randint, 5, 4), attempt(r.sample, [1], 2), attempt(r.sample, {1, 2}, 1), attempt(r.sample, [1], -1), attempt(r.choices, [1], [1, 2]), attempt(r.choices, [1], [0]), attempt(r.choices, [1], [1], cum_weights=[1]), attempt(r.choices, [1, 2], 3), attempt(r.gammavariate, -1, 1), attempt(r.sample, "ab", counts=[1], k=1))
print(attempt(r.setstate, (9, (), None)), attempt(r.setstate, (3, (1, 2), None)), attempt(r.setstate, (3, [1], None)), attempt(r.setstate, (3, (-1,) * 625, None)), attempt(r.setstate, (3, (0,) * 624 + (700,), None)), attempt(r.setstate, (3, ("a",) * 625, None)) if False else "")


class Halves(random.Random):
    def random(self):
        return 0.5


class Zeros(random.Random):
    def getrandbits(self, k):
        return 0


class Own(random.Random):
    def __init__(self, x, label):
        super().__init__(x)
        self.label = label


h, z = Halves(1), Zeros(1)
print(h.randrange(10), h.choice("abcd"), h.uniform(0, 4), z.randrange(10), z.choice("abcd"), z.sample(range(5), 3), z.random() == random.Random(1).random())
o = Own(5, "named")
print(o.label, o.random() == random.Random(5).random(), isinstance(o, random.Random))
x = list("abcd")
h.shuffle(x)
z.shuffle(y := list("abcd"))
print(x, y)
random.seed(12345)
total = 0.0
for _ in range(20000):
    total += random.random()
print(total, random.randint(1, 6), random.uniform(0, 1), random.choice([1, 2, 3]), random.gauss(0, 1))
