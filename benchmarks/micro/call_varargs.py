# bench: n=40000
# Functions that take and pass on *args and **kwargs.
def collect(first, *rest, **named):
    return first + len(rest) + named.get("extra", 0)


def forward(*args, **kwargs):
    return collect(*args, **kwargs)


def main(n):
    total = 0
    values = (1, 2, 3)
    for k in range(n):
        total += forward(k, 1, 2)
        total += forward(*values, extra=k)
    return total
