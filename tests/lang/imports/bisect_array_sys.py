# bisect, array, sys and time in small use.
import array
import bisect
import sys
import time
from array import array as make

a = [1, 3, 3, 5, 8]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 3), bisect.bisect(a, 0), bisect.bisect(a, 99), bisect.bisect_left(a, 4, 1, 3))
bisect.insort(a, 4)
bisect.insort_left(a, 3)
print(a, bisect.bisect([5, 3, 1], -2, key=lambda v: -v), bisect.bisect_left(["a", "c"], "b"))


def grade(score):
    return "FDCBA"[bisect.bisect([60, 70, 80, 90], score)]


print([grade(s) for s in (33, 60, 77, 70, 89, 90, 100)])
x = 1
keep = []
for _ in range(100):
    x = x * 75 % 65537
    bisect.insort(keep, x)
print(keep == sorted(keep), keep[:5])
b = make("i", [1, 2, 3])
b.append(4)
b.extend([5, 6])
b[0] = 10
print(b, len(b), b[1:3], b[-1], list(b), sum(b), b.typecode, b.itemsize, 3 in b, b.index(3), b.pop(), b.tolist(), b == make("i", [10, 2, 3, 4, 5]))
d = array.array("d", [0.5]) * 3
d[1] = 2
print(d, d + make("d", [9]), make("b", [-1, 127]), make("B", b"ab"), make("q", [2 ** 62]), make("L", range(3)), make("f", [0.1])[0])
b.insert(1, 99)
b.reverse()
b.remove(99)
del b[0]
print(b, b.count(2), make("h", [1, 2]).tobytes(), make("H"))
for bad in (lambda: make("i", ["x"]), lambda: make("b", [200]), lambda: make("z", []), lambda: make("i", [1])[5], lambda: make("B", [-1]), lambda: make("i", [1.5])):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__)
t0, t1 = time.time(), time.perf_counter()
print(time.perf_counter() >= t1, time.time() >= t0 - 1, isinstance(time.process_time(), float), isinstance(time.monotonic(), float), isinstance(time.perf_counter_ns(), int), time.time() > 1.6e9)
print(sys.maxsize, sys.version_info >= (3, 11), sys.version_info[0], sys.version_info.major, len(sys.argv), sys.byteorder, "sys" in sys.modules, sys.modules["sys"] is sys, isinstance(sys.path, list), sys.float_info.max, sys.float_info.epsilon)
sys.stdout.write("written\n")
print("to stdout", file=sys.stdout)
print(sys.getrecursionlimit() > 50, sys.maxunicode, sys.int_info.bits_per_digit > 0, sys.intern("x") == "x")
