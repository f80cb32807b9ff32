# What gc tells of objects, where a tracing collector has the same answers.
import gc


class Plain:
    pass


class Slotted:
    __slots__ = ("part",)


class Lazarus:
    def __del__(self):
        kept.append(self)


kept = []
holder = Plain()
holder.part = part = [1, 2]
slotted = Slotted()
slotted.part = part
pair = (part, 3)
cells = (lambda: part)
print(any(value is part for value in gc.get_objects()), any(value is holder for value in gc.get_objects()))
referrers = gc.get_referrers(part)
print(any(value is slotted for value in referrers), any(value is pair for value in referrers), any(value is globals() for value in referrers))
print(gc.get_referents(pair) in ([part, 3], [3, part]), part in gc.get_referents(slotted))
print([gc.is_tracked(value) for value in (1, 1.5, "a", b"a", None, True, [], {}, {"a": []}, Plain(), Plain, int, object(), gc)])
lazarus = Lazarus()
print(gc.is_finalized(lazarus), gc.is_finalized(3))
del lazarus
gc.collect()
print(gc.is_finalized(kept.pop()))
gc.freeze()
print(gc.get_freeze_count() > 0)
gc.unfreeze()
print(gc.get_freeze_count())
for wrong in (1000, -2, "1"):
    try:
        gc.get_objects(wrong)
    except (TypeError, ValueError) as error:
        print(error)
