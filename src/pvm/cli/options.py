"""Options that several commands take: limits, and where the source comes from."""

from __future__ import annotations

from . import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pvm import Limits


class LimitOptions:
    """`--steps`, `--seconds` and `--memory`, as they are met."""

    NAMES = ("--steps", "--seconds", "--memory")

    def __init__(self) -> None:
        self.steps: int | None = None
        self.seconds: float | None = None
        self.memory: str | None = None

    def take(self, args: list[str]) -> bool:
        """Remove one limit from the front of `args`; False when there is none.

        Raises UsageError when it has no value, or a wrong one.
        """
        name, equals, value = args[0].partition("=")
        if name not in self.NAMES:
            return False
        del args[0]
        if not equals:
            if not args:
                raise UsageError(f"{name} needs a value")
            value = args.pop(0)
        try:
            if name == "--steps":
                self.steps = int(value)
            elif name == "--seconds":
                self.seconds = float(value)
            else:
                self.memory = value
        except ValueError:
            raise UsageError(f"{name} needs a number, not {value!r}") from None
        return True

    def limits(self) -> Limits:
        """No limits but those that were given.

        Raises UsageError when a value is out of range.
        """
        from pvm import Limits

        free = Limits.unlimited()
        if self.steps is None and self.seconds is None and self.memory is None:
            return free
        try:
            return Limits(
                steps=free.steps if self.steps is None else self.steps,
                seconds=free.seconds if self.seconds is None else self.seconds,
                memory=free.memory if self.memory is None else self.memory,
                recursion=free.recursion,
                output=free.output,
            )
        except (TypeError, ValueError) as error:
            raise UsageError(str(error)) from None
