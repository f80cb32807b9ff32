"""A comprehension has no frame of its own in tracebacks.

What: on a host of version 3.11, a traceback out of a list, set or dict comprehension has an entry for the
    comprehension in CPython and none in pvm.
Why: comprehensions are inlined into the function around them, as CPython does from version 3.12 on.
Workaround: none is needed; the line and the column of the entry that is there are those of the error.
"""


def count(error):
    entries = 0
    traceback = error.__traceback__
    while traceback is not None:
        entries += 1
        traceback = traceback.tb_next
    return entries


def work():
    return [1 // x for x in (1, 0)]


try:
    work()
except ZeroDivisionError as error:
    print(count(error))

# pvm: 2
# CPython 3.11: 3
# CPython 3.12: 2
# CPython 3.13: 2
