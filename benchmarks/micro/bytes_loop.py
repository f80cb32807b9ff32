# bench: n=400
# A checksum over bytes, and bytes built from ints.
def main(n):
    data = bytes(range(256))
    check = 1
    for k in range(n):
        for b in data:
            check = (check * 31 + b) & 0xFFFFFF
        data = bytes([check & 255]) + data[:-1]
    return check
