"""What itertools' iterators are copied and pickled by, up to the version in which they no longer are, and tee over guest code.

An iterator's state is either that of a native one or the variables of the generator that drives it, which are named alike
for that. One that takes a state becomes an iterator that was made to begin there.
"""


def itertools_reduce(it):
    number, begun, named, own = _itertools_parts(it)
    cls = type(it)
    if _host_minor() >= 12:
        import warnings
        warnings.warn("Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.", DeprecationWarning, stacklevel=1)
    ended = named is None and (own is None or own[0] is None and not (number == 7 and own[4] & 32))
    if number == 0:
        if ended:
            return cls, (iter(()), None), None
        iterator, function, total, before = _accumulate_state(begun, named, own)
        if before:
            return cls, (_native("itertools", "chain")((total,), iterator), function), None
        if begun and total is None:
            chained = _native("itertools", "chain")((total,), iterator)
            return _native("itertools", "islice"), (cls(chained, function), 1, None)
        return cls, (iterator, function), total
    if number == 2:
        if ended:
            return cls, ()
        outer, active = (named["iterables"], named.get("active")) if named else (own[2], own[1])
        return cls, (), (outer,) if active is None else (outer, active)
    if number == 3 or number == 4 or number == 14:
        if ended:
            return cls, ((), own[3])
        pool, length, indices = own[0], own[3], own[2]
        if own[1] is None:
            return cls, (pool, length)
        if number == 14:
            return cls, (pool, length), (tuple(indices[:len(pool)]), tuple(indices[len(pool):len(pool) + length]))
        return cls, (pool, length), tuple(indices[:length])
    if number == 15:
        if ended:
            return cls, ((),)
        return (cls, own[0]) if own[1] is None else (cls, own[0], tuple(own[2][:len(own[0])]))
    if number == 5:
        return cls, (iter(()), iter(())) if ended else (named["data"], named["selectors"]) if named else (own[0], own[1])
    if number == 6 or number == 16:
        return cls, itertools_fields(it)
    if number == 7:
        if ended:
            return cls, (iter(()),), ([], False)
        iterator, seen, replay = _cycle_state(named, own)
        return cls, (iterator,), (seen, replay)
    if number == 8 or number == 18:
        if ended:
            return cls, (bool, iter(())), True
        return cls, (named["predicate"], named["iterator"]), "passed" in named
    if number == 9 or number == 17:
        if named is None and own is not None and own[0] is not None:
            return cls, (own[1], own[0])
        return cls, (None if number == 9 else tuple, iter(())) if ended else (named.get("function"), named["iterator"])
    if number == 10:
        return _groupby_reduce(cls, ended, named, own)
    if number == 11:
        return _grouper_reduce(cls, ended, named, own)
    if number == 12:
        if ended:
            return cls, (iter([]), 0), 0
        iterator, wanted, stop, step, taken = _islice_state(named, own)
        return cls, (iterator, wanted, None if stop < 0 else stop, step), taken
    if number == 20:
        if ended:
            return cls, (), None
        iterators, filler = (named["iterators"], named["filler"]) if named else (own[0], own[1])
        return cls, tuple([() if inner is None else inner for inner in iterators]), filler
    _cannot_pickle(it)


def itertools_fields(it):
    """What a count or a repeat that goes on as this one does is made of, and shown with."""
    number, begun, named, own = _itertools_parts(it)
    if number == 16:
        return (own[1],) if own[3] < 0 else (own[1], own[3])
    at, step = (named["number"] + named["step"] if begun else named["number"], named["step"]) if named else (own[0], own[1])
    return (at,) if type(step) is int and step == 1 else (at, step)


def _accumulate_state(begun, named, own):
    """(iterator, function, total, whether the total is still to be given)."""
    if named is not None:
        total = named.get("total")
        return named["iterator"], named.get("function"), total, not begun and "after" not in named and total is not None
    return own[0], None, own[1], own[4] & 16 != 0


def _cycle_state(named, own):
    """(iterator, what has been seen, whether the iterator is over that)."""
    if named is not None:
        return named["iterator"], named.get("seen", []), named.get("replay", False)
    if own[4] & 32:
        iterator = iter(own[1])
        iterator.__setstate__(own[3])
        return iterator, own[1], True
    return own[0], own[1], False


def _islice_state(named, own):
    if named is not None:
        return named["iterator"], named.get("wanted", named["start"]), named["stop"], named["step"], named.get("taken", 0)
    return own[0], own[1], own[2][0], own[2][1], own[3]


