# bench: n=12000
# f-strings, % formatting and str.format.
def main(n):
    total = 0
    for k in range(n):
        a = f"{k}:{k & 15:04d}|{k / 7:.3f}"
        b = "%d-%s-%5.2f" % (k, "name", k * 0.5)
        c = "{} {:>6} {x}".format(k, "ab", x=k & 1)
        total += len(a) + len(b) + len(c)
    return total
