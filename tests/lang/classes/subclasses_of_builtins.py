# Builtin classes list their subclasses, too: those of the language and those of the program.
class A:
    pass


class B(A, dict):
    pass


class Failure(KeyError, ValueError):
    pass


print(A in object.__subclasses__(), B in object.__subclasses__(), B in A.__subclasses__(), dict.__subclasses__().count(B))
print(bool in int.__subclasses__(), type in object.__subclasses__(), object in object.__subclasses__())
print(LookupError.__subclasses__()[:2], Failure in KeyError.__subclasses__(), Failure in ValueError.__subclasses__())
print(Exception in BaseException.__subclasses__(), Failure in Exception.__subclasses__())
print(type.__subclasses__(type) == [M for M in type.__subclasses__(type) if issubclass(M, type)])


def below(cls, seen):
    for other in type.__subclasses__(cls):
        if other not in seen:
            seen.add(other)
            below(other, seen)
    return seen


found = below(object, set())
print({int, bool, str, A, B, Failure, KeyError, ImportError, type(None), type(print)} <= found)
print([cls.__name__ for cls in (1, "", (), len) for cls in [type(cls)] if cls not in found])
made = []
for number in range(3):
    made.append(type(f"Made{number}", (float,), {}))
print([cls.__name__ for cls in float.__subclasses__() if cls in made])
