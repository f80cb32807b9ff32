# map and filter of native functions and builtin classes, consumed by natives; iterators copied from where they stand.


def taken_twice(iterator):
    return list(iterator), list(iterator)


def shown(consume):
    try:
        print(consume())
    except Exception as error:
        print(type(error).__name__, error)


numbers = [1, 2, 3, 4]
iterator = reversed(numbers)
next(iterator)
print(taken_twice(iterator))
iterator = iter(numbers)
next(iterator)
numbers.append(5)
print(taken_twice(iterator))
numbers.append(6)
print(list(iterator))
iterator = reversed(numbers)
del numbers[3:]
print(taken_twice(iterator))
iterator = iter((1, 2, 3))
next(iterator)
print(taken_twice(iterator))

print(list(map(len, ["a", "bb"])), sorted(set(map(ord, "abc"))), sum(map(int, "123")), list(map(str, [1, "a", 2.5, None, [1]])))
print("".join(map(chr, range(65, 70))), min(map(abs, [-3, 2]), default=1), max(map(len, ["a", "bb"])))
print(sorted(map(str, [3, 10, 2])), all(map(callable, [len, 1])), tuple(map(tuple, [[1], (2,), "ab", {3: 4}])))
print(list(map(list, [[1], (2,), "ab"])), list(map(type, [1, "a"])), list(filter(None, [0, 1, "", "x", [], 2.5])))

shown(lambda: list(map(len, [1])))
shown(lambda: list(map(str.upper, ["a", 3])))
shown(lambda: list(map(int, ["1", "x"])))
shown(lambda: sum(map(str, [1])))
shown(lambda: list(map(next, [iter([1]), iter([]), iter([2])])))
shown(lambda: list(filter(len, ["a", "", 3])))
shown(lambda: list(map(isinstance, [1])))
shown(lambda: set(map(list, ["ab"])))


class Flag:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print("bool", self.value)
        return bool(self.value)

    def __len__(self):
        return 7

    def __repr__(self):
        return f"Flag({self.value})"

    def __str__(self):
        return f"flag {self.value}"

    def __hash__(self):
        print("hash", self.value)
        return self.value

    def __eq__(self, other):
        return self.value == other.value


flags = [Flag(0), Flag(1), Flag(0), Flag(1)]
print(list(filter(None, flags)), list(filter(len, flags)), list(filter(bool, flags)))
print(list(map(len, flags)), list(map(str, flags)), list(map(bool, flags)), list(map(hash, flags)))
print(any(map(bool, flags)), all(filter(None, flags)), set(filter(None, flags)))
print(max(filter(None, map(len, flags))), "-".join(map(repr, flags)))
