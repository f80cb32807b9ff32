# What a loop, a comprehension, a context manager, an assertion or a clause calls fails at the place that the host gives.
import traceback
class Fails:
    def __iter__(self): return self
    def __next__(self): raise ValueError("next")
    def __enter__(self): raise ValueError("enter")
    def __exit__(self, *args): pass
    def __aiter__(self): return self
    def __anext__(self): raise ValueError("anext")
class FailsLate(Fails):
    def __enter__(self): return self
    def __exit__(self, *args): raise ValueError("exit")
def shown(f, *args):
    try:
        f(*args)
    except Exception as e:
        print("".join(traceback.format_exception(e)))
def generator():
    yield 1
    raise ValueError("late")
def loop():
    for x in generator(): pass
def loop_below():
    for x in Fails():
        pass
def loop_wide():
    for x in (1 +
              1):
        pass
def nothing_to_loop():
    for x in 5: pass
def expression():
    return list(x for x in 5)
def expression_steps():
    return list(x for y in (1, 2) for x in Fails())
def expression_below():
    return list(x
                for x in Fails())
def manager():
    with Fails() as x:
        pass
def manager_on_one_line():
    with Fails() as x: pass
def second_manager():
    with (FailsLate(),
          Fails() as x):
        pass
def late():
    with (FailsLate() as x,
          open):
        pass
def late_by_return():
    with (FailsLate()
          as x):
        return 1
def no_manager():
    with 1:
        pass
async def asynchronously():
    async for x in Fails(): pass
async def asynchronously_below():
    async for x in Fails():
        pass
async def nothing_asynchronous():
    async for x in 1:
        pass
async def no_asynchronous_manager():
    async with 1: pass
def claim():
    assert 1 == 2, "claimed"
def wrong_clause():
    try: 1 / 0
    except* 5: pass
def wrong_clause_below():
    try: 1 / 0
    except* (ValueError, 5) as error:
        pass
for f in (loop, loop_below, loop_wide, nothing_to_loop, expression, expression_steps, expression_below, manager, manager_on_one_line,
          second_manager, late, late_by_return, no_manager, claim, wrong_clause, wrong_clause_below):
    shown(f)
for f in (asynchronously, asynchronously_below, nothing_asynchronous, no_asynchronous_manager):
    shown(lambda: f().send(None))
