# bench: n=2500
# Exceptions through twelve frames with finally blocks on the way.
def dive(k):
    if k == 0:
        raise LookupError("bottom")
    if k & 1:
        return dive(k - 1)
    try:
        return dive(k - 1)
    finally:
        pass


def main(n):
    caught = 0
    for k in range(n):
        try:
            dive(12)
        except LookupError as error:
            caught += len(error.args)
    return caught
