# bench: n=10
# A spelling corrector by edit distance over a word list.
WORDS = "able about above accept across action active actual advice afraid agency agreed almost always amount animal annual answer anyone appeal appear around arrive artist aspect assess assist assume attack attend author avenue backed barely battle beauty became become before behalf behind belief belong beside better beyond bishop border bottle bottom bought branch breath bridge bright broken budget burden bureau button camera cancer cannot carbon career castle casual caught center centre chance change charge choice choose church circle client closed closer coffee column combat coming common comply copper corner costly county couple course".split()


def distance(a, b, limit):
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            cost = previous[j - 1] if x == y else previous[j - 1] + 1
            if previous[j] + 1 < cost:
                cost = previous[j] + 1
            if current[j - 1] + 1 < cost:
                cost = current[j - 1] + 1
            current.append(cost)
        if min(current) > limit:
            return limit + 1
        previous = current
    return previous[-1]


def nearest(word):
    found = []
    for candidate in WORDS:
        d = distance(word, candidate, 3)
        if d <= 3:
            found.append((d, candidate))
    found.sort()
    return found[:3]


def main(n):
    check = 0
    for k in range(n):
        for word in ("actoin", "beutiful"[:6 + k % 2], "chrch", "brigde"):
            for d, candidate in nearest(word):
                check = check * 7 + d * 10 + len(candidate) & 0xFFFFFF
    return check
