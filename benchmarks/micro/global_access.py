# bench: n=120000
# Functions that read and write module globals.
LIMIT = 1000
counter = 0


def tick():
    global counter
    counter += 1
    if counter >= LIMIT:
        counter = 0
    return counter


def main(n):
    global counter
    counter = 0
    total = 0
    for _ in range(n):
        total += tick() + LIMIT
    return total
