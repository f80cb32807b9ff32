"""Natives that compare or search what is long, again and again, look at the limits meanwhile."""

import time

import pytest

import pvm

LONG = "a, b, c = 'x' * 10**7 + 'a', 'x' * 10**7 + 'b', 'x' * 10**7 + 'a'\n"
ENDLESS = [
    "('a' * 10**7).strip('b' * 10**6 + 'a')",
    "([a] * 10**5).index(b)", "b in [a] * 10**5", "b in (a,) * 10**5", "([a] * 10**5).count(b)", "[a] * 10**5 == [c] * 10**5", "[a] * 10**5 < [c] * 10**5",
    "dict.fromkeys(range(10**5), a) == dict.fromkeys(range(10**5), c)", "b in dict.fromkeys(range(10**5), a).values()",
    "import collections; b in collections.deque([a] * 10**5)", "sorted([a, b] * 10**5)", "sorted([(a, 1), (b, 2)] * 10**5)", "import heapq; heapq.heapify([a, b] * 10**5)",
    "max([a, b] * 10**5)", "a.startswith((b[:-1] + 'y',) * 10**6)", "a.encode().startswith((b.encode()[:-1] + b'y',) * 10**6)", "b.encode() in [a.encode()] * 10**5",
    "10**10**6 in [10**10**6 + 1] * 10**6", "x = [1]\nfor i in range(60): x = [x, x]\nrepr(x)", "type('C', tuple(type('B', (), {}) for _ in range(4000)), {})",
]


@pytest.mark.unstressed(reason="what is measured is time")
@pytest.mark.parametrize("source", ENDLESS)
def test_the_time_limit_holds(source):
    began = time.perf_counter()
    with pytest.raises(pvm.TimeLimit):
        pvm.run(LONG + source, limits=pvm.Limits(seconds=0.3, memory="1 GiB"))
    assert time.perf_counter() - began < 2
