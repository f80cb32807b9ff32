# bench: n=60000
# Raises in one call of five and handles it in the caller.
class Rejected(Exception):
    pass


def check(k):
    if k % 5 == 3:
        raise Rejected("three")
    return k & 7


def main(n):
    accepted = rejected = 0
    for k in range(n):
        try:
            accepted += check(k)
        except Rejected:
            rejected += 1
    return accepted * 2 + rejected