def _groupby_reduce(cls, ended, named, own):
    if ended:
        return cls, (iter(()), None)
    if named is None:
        key, last = own[2] if own[4] & 256 and own[2] is not None else (None, own[2])
        if own[1] is not None and own[4] & 16 and last is not None:
            return cls, (own[0], key), (own[1], last, own[1] if key is None else key(own[1]))
        return cls, (own[0], key)
    group = named.get("group")
    if group is None or not group[3] or not named["begun"]:
        return cls, (named["iterator"], named["key"])
    return cls, (named["iterator"], named["key"]), (group[1], named["wanted"], group[2])


def _grouper_reduce(cls, ended, named, own):
    if ended:
        return _builtin("iter"), ((),)
    if named is not None:
        group = named["group"]
        return (cls, (group[4], named["wanted"])) if group[0] == named["number"] else (_builtin("iter"), ((),))
    parent = _itertools_parts(own[0])[3]
    return (cls, (own[0], own[1])) if parent is not None and parent[3] == own[3] else (_builtin("iter"), ((),))


def make_grouper(parent, key):
    number, begun, named, own = _itertools_parts(parent)
    if named is not None and "group" in named:
        group = named["group"]
        return _itertools(11, _group_items(named["iterator"], named["key"], group, key, group[0]))
    return _native_grouper(parent, key) if own is not None else iter(())


def itertools_setstate(it, state):
    number, begun, named, own = _itertools_parts(it)
    ended = named is None and (own is None or own[0] is None)
    if number == 20:
        if not ended:
            iterators = named["iterators"] if named else [*own[0]]
            _become_iterator(it, _itertools(20, _zip_longest_items(iterators, state)))
        return
    if number == 0:
        if not ended and state is not None:
            iterator, function, total, before = _accumulate_state(begun, named, own)
            _become_iterator(it, _itertools(0, _accumulate_after(iterator, function, state, True)))
        return
    if number == 12:
        if not isinstance(state, int):
            raise TypeError("an integer is required")
        if not -1 << 63 <= state < 1 << 63:
            raise OverflowError("Python int too large to convert to C ssize_t")
        taken = int(state)
        if not ended:
            iterator, wanted, stop, step, _ = _islice_state(named, own)
            _become_iterator(it, _itertools(12, _islice_after(iterator, wanted, stop, step, taken)))
        return
    if number == 8 or number == 18:
        if not state or ended:
            return
        _become_iterator(it, _itertools(number, _items_of(named["iterator"], named["predicate"], True) if number == 8 else
                                        _takewhile_items(bool, iter(()))))
        return
    if not isinstance(state, tuple):
        raise ValueError("invalid arguments") if number in (3, 4, 15) else TypeError("state is not a tuple")
    if number == 2:
        if len(state) < 1 or len(state) > 2:
            raise TypeError(f"function takes {'at least 1 argument' if not state else 'at most 2 arguments'} ({len(state)} given)")
        for part in state:
            if not _is_iterator(part):
                raise TypeError("Arguments must be iterators.")
        _become_iterator(it, _itertools(2, _chain_after(state[0], state[1] if len(state) == 2 else None)))
    elif number == 7:
        if len(state) != 2:
            raise TypeError(f"function takes exactly 2 arguments ({len(state)} given)")
        if not isinstance(state[0], list):
            raise TypeError(f"argument 1 must be list, not {_type_name(state[0])}")
        replay = _as_index(state[1], None) != 0
        if not ended:
            iterator, seen, _ = _cycle_state(named, own)
            _become_iterator(it, _itertools(7, _cycle_after(iterator, state[0], replay)))
    elif number == 10:
        if len(state) != 3:
            raise TypeError(f"function takes exactly 3 arguments ({len(state)} given)")
        if not ended:
            iterator, key = (named["iterator"], named["key"]) if named else (own[0], own[2][0] if own[4] & 256 else None)
            _become_iterator(it, _itertools(10, _groupby_items(iterator, key, [0, state[0], state[2], True, it], True, state[1])))
    elif number == 14:
        if len(state) != 2 or not isinstance(state[0], tuple) or not isinstance(state[1], tuple):
            raise TypeError("invalid arguments")
        _set_indices(it, [_as_index(item, None) for item in (*state[0], *state[1])])
    else:
        _set_indices(it, [_as_index(item, None) for item in state])


def make_tee(iterable):
    iterator = _native("itertools", "tee")(iterable, 1)[0]
    return iterator.__copy__() if iterator is iterable else iterator


def tee_reduce(it):
    """A copy's items: what is left of this one's, which keeps its place."""
    import copy
    return type(it), ([*copy.copy(it)],)


def tee_pull(it):
    source = _tee_source(it)
    if source[1]:
        raise RuntimeError("cannot re-enter the tee iterator")
    source[1] = True
    try:
        item = next(source[0])
    finally:
        source[1] = False
    return _tee_put(it, item)
