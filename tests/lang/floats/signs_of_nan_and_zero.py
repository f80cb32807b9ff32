# The signs of zeros and of NaNs go through texts and constructors.
import math
import struct

print(math.copysign(1, float('nan')), math.copysign(1, float('-nan')), math.copysign(1, -float('nan')), math.copysign(1, complex('-nan').real))
class complex2(complex): pass
for x in 0.0, -0.0:
    for y in 0.0, -0.0:
        for z in complex(x, y), complex2(x, y), complex(complex2(x, y)), complex2(complex(x, y)): print(z.real, z.imag, end=' ')
for n in (0.0, -0.0): print(complex(n), complex(n, n), complex(1j, n), complex(-0.0, complex(-0.0, -0.0)), complex(n, 1j))
for v in (float("nan"), float("-nan"), -float("nan")):
    print(math.copysign(1, struct.unpack("d", struct.pack("d", v))[0]), math.copysign(1, abs(v)), math.copysign(1, v + 1))
