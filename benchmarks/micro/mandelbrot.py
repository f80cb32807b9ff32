# bench: n=64
# Escape times of the Mandelbrot set.
def main(n):
    total = 0
    for row in range(n):
        ci = 2.4 * row / n - 1.2
        for col in range(n):
            cr = 3.0 * col / n - 2.1
            zr = zi = 0.0
            k = 0
            while k < 50 and zr * zr + zi * zi <= 4.0:
                zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
                k += 1
            total += k
    return total
