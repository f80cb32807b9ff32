"""Assertions that several test modules share."""

from math import copysign, isnan


class ExceptionIsLikeMixin:
    def assertExceptionIsLike(self, error, like):
        if error is None or like is None:
            self.assertIs(error, like)
            return
        self.assertIs(type(error), type(like))
        if not isinstance(like, BaseExceptionGroup):
            self.assertEqual(error.args, like.args)
            return
        self.assertEqual((error.message, len(error.exceptions)), (like.message, len(like.exceptions)))
        for inner, inner_like in zip(error.exceptions, like.exceptions):
            self.assertExceptionIsLike(inner, inner_like)


class FloatsAreIdenticalMixin:
    def assertFloatsAreIdentical(self, first, second):
        """Fail unless both are nans, or equal and of one sign."""
        if not (isnan(first) and isnan(second) or first == second and copysign(1.0, first) == copysign(1.0, second)):
            self.fail(f"floats {first!r} and {second!r} are not identical")


class ComplexesAreIdenticalMixin(FloatsAreIdenticalMixin):
    def assertComplexesAreIdentical(self, first, second):
        self.assertFloatsAreIdentical(first.real, second.real)
        self.assertFloatsAreIdentical(first.imag, second.imag)
