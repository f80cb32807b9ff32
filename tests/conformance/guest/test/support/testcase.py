"""Assertions that several test modules share."""


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
