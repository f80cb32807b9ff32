"""What each pyperformance program computes, as text to be compared between engines.

A check is the body of a script beside the unmodified benchmark file, which it imports as `bench`.
Programs whose timed function returns nothing are driven one level below it, at a small size.
"""

CHECKS = {
    "nbody": """
bench.bench_nbody(1, "sun", 1500)
for position, velocity, mass in bench.SYSTEM:
    print(position, velocity, mass)
""",
    "fannkuch": "print([bench.fannkuch(n) for n in range(3, 8)])",
    "spectral_norm": """
u = [1] * 40
for _ in range(5):
    v = bench.eval_AtA_times_u(u)
    u = bench.eval_AtA_times_u(v)
total = 0.0
for a, b in zip(u, v):
    total += a * b
print(u[:5], total)
""",
    "richards": "print(bench.Richards().run(2), bench.taskWorkArea.holdCount, bench.taskWorkArea.qpktCount)",
    "richards_super": "print(bench.Richards().run(2), bench.taskWorkArea.holdCount, bench.taskWorkArea.qpktCount)",
    "deltablue": """
bench.delta_blue(60)
print(bench.planner.current_mark, bench.Strength.REQUIRED.strength)
""",
    "chaos": """
images = []
bench.write_ppm = lambda image, name: images.append(image)


class Runner:
    metadata = {}

    def bench_func(self, name, create, width, height, iterations, filename, seed):
        create(80, 90, 3000, "captured", seed)


class Options:
    thickness, width, height, iterations, filename, rng_seed = 0.25, 80, 90, 3000, None, 1234


bench.main(Runner(), Options())
for column in images[0]:
    print("".join(map(str, column)))
""",
    "raytrace": """
pictures = []
bench.Canvas.write_ppm = lambda canvas, name: pictures.append(canvas.bytes.tobytes().hex())
bench.bench_raytrace(1, 24, 24, "captured")
print(pictures[0])
""",
    "hexiom": "print(bench.main(1, 10) >= 0, bench.main(1, 25) >= 0)",
    "go": """
import random
print(bench.versus_cpu(), random.random())
""",
    "nqueens": "print(list(bench.n_queens(6)), bench.bench_n_queens(5))",
    "float": """
point = bench.benchmark(2000)
print(point.x, point.y, point.z)
""",
    "pidigits": "print(list(bench.calc_ndigits(400)))",
    "meteor_contest": """
board, cti, pieces = bench.get_puzzle(bench.WIDTH, bench.HEIGHT)
fps, se_nh = bench.get_footprints(board, cti, pieces), bench.get_senh(board, cti)
print(bench.bench_meteor_contest(1, board, pieces, bench.SOLVE_ARG, fps, se_nh) >= 0)
print([sorted(footprint) for footprint in fps[0][0]][:10], bench.SOLUTIONS[:2])
""",
    "generators": "print(list(bench.tree(range(2000))))",
    "unpack_sequence": "print(bench.bench_all(3) >= 0)",
    "scimark": """
from array import array
grid = bench.ArrayList(20, 20)
for i in range(20):
    for j in range(20):
        grid[i, j] = float(i * j % 7)
bench.SOR_execute(1.25, grid, 5, bench.ArrayList)
print([grid[i, i] for i in range(20)])
print(bench.MonteCarlo(3000), bench.Random(7).RandomVector(4))
matrix = bench.Random(7).RandomMatrix(bench.ArrayList(12, 12))
lu, pivot = bench.ArrayList(12, 12), array("i", [0]) * 12
bench.LU(lu, matrix, pivot)
print([lu[i, j] for i in range(12) for j in range(3)], list(pivot))
data = bench.Random(7).RandomVector(64)
bench.FFT_transform(64, data)
print(list(data))
bench.FFT_inverse(64, data)
print(list(data))
""",
    "barnes_hut": """
particles = bench.create_deterministic_galaxy(40, 500, 400)
print(bench.calculate_system_energy(particles))
for _ in range(10):
    bench.advance_system(particles, 0.5, bench.TIME_STEP, 1000, 800)
print(bench.calculate_system_energy(particles))
""",
    "crypto_pyaes": """
import pyaes
text = pyaes.AESModeOfOperationCTR(bench.KEY).encrypt(bench.CLEARTEXT[:500])
print(text.hex(), pyaes.AESModeOfOperationCTR(bench.KEY).decrypt(text) == bench.CLEARTEXT[:500])
""",
}
