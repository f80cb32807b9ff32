"""An abandoned generator is not closed at once.

What: a generator that nobody refers to any more, left by `break` for instance, runs its `finally` blocks
    in CPython the moment its last reference goes. pvm does not count references; they run after a collection
    that finds it, if there is one before the program ends.
Why: memory is managed by a tracing collector, which costs nothing until it runs.
Workaround: close it: `with contextlib.closing(generator())`, or `generator.close()`.
"""


def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


for number in numbers():
    break
print("after the loop")

# pvm: after the loop
# CPython: closed
# CPython: after the loop
