# An alias such as list[int] hands on what its origin has, but not its bases: it is no class to issubclass().
# since 3.13
import collections.abc

for f in (
    lambda: issubclass(list[int], object),
    lambda: issubclass(tuple[int], type),
    lambda: issubclass(collections.abc.Callable[[int], int], object),
    lambda: hasattr(dict[int, int], "__bases__"),
    lambda: list[int].__mro__,
):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


class A(list[int]):
    pass


print(A.__mro__, A.__orig_bases__)
