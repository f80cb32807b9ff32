# What has a last word has it when the collector finds it dead, once.
import gc
import sys
import weakref

log = []


class Noted:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        log.append(self.number)


def cycles():
    first, second = Noted(1), Noted(2)
    first.other, second.other = second, first


cycles()
gc.collect()
print(sorted(log))


class Back:
    count = 0

    def __del__(self):
        Back.count += 1
        kept.append(self)


kept = []


def lost():
    Back()


lost()
gc.collect()
print(len(kept), type(kept[0]).__name__)
kept.clear()
gc.collect()
print(Back.count)


def numbers():
    try:
        yield 1
    finally:
        log.append("closed")


def begin():
    for number in numbers():
        break


begin()
gc.collect()
print(log[-1])


class Plain:
    pass


target = Plain()
reference = weakref.ref(target, lambda _: log.append("gone"))
target = None
gc.collect()
print(log[-1], reference())


class Wrong:
    def __del__(self):
        1 / 0


def drop():
    Wrong()


seen = []
sys.unraisablehook = lambda unraisable: seen.append((unraisable.exc_type.__name__, str(unraisable.exc_value)))
drop()
gc.collect()
print(seen)
sys.unraisablehook = sys.__unraisablehook__


class Sub(list):
    def __del__(self):
        log.append(len(self))


def subs():
    item = Sub([1, 2, 3])
    item.append(item)


subs()
gc.collect()
print(log[-1])


class Holder:
    """Dies together with what its weak references point to, and looks at them once more."""

    def __init__(self, target):
        self.reference = weakref.ref(target)
        self.own = weakref.ref(self)

    def __del__(self):
        log.append((self.reference(), self.own()))


def together():
    holder = Holder(Plain())
    holder.itself = holder


together()
gc.collect()
filler = [Plain() for _ in range(100)]
print(log[-1])
gc.collect()
print(len(filler))
