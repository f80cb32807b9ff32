"""The iterators of itertools that must call guest code, as generators.

`_itertools(number, generator)` makes an instance of one of the classes, by its number in itertools.pxi.
"""


def itertools_chain(iterables):
    return _itertools(2, _chain_items(iter(iterables)))


def _chain_items(iterables):
    for iterable in iterables:
        active = iter(iterable)
        for item in active:
            yield item
        active = None


def _chain_after(iterables, active):
    if active is not None:
        for item in active:
            yield item
        active = None
    for iterable in iterables:
        active = iter(iterable)
        for item in active:
            yield item
        active = None


def itertools_count(start, step):
    if not (_is_number(start) and _is_number(step)):
        raise TypeError("a number is required")
    return _itertools(6, _count_items(start, step))


def _is_number(value):
    for name in ("__index__", "__int__", "__float__"):
        if _special(value, name) is not None:
            return True
    return isinstance(value, complex)


def _count_items(number, step):
    while True:
        following = number + step        # a number that has no next is not handed out either
        yield number
        number = following


def itertools_cycle(iterable):
    return _itertools(7, _cycle_items(iter(iterable)))


def _cycle_items(iterator):
    seen = []
    for item in iterator:
        seen.append(item)
        yield item
    while seen:
        replay = True
        iterator = iter(seen)
        for item in iterator:
            yield item


def _cycle_after(iterator, seen, replay):
    for item in iterator:
        if not replay:
            seen.append(item)
        yield item
    while seen:
        replay = True
        iterator = iter(seen)
        for item in iterator:
            yield item


def itertools_islice(iterable, start, stop, step):
    return _itertools(12, _islice_items(iter(iterable), start, stop, step))


def _islice_items(iterator, start, stop, step):
    return _islice_after(iterator, start, stop, step, 0)


def _islice_after(iterator, start, stop, step, taken):
    wanted = start
    end = max(start, stop)
    if stop >= 0 == end:
        return
    for item in iterator:
        taken += 1
        if taken > wanted:
            wanted += step
            if wanted > stop >= 0:
                wanted = stop
            if wanted < stop or stop < 0 or taken < stop:
                yield item
            else:
                yield item
                return
        elif taken == end and stop >= 0:
            return


def itertools_pairwise(iterable):
    return _itertools(13, _pairwise_items(iter(iterable)))


def _pairwise_items(iterator):
    for before in iterator:
        for item in iterator:
            yield before, item
            before = item


def itertools_batched(iterable, n, strict):
    return _itertools(1, _batched_items(iter(iterable), n, strict))


def _batched_items(iterator, n, strict):
    batch = []
    for item in iterator:
        batch.append(item)
        if len(batch) == n:
            yield tuple(batch)
            batch = []
    if batch:
        if strict:
            raise ValueError("batched(): incomplete batch")
        yield tuple(batch)


def itertools_compress(data, selectors):
    return _itertools(5, _compress_items(iter(data), iter(selectors)))


def _compress_items(data, selectors):
    for item in data:
        for selector in selectors:
            break
        else:
            return
        if selector:
            yield item


def itertools_accumulate(iterable, function, initial):
    iterator = iter(iterable)
    if function is None:
        return _itertools(0, _accumulate_sums(iterator, initial))
    return _itertools(0, _accumulate_items(iterator, function, initial))


def _accumulate_after(iterator, function, total, after):
    for item in iterator:
        total = total + item if function is None else function(total, item)
        yield total


def _accumulate_sums(iterator, total):
    if total is None:
        for total in iterator:
            break
        else:
            return
    yield total
    for item in iterator:
        total = total + item
        yield total


def _accumulate_items(iterator, function, total):
    if total is None:
        for total in iterator:
            break
        else:
            return
    yield total
    for item in iterator:
        total = function(total, item)
        yield total


def itertools_groupby(iterable, key):
    group = [0, None, None, False, None]
    group[4] = _itertools(10, _groupby_items(iter(iterable), key, group, False, None))
    return group[4]


def _groupby_items(iterator, key, group, begun, wanted):
    # group: number of the group, present item, its key, whether the item waits for its grouper, the groupby; wanted: the last group's key
    if not begun:
        for item in iterator:
            group[1] = item
            group[2] = item if key is None else key(item)
            group[3] = True
            break
        else:
            return
    while True:
        if begun:
            group[0] += 1
            present = group[2]
            if wanted is present or wanted == present:
                for item in iterator:
                    present = item if key is None else key(item)
                    if wanted is not present and not wanted == present:
                        break
                else:
                    return
                group[1] = item
                group[2] = present
                group[3] = True
        begun = True
        group[0] += 1
        wanted = group[2]
        yield wanted, _itertools(11, _group_items(iterator, key, group, wanted, group[0]))


def _group_items(iterator, key, group, wanted, number):
    if group[0] != number:
        return
    if group[3]:
        if wanted is not group[2] and not wanted == group[2]:
            return
        group[3] = False
        yield group[1]
        if group[0] != number or group[3]:
            return
    for item in iterator:
        group[1] = item
        group[2] = present = item if key is None else key(item)
        if wanted is not present and not wanted == present:
            group[3] = True
            return
        yield item
        if group[0] != number or group[3]:
            return


def itertools_tee(iterable, n):
    return _tee([iter(iterable), False], n)


def itertools_zip_longest(iterables, filler):
    return _itertools(20, _zip_longest_items([iter(item) for item in iterables], filler))


def _zip_longest_items(iterators, filler):
    left = len(iterators) - iterators.count(None)
    while left:
        row = []
        i = 0
        while i < len(iterators):
            iterator = iterators[i]
            if iterator is None:
                row.append(filler)
            else:
                for item in iterator:
                    row.append(item)
                    break
                else:
                    left -= 1
                    if not left:
                        return
                    iterators[i] = None
                    row.append(filler)
            i += 1
        yield tuple(row)


def itertools_dropwhile(predicate, iterable):
    return _itertools(8, _dropwhile_items(predicate, iter(iterable)))


def _dropwhile_items(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            passed = True
            yield item
            break
    for item in iterator:
        yield item


def _items_of(iterator, predicate, passed):
    for item in iterator:
        yield item


def itertools_takewhile(predicate, iterable):
    return _itertools(18, _takewhile_items(predicate, iter(iterable)))


def _takewhile_items(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            return
        yield item


def itertools_filterfalse(function, iterable):
    if function is None or function is bool:
        return _itertools(9, _filter_empty(iter(iterable)))
    return _itertools(9, _filterfalse_items(function, iter(iterable)))


def _filter_empty(iterator):
    for item in iterator:
        if not item:
            yield item


def _filterfalse_items(function, iterator):
    for item in iterator:
        if not function(item):
            yield item


def starmap_call(function, arguments):
    return function(*tuple(arguments))


def itertools_starmap(function, iterable):
    return _itertools(17, _starmap_items(function, iter(iterable)))


def _starmap_items(function, iterator):
    for arguments in iterator:
        if type(arguments) is not tuple:
            arguments = tuple(arguments)
        yield function(*arguments)


def itertools_product(iterables, repeat):
    return _native("itertools", "product")(*[tuple(item) for item in iterables], repeat=repeat)


def itertools_from_pool(name, iterable, r):
    pool = tuple(iterable)
    return _native("itertools", name)(pool) if r is None else _native("itertools", name)(pool, r)
