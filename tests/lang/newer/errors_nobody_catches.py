# What sys.unraisablehook is told since Python 3.14, and how groups of exceptions show what they were made of.
# since 3.14
import gc
import re
import sys
import warnings
import weakref


def show(unraisable):
    text = re.sub("0x[0-9a-f]+", "0x", str(unraisable.err_msg))
    print(unraisable.exc_type.__name__, unraisable.exc_value, text, type(unraisable.object).__name__)


sys.unraisablehook = show


class Deleted:
    def __del__(self):
        1 / 0


class Awaited:
    def __await__(self):
        yield 1


def generator():
    try:
        yield 1
    finally:
        1 / 0


def staying():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass


async def coroutine():
    try:
        await Awaited()
    finally:
        1 / 0


async def never():
    pass


def drop(make):
    value = make()
    if hasattr(value, "send"):
        value.send(None)
    del value
    gc.collect()


drop(Deleted)
drop(generator)
drop(staying)
drop(coroutine)
warnings.simplefilter("error")
never()
gc.collect()
target = Deleted.__class__("Target", (), {})()
reference = weakref.ref(target, lambda reference: 1 / 0)
del target
gc.collect()


class Sequence:
    def __init__(self, items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        return self.items[index]

    def __repr__(self):
        return "Sequence"


class Derived(list):
    pass


class Own(ExceptionGroup):
    def __new__(cls, message, exceptions, code=0):
        return super().__new__(cls, message, exceptions)


class Text(ValueError):
    def __repr__(self):
        return "Text"


for given in ([TypeError(1)], (TypeError(1),), Derived([TypeError(1)]), Sequence([TypeError(1)]), [TypeError(1), Text()], (Text(), ExceptionGroup("in", [Text()]))):
    group = ExceptionGroup("a", given)
    print(repr(group), group.args, group)
    print(repr(group.derive([ValueError(2)])), repr(group.split(TypeError)[0]))
items = [TypeError(1)]
group = ExceptionGroup("it's", items)
items.append(ValueError(2))
print(repr(group), group.args)
group.args = ("x",)
print(repr(group), group)
group.__init__("q", [OSError()])
print(repr(group), [group])
print(repr(Own("own", [TypeError(1)], 7)), repr(Own("own", (TypeError(1),))), repr(BaseExceptionGroup("b", [KeyboardInterrupt()])))
error = SyntaxError("bad", ("f", 1, 2, "t", 3, 4, ("if",)))
print(error, error._metadata, error.end_lineno, SyntaxError("bad")._metadata)
