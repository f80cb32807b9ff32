# bench: n=600
# A factorial step by step, and its digits.
def main(n):
    value = 1
    for k in range(2, n):
        value *= k
    return len(str(value)) + value // 10 ** 300 % 1000003
