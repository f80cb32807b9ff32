# From 3.14 on int | str and typing.Union[int, str] are objects of one class.
# since 3.14
import copy
import pickle
import typing
from typing import Annotated, Any, Literal, Optional, TypeVar, Union

T = TypeVar("T")
U = int | str


def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


print(type(U) is Union, type(Union[int, str]), Union, U == Union[str, int], hash(U) == hash(str | int), Union.__doc__)
for f in [
    # What may stand in one, and what is the same.
    lambda: Union(), lambda: Union[()], lambda: Union[int], lambda: Union[None], lambda: Union[1, 2], lambda: Union[int, 1.0, 1, True],
    lambda: Union["a", int], lambda: Union["a b", int], lambda: Union[int, [1]], lambda: Union[int, ()], lambda: Union[int, ...],
    lambda: Union[int, str | None, U], lambda: Union[list[int], list[int]], lambda: Union[Literal[1], Literal[True]],
    lambda: Union[Annotated[int, []], Annotated[int, []]], lambda: Union[Annotated[int, []], str] == Union[str, Annotated[int, []]],
    lambda: hash(Union[int, [1]]), lambda: Union[typing.ClassVar[int], str], lambda: Optional[int], lambda: {int | list[int], list[int] | int},
    # The operator.
    lambda: U | "x", lambda: "x" | U, lambda: U | [1], lambda: U | (), lambda: U | T, lambda: T | U, lambda: int | "x", lambda: int | Any,
    lambda: None | U, lambda: Union | None,
    # Type variables.
    lambda: U[int], lambda: Union[T, int].__parameters__, lambda: Union[T, int][int], lambda: (T | list[T])[str], lambda: (T | int)["x"],
    # As a class to ask for.
    lambda: isinstance(1, U), lambda: issubclass(str, U), lambda: issubclass(1, U), lambda: isinstance(1, Union[int, "x"]),
    lambda: isinstance("", Union[int, "x"]), lambda: isinstance("", int | list[int]), lambda: isinstance(1, int | list[int]),
    lambda: type("X", (Union,), {}),
    # Attributes.
    lambda: U.__args__, lambda: U.__origin__, lambda: (U.__name__, U.__qualname__, U.__module__), lambda: U.more,
    lambda: setattr(U, "more", 1), lambda: setattr(U, "__args__", 1), lambda: delattr(U, "__origin__"), lambda: setattr(Union, "more", 1),
    lambda: (typing.get_origin(U), typing.get_args(U)), lambda: U.__mro_entries__(()), lambda: U(),
    # Copies.
    lambda: copy.copy(U), lambda: copy.deepcopy(U) == U, lambda: pickle.loads(pickle.dumps(U)),
]:
    show(f)
