# The limit of digits between int and text: read, set, lifted.

import sys


def outcome(function, *arguments):
    try:
        result = function(*arguments)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
    else:
        print(result if not isinstance(result, (str, int)) or len(str(result)) < 50 else "long")


print(sys.get_int_max_str_digits())
print(sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold)
large = 10 ** 1000
print(len(str(large)))
sys.set_int_max_str_digits(1000)
outcome(str, large)
outcome(int, "1" * 1001)
print(len(str(large - 1)), int("1" * 1000) % 97)
sys.set_int_max_str_digits(maxdigits=640)
outcome(repr, large)
print(hex(large)[:5], int("f" * 2000, 16).bit_length())
for wrong in (639, -1, 1):
    outcome(sys.set_int_max_str_digits, wrong)
outcome(sys.set_int_max_str_digits, "700")
print(sys.get_int_max_str_digits())
sys.set_int_max_str_digits(0)
text = str(7 ** 12000)
print(len(text), text[:10], text[-10:], int(text) == 7 ** 12000)
