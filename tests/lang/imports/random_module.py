# random gives CPython's own sequences for a seed, over ints, floats, choices and shuffles.
import random

random.seed(42)
print([random.random() for _ in range(5)])
print([random.randint(1, 100) for _ in range(10)], [random.randrange(10) for _ in range(10)], [random.randrange(0, 100, 7) for _ in range(5)])
print([random.choice("abcdef") for _ in range(10)], [random.getrandbits(k) for k in (1, 8, 16, 32, 33, 64, 100)])
items = list(range(20))
random.shuffle(items)
print(items, random.sample(range(100), 8), random.sample("abcdef", 3))
print([round(random.uniform(-5, 5), 12) for _ in range(4)], [round(random.gauss(0, 1), 12) for _ in range(4)], [round(random.expovariate(2), 12) for _ in range(2)])
r = random.Random(7)
print([r.random() for _ in range(3)], r.randint(0, 10 ** 20), r.choice([1]), r.choices("ab", k=6), r.choices([1, 2, 3], weights=[1, 5, 1], k=6))
random.seed("text seed")
print(random.random(), random.randint(1, 6))
random.seed(10 ** 30)
print(random.random())
random.seed(-5)
print(random.random())
random.seed(0)
a = [random.random() for _ in range(700)]
random.seed(0)
print(a == [random.random() for _ in range(700)], a[-1], round(sum(a), 9))
state = random.getstate()
x = random.random()
random.setstate(state)
print(x == random.random())
one, two = random.Random(1), random.Random(1)
print(one.random() == two.random(), one.randint(0, 9) == two.randint(0, 9), [round(one.normalvariate(10, 2), 9) for _ in range(2)], round(one.triangular(0, 10, 5), 9), round(one.betavariate(1, 2), 9))
for bad in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 2), lambda: random.randrange(0)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__)
random.seed(99)
hits = sum(1 for _ in range(2000) if random.random() ** 2 + random.random() ** 2 < 1)
print(hits)
