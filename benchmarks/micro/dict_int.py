# bench: n=50000
# Integer keys: insert, update, lookup, delete.
def main(n):
    table = {}
    for k in range(n):
        key = k * 2654435761 % 4099
        table[key] = table.get(key, 0) + k
        if k % 11 == 0 and key - 1 in table:
            del table[key - 1]
    return sum(table.values()) + len(table)
