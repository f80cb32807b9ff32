# bench: n=100000
# Calls closures that share and change captured variables.
def make(scale):
    last = 0
    calls = 0

    def push(value):
        nonlocal last, calls
        last = value * scale - last
        calls += 1
        return last

    def count():
        return calls

    return push, count


def main(n):
    push, count = make(3)
    check = 0
    for k in range(n):
        check += push(k & 15)
    return check + count()
