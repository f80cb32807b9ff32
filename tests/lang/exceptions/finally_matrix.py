# Every way to leave a try block against what its finally does.
def attempt(leave, then):
    out = []
    for i in range(2):
        try:
            out.append("t%d" % i)
            if leave == "raise":
                raise ValueError("e%d" % i)
            if leave == "return":
                return out + ["returned"]
            if leave == "break":
                break
            if leave == "continue":
                continue
            out.append("end")
        finally:
            out.append("f%d" % i)
            if then == "return":
                return out + ["finally returned"]
            if then == "raise":
                raise KeyError("f")
            if then == "break":
                break
            if then == "nested":
                try:
                    raise TypeError("inside finally")
                except TypeError:
                    out.append("handled")
            if then == "call":
                out.append(len(attempt("none", "none")))
    else:
        out.append("loop else")
    return out


for leave in ("none", "raise", "return", "break", "continue"):
    for then in ("none", "return", "raise", "break", "nested", "call"):
        try:
            print(leave, then, attempt(leave, then))
        except Exception as e:
            print(leave, then, "raised", repr(e), repr(e.__context__))


def deep(path):
    log = []

    def go(depth):
        try:
            if depth == 3:
                if path == "raise":
                    raise ValueError
                return "bottom"
            return go(depth + 1)
        except ValueError:
            log.append("except%d" % depth)
            if depth > 1:
                raise
            return "recovered"
        else:
            log.append("never")
        finally:
            log.append("finally%d" % depth)

    result = go(0)
    return result, log


print(deep("ok"))
print(deep("raise"))


def value_is_computed_before_finally():
    x = 1
    try:
        return x
    finally:
        x = 2


def mutable_is_shared():
    x = [1]
    try:
        return x
    finally:
        x.append(2)


print(value_is_computed_before_finally(), mutable_is_shared())


def generator():
    try:
        for i in range(3):
            try:
                yield i
            finally:
                print("inner", i)
    finally:
        print("outer")


print(list(generator()))
kept = generator()
for v in kept:
    if v == 1:
        break
kept.close()
print("after")


def while_else():
    n = 3
    while n:
        try:
            n -= 1
            if n == 1:
                continue
        finally:
            print("n", n)
    else:
        print("else")


while_else()
