# Separators between the digits of a fraction, and where they are refused.
# since 3.14
import math


def attempt(function, *arguments):
    try:
        return repr(function(*arguments))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for number in (1234.5678, 1e10, 0.000123456789, 123456789.123456789, -5.5, 0.0, math.inf, math.nan, 1e300, 12):
    for spec in (".", ".,", "._", ".3,", ".10_f", ",.6,f", "_.6,f", ".6_,f", ".6,_f", "015,.5_f", "020.5,", ".,e", ".10,g", ".,%", ".,n", ".,d",
                 ".3,d", ".,s", ".,x", "+#.0,f", ".,,f", ".__f", "_.3_e", ".,c", ">30.8_f", "=30.8,f", "z.3,f", ".2,b"):
        print(number, spec, attempt(format, number, spec), attempt(format, complex(number, 1 / 3), spec), attempt(format, "abc", spec),
              attempt(format, int(number) if abs(number) < 1e20 else 5, spec), attempt(f"{{:{spec}}}".format, number))
