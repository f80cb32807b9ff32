# Generators, coroutines and their frames: sent to, thrown into, closed, delegated to, shown, given other code and other places, at random and
# from within each other, traced or not. Nothing is compared: the machine has to live. argv: seed. It goes on until a limit ends it.
import gc
import random
import sys

choose = random.Random(int(sys.argv[1]))


class Thrown(Exception):
    pass


THROWN = [Thrown, StopIteration, GeneratorExit, ValueError("v"), StopAsyncIteration, RuntimeError, KeyError(1)]
pool, frames, codes = [], [], []
depth = 0
events = 0


def recurse(n):
    return recurse(n - 1) if n else 0


def act():
    """What happens at many places of what is below."""
    global depth
    if depth > 3:
        return
    depth += 1
    try:
        what = choose.randrange(9)
        if what == 0:
            gc.collect()
        elif what == 1:
            recurse(120)
        elif what < 6 and pool:
            use(choose.choice(pool))
        elif what == 6:
            frames.append(sys._getframe(choose.randrange(3)))
        elif what == 7 and frames:
            use_frame(choose.choice(frames))
    finally:
        depth -= 1


def counting(n, inner=None):
    a = n
    b = [n]

    def cell():
        return a, b
    try:
        while a < n + 3:
            act()
            got = yield a
            if got is not None:
                b.append(got)
            a += 1
            if inner is not None:
                try:
                    result = yield from inner
                except Thrown as error:
                    act()
                    result = error
                b.append(result)
    except ValueError as error:
        act()
        yield error
    finally:
        act()
        if choose.random() < 0.2:
            yield "finally"
    return cell()


def guarded(iterable):
    with Guard():
        for item in iterable:
            act()
            yield item


class Guard:
    def __enter__(self):
        act()
        return self

    def __exit__(self, *args):
        act()
        return choose.random() < 0.3


class Steps:
    def __init__(self, left):
        self.left = left

    def __iter__(self):
        return self

    def __next__(self):
        act()
        self.left -= 1
        if self.left < 0:
            raise StopIteration(self.left)
        return self.left

    def send(self, value):
        act()
        return next(self)

    def throw(self, *args):
        act()
        raise args[0]

    def close(self):
        act()

    def __await__(self):
        return self


class AsyncGuard:
    async def __aenter__(self):
        act()
        await Steps(1)
        return self

    async def __aexit__(self, *args):
        act()
        await Steps(1)
        return choose.random() < 0.3


async def waiting(what):
    try:
        async with AsyncGuard():
            act()
            result = await what
            async for _ in numbers(3):
                act()
                await Steps(1)
            return [item async for item in numbers(2)], result
    except ValueError:
        act()
        return await Steps(2)


async def numbers(n):
    try:
        for i in range(n):
            act()
            yield i
            await Steps(1)
    finally:
        act()
        await Steps(1)


def filtered(iterable):
    return (item for item in iterable if act() or True)


def step_of_numbers():
    generator = numbers(3)
    frames.append(generator.ag_frame)
    return choose.choice([lambda: generator.asend(None), lambda: generator.athrow(choose.choice(THROWN)), generator.aclose])()


def make():
    inner = choose.choice(pool) if pool and choose.random() < 0.7 else Steps(3)
    iterable = inner if hasattr(inner, "__iter__") else Steps(2)
    return choose.choice([lambda: counting(choose.randrange(3), inner), lambda: counting(choose.randrange(3), inner), lambda: guarded(iterable), lambda: waiting(inner),
                          lambda: waiting(Steps(2)), lambda: numbers(3), step_of_numbers, lambda: waiting(Steps(1)).__await__(), lambda: filtered(Steps(3)),
                          lambda: map(lambda item: (act(), item)[1], iterable), lambda: numbers(2).__anext__(), lambda: counting(1)])()


def frame_of(value):
    frame = getattr(value, "gi_frame", None) or getattr(value, "cr_frame", None) or getattr(value, "ag_frame", None)
    if frame is not None:
        frames.append(frame)
        use_frame(frame)


def change_code(value):
    function = choose.choice([counting, guarded, waiting, numbers, filtered, Guard.__enter__, Steps.__next__])
    code = function.__code__
    codes.append(code)
    changed = code.replace(co_name=f"n{choose.randrange(9)}", co_firstlineno=choose.randrange(99)) if choose.random() < 0.6 else choose.choice(codes)
    if choose.random() < 0.3:
        changed = code.replace(co_consts=tuple(choose.choice([None, item, 7, "s", (1,)]) for item in code.co_consts))
    if choose.random() < 0.2:
        changed = code.replace(co_varnames=tuple(f"x{i}" for i in range(len(code.co_varnames))))
    function.__code__ = changed


USES = [*[lambda value: next(value) if hasattr(value, "__next__") else value.send(None)] * 4, lambda value: value.send(choose.choice([None, 1, value, pool[-1]])),
        lambda value: value.throw(choose.choice(THROWN)), lambda value: value.throw(Thrown, Thrown("q"), None), lambda value: value.close(), frame_of,
        lambda value: (repr(value), getattr(value, "gi_yieldfrom", 0), getattr(value, "cr_await", 0), getattr(value, "gi_running", 0), getattr(value, "ag_running", 0)),
        lambda value: [*value][:3], lambda value: sum(1 for _ in value), lambda value: sorted(map(str, value)), change_code, lambda value: pool.remove(value)]
FRAME_USES = [lambda frame: dict(frame.f_locals), lambda frame: frame.f_locals.__setitem__(choose.choice(["a", "b", "n", "inner", "iterable", "item", "zz", "got"]), choose.choice([1, [], None, frame])),
              lambda frame: frame.clear(), lambda frame: (frame.f_back, frame.f_lineno, frame.f_lasti, frame.f_code), lambda frame: setattr(frame, "f_trace", tracer),
              lambda frame: setattr(frame, "f_trace_opcodes", choose.random() < 0.5), lambda frame: setattr(frame, "f_lineno", frame.f_lineno + choose.randrange(-4, 5)),
              lambda frame: frames.remove(frame), lambda frame: frame.f_locals.update(zz=1)]


def use(value):
    try:
        return choose.choice(USES)(value)
    except (Exception, GeneratorExit):
        return None


def use_frame(frame):
    try:
        choose.choice(FRAME_USES)(frame)
    except Exception:
        pass


def tracer(frame, event, arg):
    global events
    events += 1
    chance = choose.random()
    if chance < 0.04:
        try:
            frame.f_lineno += choose.randrange(-6, 7)
        except Exception:
            pass
    elif chance < 0.06:
        use_frame(frame)
    elif chance < 0.08:
        frames.append(frame)
    elif chance < 0.10:
        act()
    elif chance < 0.105:
        raise Thrown("trace")
    elif chance < 0.11:
        sys.settrace(None)
    elif chance < 0.12:
        return None
    return tracer


step = 0
while True:
    step += 1
    if step % 50 == 0:
        print(step, events, len(pool), end="")
    try:
        if step % 7 == 0:
            sys.settrace(choose.choice([tracer, None, tracer]))
        if step % 31 == 0:
            sys.setprofile(choose.choice([tracer, None, None]))
        if len(pool) < 12 or choose.random() < 0.3:
            pool.append(make())
        use(choose.choice(pool))
        if len(pool) > 25:
            del pool[:choose.randrange(20)]
        if len(frames) > 25:
            del frames[:20]
        if len(codes) > 30:
            del codes[:20]
    except (Exception, GeneratorExit):
        pass
