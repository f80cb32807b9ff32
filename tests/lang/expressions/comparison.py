# Comparison operators over types, chains, identity and membership.
print(1 < 2, 1 <= 1, 2 > 3, 3 >= 3, 1 == 1.0, 1 != 1.0, True == 1, 0.5 < 1)
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1, 1 == 1 == 1, 1 < 2 > 1, 1 != 2 != 1)
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "é" > "z")
print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9, 9], [1, 2] == [1, 2])
print((1, 2) < (1, 3), (1, "a") == (1, "a"), (1, 2) != (1, 2), () < (1,))
print({1: 2} == {1: 2}, {1: 2} == {1: 3}, {1, 2} == {2, 1}, {1} < {1, 2}, {1, 2} <= {1, 2})
print(None is None, None is not None, None == 0, [] is [], () == [])
print(1 in [1, 2], 3 in [1, 2], "b" in "abc", "bd" in "abc", 1 in {1: 2}, 2 in {1: 2}, 3 not in (1, 2))
print("" in "abc", "" in "", 97 in b"abc", b"bc" in b"abc")
print(1 == "1", 1 != "1", [] == (), None == False)


def show(label, value):
    print("eval", label)
    return value


# The middle operand of a chain is evaluated once, and later ones only if needed.
print(show("a", 1) < show("b", 5) < show("c", 3))
print(show("a", 9) < show("b", 5) < show("c", 3))
print(show("a", 1) == show("b", 1) != show("c", 2) in [show("d", 2)])
x = 5
print(0 < x <= 5 < 10, 0 < x < 5, not 0 < x < 5)
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan > 1, nan in [nan], [nan] == [nan])
print(float("inf") > 10 ** 400, -float("inf") < -10 ** 400, 10 ** 20 == 1e20, 10 ** 20 + 1 == 1e20)
print(2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 2 ** 53 + 1 > 2.0 ** 53)
