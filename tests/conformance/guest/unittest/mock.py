"""`unittest.mock` is not offered: a test that uses it is skipped."""

from .case import SkipTest, skip


class _Refusing:
    def __call__(self, *args, **options):
        return skip("unittest.mock") if len(args) != 1 or not callable(args[0]) else skip("unittest.mock")(args[0])

    def __enter__(self):
        raise SkipTest("unittest.mock")

    def __exit__(self, *details):
        return False

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self


patch = _Refusing()


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)

    def refuse(*args, **options):
        raise SkipTest("unittest.mock")
    return refuse
