# Binary and unary operators on ints, floats and bools, with their precedence.
print(1 + 2 * 3, (1 + 2) * 3, 2 ** 3 ** 2, (2 ** 3) ** 2, -2 ** 2, (-2) ** 2)
print(7 // 2, -7 // 2, 7 // -2, -7 // -2, 7 % 2, -7 % 2, 7 % -2, -7 % -2)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2)
print(7 / 2, -7 / 2, 6 / 3, 0 / 5, 1e300 * 10)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, 1024 >> 3, -1 >> 1, -9 >> 2)
print(True + True, True * 3, -True, True & False, True | False, True ^ True)
print(1 + 2.5, 2.5 - 1, 3 * 0.5, 2 ** -1, 2.0 ** 3, 4 ** 0.5)
print(divmod(17, 5), divmod(-17, 5), divmod(17, -5), divmod(7.5, 2))
print(+5, -(-5), +True, - -3, not 0, not 1, not "", not [0])
print(1 + 2 - 3 * 4 // 5 % 6, 1 << 2 + 3, 1 | 2 ^ 3 & 4)
print(not 1 == 2, not (1 == 2), 1 if 0 else 2 if 0 else 3)
a, b = 17, 5
a += b
print(a)
a -= 2
a *= 3
print(a)
a //= 7
print(a)
a **= 3
a %= 100
print(a)
a <<= 4
a |= 3
a ^= 1
a &= 0xFF
print(a)
a >>= 1
a /= 4
print(a)
print("ab" + "cd", "ab" * 3, 3 * "ab", [1] + [2], [1, 2] * 2, (1,) + (2,), (0,) * 3)
print("ab" * 0, "ab" * -1, [1] * 0)
