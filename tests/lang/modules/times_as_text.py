# Every directive of strftime() for many moments, and records with fields that are no times.
import random
import time

R = random.Random(3)


def tried(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__, str(e)


forms = ["%" + letter for letter in "AaBbYyCmdejHkIlMSpGgVuwUWzntDTRFcxXrh%"]
forms += ["%-d", "%-m", "%-H", "%-I %-p", "100%", "", "%%%d", "a%Yb%", "%-", "%-Y"]
for _ in range(200):
    moment = time.gmtime(R.randrange(-10 ** 9, 3 * 10 ** 9))
    print([(form, tried(time.strftime, form, moment)) for form in R.sample(forms, 8)])

well = (2000, 1, 1, 0, 0, 0, 0, 1, 0)
for place, value in enumerate((2 ** 40, 13, 32, 24, 60, 62, -2, 367, 0.5)):
    other = (*well[:place], value, *well[place + 1:])
    print(value, tried(time.strftime, "%Y %m %d %w %j", other), tried(time.asctime, other))
print(tried(time.strftime, "%Y %m %d %w %j", (2000, 0, 0, 0, 0, 0, -1, 0, 5)), tried(time.strftime, "%Y", (1, 2, 3)), tried(time.strftime, "%Y", [1] * 9))
print(tried(time.strftime, 3), tried(time.strftime, b"%Y"))
print(time.struct_time(range(9)).tm_zone, time.struct_time(range(11)).tm_gmtoff)
