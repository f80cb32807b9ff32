# Conway's game of life on sets, on lists and on ints, compared with each other.
def parse(text):
    return {(x, y) for y, row in enumerate(text.strip().split("\n")) for x, c in enumerate(row) if c == "#"}


def step_set(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = x + dx, y + dy
                    counts[key] = counts.get(key, 0) + 1
    return {cell for cell, n in counts.items() if n == 3 or n == 2 and cell in cells}


def step_list(grid):
    h, w = len(grid), len(grid[0])
    out = [[0] * w for _ in range(h)]
    for y in range(h):
        up, row, down = grid[y - 1], grid[y], grid[(y + 1) % h]
        for x in range(w):
            l, r = x - 1, (x + 1) % w
            n = up[l] + up[x] + up[r] + row[l] + row[r] + down[l] + down[x] + down[r]
            out[y][x] = 1 if n == 3 or n == 2 and row[x] else 0
    return out


def step_bits(rows, width):
    mask = (1 << width) - 1

    def rotate(v):
        return (v << 1 | v >> (width - 1)) & mask, v, (v >> 1 | v << (width - 1)) & mask

    out = []
    h = len(rows)
    for y in range(h):
        ones = twos = fours = 0
        for k, row in enumerate((rows[y - 1], rows[y], rows[(y + 1) % h])):
            for j, v in enumerate(rotate(row)):
                if k == 1 and j == 1:
                    continue
                carry = ones & v
                ones ^= v
                carry2 = twos & carry
                twos ^= carry
                fours |= carry2
        out.append(twos & ~fours & (ones | rows[y]) & mask)
    return out


def show(cells, w, h):
    return "\n".join("".join("#" if (x, y) in cells else "." for x in range(w)) for y in range(h))


def to_list(cells, w, h):
    return [[1 if (x, y) in cells else 0 for x in range(w)] for y in range(h)]


def to_bits(cells, w, h):
    return [sum(1 << x for x in range(w) if (x, y) in cells) for y in range(h)]


glider = parse(".#.\n..#\n###")
for generation in range(5):
    print(generation, sorted(glider))
    glider = step_set(glider)
pulsar_row = "..###...###.."
W = H = 24
acorn = {(x + 9, y + 10) for x, y in parse(".#.....\n...#...\n##..###")}
wrapped = {(x % W, y % H) for x, y in acorn}
grid, bits = to_list(wrapped, W, H), to_bits(wrapped, W, H)
for generation in range(40):
    grid = step_list(grid)
    bits = step_bits(bits, W)
    same = all(sum(v << x for x, v in enumerate(row)) == b for row, b in zip(grid, bits))
    if generation % 8 == 0 or not same:
        print(generation, sum(map(sum, grid)), sum(b.bit_count() for b in bits), same)
print("\n".join("".join(".#"[v] for v in row) for row in grid))
free = acorn
populations = []
for _ in range(60):
    populations.append(len(free))
    free = step_set(free)
print(populations)
xs = [x for x, _ in free]
print(min(xs), max(xs), len(free), show(free, 24, 6))
blinker = {(1, 0), (1, 1), (1, 2)}
seen = {}
state = frozenset(blinker)
t = 0
while state not in seen:
    seen[state] = t
    state = frozenset(step_set(set(state)))
    t += 1
print("period", t - seen[state])
