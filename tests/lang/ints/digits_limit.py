# Conversions between int and decimal text stop at 4300 digits, as in CPython; other bases do not.
print(len(str(10 ** 4299)))
try:
    str(10 ** 4300)
except ValueError as error:
    print("ValueError", str(error)[:30])
try:
    int("1" * 4301)
except ValueError as error:
    print("ValueError", str(error)[:30])
print(int("1" * 4300) % 97)
print(len(hex(10 ** 5000)), int("f" * 5000, 16).bit_length())
for bad in ("", " ", "1.5", "abc", "1__0", "_1", "1_", "0x10", "--1", "1 2", "+", "٣x"):
    try:
        print(int(bad))
    except ValueError as error:
        print(error)
print(int("٣٤"), int("+5"), int("\n7\t"), int("-0"))
for text, base in (("12", 2), ("g", 16), ("9", 8), ("0b1", 2), ("0o7", 8), ("0x", 16), ("zz", 36), ("08", 0)):
    try:
        print(int(text, base))
    except ValueError as error:
        print(error)
