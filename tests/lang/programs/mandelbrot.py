# Mandelbrot and Julia sets, an ascii plot of curves and a raster circle: float loops and text output.
def escape(cr, ci, limit):
    zr = zi = 0.0
    for n in range(limit):
        r2, i2 = zr * zr, zi * zi
        if r2 + i2 > 4.0:
            return n
        zi = 2.0 * zr * zi + ci
        zr = r2 - i2 + cr
    return limit


def escape_complex(c, z, limit):
    for n in range(limit):
        if abs(z) > 2:
            return n
        z = z * z + c
    return limit


SHADES = " .:-=+*#%@"
total = 0
for row in range(21):
    line = ""
    for col in range(60):
        n = escape(-2.2 + col * 3.2 / 60, -1.2 + row * 2.4 / 20, 40)
        total += n
        line += SHADES[n * 9 // 40]
    print(line.rstrip())
print(total)
agree = 0
for row in range(8):
    for col in range(8):
        c = complex(-2 + col * 0.37, -1.1 + row * 0.31)
        agree += escape(c.real, c.imag, 30) == escape_complex(c, 0j, 30)
print(agree)
print("\n".join("".join("#" if escape_complex(-0.8 + 0.156j, complex(x / 12, y / 6), 25) > 20 else "." for x in range(-18, 19)) for y in range(-6, 7)))


def plot(f, width=48, height=9):
    grid = [[" "] * width for _ in range(height)]
    values = [f(i / (width - 1)) for i in range(width)]
    low, high = min(values), max(values)
    for x, v in enumerate(values):
        y = int((v - low) / (high - low) * (height - 1) + 0.5)
        grid[height - 1 - y][x] = "*"
    return "\n".join("".join(row).rstrip() for row in grid)


print(plot(lambda t: t * t))
print(plot(lambda t: (t - 0.2) * (t - 0.5) * (t - 0.9)))


def circle(r):
    cells = set()
    x, y, e = r, 0, 1 - r
    while x >= y:
        for a, b in ((x, y), (y, x)):
            for sx in (1, -1):
                for sy in (1, -1):
                    cells.add((a * sx, b * sy))
        y += 1
        if e < 0:
            e += 2 * y + 1
        else:
            x -= 1
            e += 2 * (y - x) + 1
    return cells


c = circle(7)
print(len(c), "\n".join("".join("o" if (x, y) in c else " " for x in range(-7, 8)).rstrip() for y in range(-7, 8)), sep="\n")
