# bench: n=60000
# A running average fed by send.
def running():
    count = total = 0
    value = yield 0
    while True:
        count += 1
        total += value
        value = yield total // count


def main(n):
    task = running()
    next(task)
    check = 0
    for k in range(n):
        check += task.send(k & 63)
    task.close()
    return check
