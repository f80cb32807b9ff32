# bench: n=80000
# A list as a stack.
def main(n):
    stack = []
    total = 0
    for k in range(n):
        stack.append(k)
        stack.append(k ^ 5)
        if k % 3:
            total += stack.pop()
    while stack:
        total -= stack.pop()
    return total
