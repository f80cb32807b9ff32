# bench: n=3000
# sorted with keys, tuples and reverse.
def main(n):
    records = []
    x = 7
    for k in range(n):
        x = x * 48271 % 2147483647
        records.append((x % 100, "n" + str(x % 1000), k))
    by_name = sorted(records, key=lambda record: record[1])
    records.sort()
    by_number = sorted(records, key=lambda record: -record[2], reverse=True)
    words = sorted([record[1] for record in records])
    return by_name[n // 2][2] + records[n // 3][2] + by_number[5][0] + len(words[n // 2])
