# Lists of lists: aliasing, transposes, flattening, rotation, in-place edits, stacks and queues.
grid = [[r * 4 + c for c in range(4)] for r in range(3)]
print(grid, [list(row) for row in zip(*grid)], [row[::-1] for row in grid], [v for row in grid for v in row], sum(sum(row) for row in grid))
alias = grid
copy = grid[:]
deep = [row[:] for row in grid]
alias[0][0] = 100
grid[1] = [0]
print(alias is grid, copy[0][0], copy[1], deep[0][0], grid)
rotated = [list(row) for row in zip(*deep[::-1])]
print(rotated, [deep[i][i] for i in range(3)], [[deep[r][c] for r in range(3)] for c in range(4)] == [list(t) for t in zip(*deep)])
stack, queue = [], []
for i in range(6):
    stack.append(i)
    queue.append(i)
    if i % 2:
        print(stack.pop(), queue.pop(0), end=" ")
print(stack, queue)
a = list(range(10))
a[2:5], a[7:] = a[7:], a[2:5]
print(a)
a = [1, 2, 3, 4, 5]
a = a[2:] + a[:2]
a[::2] = [0, 0, 0]
a.insert(2, a)
print(a[2] is a, len(a), a)
x = [[]] * 3
y = [[] for _ in range(3)]
x[0].append(1)
y[0].append(1)
print(x, y)
z = [[1, 2], [3]]
z += z
z[0].append(9)
print(z, z[2] is z[0], z * 2 == z + z)
lists = [[3, 1], [2], [], [1, 5, 0], [1, 5]]
print(sorted(lists), max(lists), min(lists), sorted(lists, key=len), sorted(lists, key=sum, reverse=True), [] in lists, lists.index([2]), lists.count([]))
spiral = []
g = [row[:] for row in [[1, 2, 3], [4, 5, 6], [7, 8, 9]]]
while g:
    spiral += g.pop(0)
    g = [list(r) for r in zip(*g)][::-1]
print(spiral)
pascal = [[1]]
for _ in range(6):
    pascal.append([1] + [pascal[-1][i] + pascal[-1][i + 1] for i in range(len(pascal[-1]) - 1)] + [1])
print(pascal)
t = [None] * 5
for i in range(5):
    t[i] = t[i - 1] if i else "first"
print(t, [*t, *t][:7], t.index("first", 2), [i for i, v in enumerate(t) if v == "first"])
big = list(range(1000))
del big[::3]
big[10:20] = []
big.reverse()
big[5:5] = [7] * 4
print(len(big), big[:12], sum(big), big.index(7), 500 in big, 501 in big)
while len(big) > 5:
    big = big[1::2] + big[:1]
print(big)
