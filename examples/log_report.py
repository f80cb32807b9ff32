"""A report over a web server's log: parsing, grouping, percentiles."""


def log_lines(count):
    seed = 7
    paths = ["/", "/search", "/item/1", "/item/2", "/cart", "/pay", "/static/app.js"]
    for k in range(count):
        seed = (seed * 16807) % 2147483647
        status = 200 if seed % 23 else (404, 500)[seed % 2]
        host, when = f"10.0.{seed % 8}.{seed % 251}", f"{k // 60 % 24:02d}:{k % 60:02d}"
        request = f'"GET {paths[seed % 7]} HTTP/1.1" {status}'
        yield f"{host} - [{when}] {request} {seed % 4000 + 80} {seed % 900 / 1000:.3f}"


def parse(line):
    host, _, rest = line.partition(" - [")
    when, _, rest = rest.partition('] "')
    request, _, rest = rest.partition('" ')
    status, size, took = rest.split()
    return {"host": host, "hour": int(when[:2]), "path": request.split()[1], "status": int(status), "size": int(size), "took": float(took)}


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def main():
    by_path, hosts, errors = {}, set(), {}
    total = 0
    for line in log_lines(300000):
        record = parse(line)
        by_path.setdefault(record["path"], []).append(record["took"])
        hosts.add(record["host"])
        total += record["size"]
        if record["status"] >= 400:
            key = record["path"], record["status"]
            errors[key] = errors.get(key, 0) + 1
    print(f"{len(hosts)} hosts, {total / 1e6:.1f} MB")
    for path in sorted(by_path, key=lambda p: -len(by_path[p])):
        times = by_path[path]
        print(f"{path:<16}{len(times):>7} median {percentile(times, 0.5):.3f} s, 99 % {percentile(times, 0.99):.3f} s")
    for (path, status), count in sorted(errors.items(), key=lambda kv: (-kv[1], kv[0]))[:5]:
        print(f"{status} {path:<16}{count:>5}")


main()
