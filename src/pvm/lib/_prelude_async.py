"""Coroutines and asynchronous generators: what of them is not native."""


def get_awaitable(value, where):
    """The iterator of an awaitable; `where` says what gave it (AWAIT_... of the opcode table)."""
    if where == 3:
        try:
            return get_awaitable(value, 4)
        except BaseException as error:
            raise TypeError(f"'async for' received an invalid object from __anext__: {_type_name(value)}") from error
    method = _special(value, "__await__")
    if method is None:
        name = _type_name(value)
        if where == 1:
            raise TypeError(f"'async with' received an object from __aenter__ that does not implement __await__: {name}")
        if where == 2:
            raise TypeError(f"'async with' received an object from __aexit__ that does not implement __await__: {name}")
        raise TypeError(f"'{name}' object can't be awaited" if _host_minor() >= 14 else f"object {name} can't be used in 'await' expression")
    iterator = method(value)
    if _is_coroutine(iterator):
        raise TypeError("__await__() returned a coroutine")
    if not _is_iterator(iterator):
        raise TypeError(f"__await__() returned non-iterator of type '{_type_name(iterator)}'")
    return iterator


def get_aiter(value):
    iterator = _special(value, "__aiter__")(value)
    if _special(iterator, "__anext__") is None:
        raise TypeError(f"'async for' received an object from __aiter__ that does not implement __anext__: {_type_name(iterator)}")
    return iterator


def aiter(value):
    method = _special(value, "__aiter__")
    if method is None:
        raise TypeError(f"'{_type_name(value)}' object is not an async iterable")
    iterator = method(value)
    if _special(iterator, "__anext__") is None:
        raise TypeError(f"aiter() returned not an async iterator of type '{_type_name(iterator)}'")
    return iterator


def anext(iterator, *default):
    method = _special(iterator, "__anext__")
    if method is None:
        raise TypeError(f"'{_type_name(iterator)}' object is not an async iterator")
    step = method(iterator)
    return _anext_default(step, default[0]) if default else step


async def _anext_default(step, default):
    try:
        return await step
    except StopAsyncIteration:
        return default


def async_generator_begins(hook, generator, step):
    hook(generator)
    return step


def async_step_close(step):
    try:
        step.throw(GeneratorExit)
    except (StopIteration, StopAsyncIteration, GeneratorExit):
        return
    raise RuntimeError("coroutine ignored GeneratorExit")


def async_close_thrown(generator, kind, *rest):
    try:
        return generator_throw(generator, kind, *rest)
    except (StopAsyncIteration, GeneratorExit):
        pass
    raise StopIteration


def async_generator_throw(generator, kind, *rest):
    return _throw_step(generator, _made_exception(kind, rest, "athrow"))


def set_asyncgen_hooks(firstiter, finalizer):
    for name, hook in (("firstiter", firstiter), ("finalizer", finalizer)):
        if hook is not None and hook is not ... and not callable(hook):
            raise TypeError(f"callable {name} expected, got {_type_name(hook)}")
    old = _asyncgen_hooks(None) or (None, None)
    _asyncgen_hooks((old[0] if firstiter is ... else firstiter, old[1] if finalizer is ... else finalizer))


def get_asyncgen_hooks():
    return _record("sys.asyncgen_hooks", ("firstiter", "finalizer"), _asyncgen_hooks(None) or (None, None))
