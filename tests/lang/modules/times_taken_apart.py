# time.strptime reads what strftime writes; tuples of times are checked before they are shown.
import time

moment = time.strptime("30 Nov 2021 10:11:12", "%d %b %Y %H:%M:%S")
print(moment, moment.tm_zone, moment.tm_gmtoff)
print(time.strptime("Mon Jan  1 00:00:00 2024") == time.strptime(time.asctime((2024, 1, 1, 0, 0, 0, 0, 1, 0))))
for directive in "aAbBcHIjmMpSUwWxXyY%":
    form = "%" + directive
    print(directive, time.strptime(time.strftime(form, moment), form)[:8])
for text, form in (("x", "%Y"), ("2021 5", "%Y"), ("1", "%Q"), ("19", "%Y %")):
    try:
        print(time.strptime(text, form))
    except ValueError as error:
        print(error)
for arguments in ((b"2021", "%Y"), ("2021", b"%Y")):
    try:
        time.strptime(*arguments)
    except TypeError as error:
        print("TypeError")

for place in range(9):
    for value in (-2, 0, 13, 32, 62, 400, 1 << 40):
        numbers = [2020, 1, 1, 0, 0, 0, 0, 1, 0]
        numbers[place] = value
        for function in (time.asctime, lambda t: time.strftime("%Y %m %d %H:%M:%S %w %j", t)):
            try:
                print(place, value, function(tuple(numbers)))
            except (ValueError, OverflowError) as error:
                print(place, value, type(error).__name__, error)
for wrong in (0, (), (0,) * 10, (1.5,) * 9):
    for function in (time.asctime, lambda t: time.strftime("%Y", t)):
        try:
            print(function(wrong))
        except TypeError as error:
            print(error)
try:
    time.strftime(b"%Y")
except TypeError as error:
    print(error)
