# bench: n=60000
# Class attributes read through instances, changed through the class.
class Config:
    rate = 3
    limit = 100
    hits = 0


class Special(Config):
    rate = 5


def main(n):
    plain, special = Config(), Special()
    total = 0
    for k in range(n):
        total += plain.rate + special.rate + special.limit
        if k % 64 == 0:
            Config.hits += 1
    return total + Config.hits * 0
