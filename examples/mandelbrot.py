"""A picture of the Mandelbrot set, and how many steps it took."""

WIDTH, HEIGHT, LIMIT = 76, 24, 20000
SHADES = " .,:;i1tfLCG08@"


def escape(cr, ci):
    zr = zi = 0.0
    for n in range(LIMIT):
        rr, ii = zr * zr, zi * zi
        if rr + ii > 4.0:
            return n
        zr, zi = rr - ii + cr, 2.0 * zr * zi + ci
    return LIMIT


def main():
    steps = 0
    for row in range(HEIGHT):
        line = ""
        for column in range(WIDTH):
            n = escape(-2.2 + 3.1 * column / WIDTH, -1.2 + 2.4 * row / HEIGHT)
            steps += n
            line += "@" if n == LIMIT else SHADES[min(n, 13)]
        print(line.rstrip())
    print(steps, "steps")


main()
