# bench: n=150000
# try blocks that never raise: they should cost nothing.
def main(n):
    total = 0
    for k in range(n):
        try:
            total += k & 7
        except ValueError:
            total -= 1
        finally:
            total += 1
    return total
