# tan, tanh and rect of cmath where a part of the argument is no number.
import cmath
import math


def shown(value):
    return "nan" if value != value else repr(abs(value))


for function in (cmath.tan, cmath.tanh):
    for z in (complex(0.0, math.nan), complex(-0.0, math.nan), complex(math.nan, 0.0), complex(math.nan, -0.0), complex(math.nan, 1.0)):
        result = function(z)
        print(function.__name__, z, shown(result.real), shown(result.imag))
for r in (math.nan, math.inf, -math.inf, 0.0):
    for phi in (0.0, -0.0, math.nan):
        result = cmath.rect(r, phi)
        print(r, phi, shown(result.real), shown(result.imag))
