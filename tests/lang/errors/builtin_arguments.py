# What builtin functions and methods say of too many, too few and unknown arguments, and of a self that is none of theirs.


def attempt(function, *args, **named):
    try:
        function(*args, **named)
    except Exception as error:
        print(type(error).__name__, error)
    else:
        print("no error")


class Odd:
    def __repr__(self):
        return "Odd"


odd = Odd()

# special methods
for given in ((), (1, 2), (1, 2, 3)):
    for method in ((5).__add__, (5).__pow__, "a".__mul__, [1].__imul__, [1].__setitem__, {}.__delitem__, odd.__setattr__, "a".__len__, (1.5).__neg__,
                   int.__eq__, (5).__round__, (5).__format__, [].__getitem__, {}.__contains__, (1).__ceil__, [].__reversed__):
        attempt(method, *given)
attempt((5).__add__, other=1)
attempt([1].__len__, x=1)
attempt(int.__add__)
attempt(int.__add__, odd)
attempt(int.__add__, odd, 1)
attempt(int.__ceil__, 1.5)
attempt(str.upper)
attempt(str.upper, 5)
attempt(str.format_map, 5)
attempt(list.append, (), 1)
attempt(dict.get, [], 1)

# functions that take keywords
for function in ("a".encode, "a".split, "a".splitlines, "a".expandtabs, b"a".hex, [].sort, memoryview(b"a").tobytes, int, str, bytes, complex, sum,
                 (5).to_bytes, int.from_bytes, compile, round, pow, enumerate, memoryview):
    attempt(function, 1, 2, 3, 4, 5, 6, 7, 8, 9)
attempt(sum)
attempt(sum, start=1)
attempt("a".encode, foo=1)
attempt("a".split, "b", sep="c")
attempt(int, "1", foo=1)
attempt(int, "1", 2, base=3)
attempt(round)
attempt(round, ndigits=1)
attempt(pow, 2)
attempt(pow, 2, exp=3, base=1)
attempt([].sort, 1)
attempt(sorted)
attempt(sorted, 1, 2)
attempt(print, foo=1)
attempt(min, foo=1)
attempt(max, [1], foo=1)
attempt(zip, foo=1)
attempt(open)
attempt(open, "x", foo=1)
attempt(open, 1, 2)

# the others
for function in (len, ord, list, dict, tuple, range, slice, set, isinstance, getattr, iter, divmod, "a".center, "a".find, [].index, [].pop,
                 {}.fromkeys, float.fromhex, bytes.fromhex, map, filter, reversed, super, property, type, hash, callable, bool, float):
    attempt(function, 1, 2, 3, 4, 5, 6)
for function in (len, [].append, {}.get, {1: 2}.fromkeys, float.fromhex, "".join, set().add, list, float, tuple, bool):
    attempt(function, foo=1)
attempt(list.__init__, [], 1, 2)
attempt(format, 1, None)
attempt(compile, "1", "f", None)

# what cannot be made
for kind in (type(iter([])), type(len), type(i for i in ()), type({}.keys())):
    attempt(kind)
    attempt(kind, 1)

# classmethod and staticmethod objects bind to what is no class as well
print(staticmethod(len).__get__(1.5, odd), classmethod(len).__get__(1.5, odd).__self__)
