# A processing pipeline of generators over log lines: parse, filter, join, aggregate.
LINES = []
seed = 42
LEVELS = ("DEBUG", "INFO", "WARN", "ERROR")
USERS = ("ann", "bob", "cyd", "dan")
for i in range(120):
    seed = (seed * 16807) % 2147483647
    LINES.append("%05d %s user=%s took=%dms path=/%s" % (i * 37, LEVELS[seed % 4], USERS[seed // 4 % 4], seed % 997, "abc"[seed % 3]))
LINES[7] = "garbage line"
LINES[50] = ""


def source(lines):
    for number, line in enumerate(lines, 1):
        yield number, line


def parse(rows, errors):
    for number, line in rows:
        parts = line.split()
        if len(parts) != 5:
            errors.append((number, line))
            continue
        record = {"line": number, "time": int(parts[0]), "level": parts[1]}
        for part in parts[2:]:
            key, _, value = part.partition("=")
            record[key] = value
        record["took"] = int(record["took"].rstrip("ms"))
        yield record


def where(rows, **conditions):
    for row in rows:
        if all(row[k] == v if not callable(v) else v(row[k]) for k, v in conditions.items()):
            yield row


def window(rows, size):
    buffer = []
    for row in rows:
        buffer.append(row)
        if len(buffer) == size:
            yield list(buffer)
            buffer.pop(0)


def group(rows, key):
    groups = {}
    for row in rows:
        groups.setdefault(row[key], []).append(row)
    for k in sorted(groups):
        yield k, groups[k]


def tee(rows, log, name):
    n = 0
    try:
        for row in rows:
            n += 1
            yield row
    finally:
        log.append((name, n))


def averager():
    total = 0.0
    count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            return count, total
        total += value
        count += 1
        average = total / count


errors = []
log = []
rows = tee(parse(tee(source(LINES), log, "source"), errors), log, "parsed")
slow = list(where(rows, level="ERROR", took=lambda t: t > 500))
for row in slow:
    print(row)
print(errors, log)
for user, records in group(parse(source(LINES), []), "user"):
    avg = averager()
    next(avg)
    for record in records:
        mean = avg.send(record["took"])
    try:
        avg.send(None)
    except StopIteration as stop:
        print(user, round(mean, 3), stop.value)
for k, rs in group(parse(source(LINES), []), "path"):
    print(k, len(rs), sum(r["took"] for r in rs), max(rs, key=lambda r: (r["took"], r["line"]))["line"])
peaks = [w[1]["line"] for w in window(parse(source(LINES), []), 3) if w[0]["took"] < w[1]["took"] > w[2]["took"]]
print(peaks[:15], len(peaks))


def chunked(it, n):
    it = iter(it)
    while True:
        chunk = []
        for x in it:
            chunk.append(x)
            if len(chunk) == n:
                break
        if not chunk:
            return
        yield chunk


print(list(chunked(range(10), 4)), list(chunked("", 3)), [len(c) for c in chunked(LINES, 50)])


def merge(*sources):
    heads = []
    for s in sources:
        it = iter(s)
        for first in it:
            heads.append((first, it))
            break
    while heads:
        best = 0
        for i in range(1, len(heads)):
            if heads[i][0] < heads[best][0]:
                best = i
        value, it = heads[best]
        yield value
        for following in it:
            heads[best] = (following, it)
            break
        else:
            del heads[best]


print(list(merge([1, 4, 7], (2, 5, 8), range(0, 10, 3), [])))
early = tee(source(LINES), log, "early")
for n, line in early:
    if n == 3:
        break
early.close()
print(log[-1])
