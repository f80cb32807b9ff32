"""Iterators that are asked by the code that makes their items."""

import pytest

import pvm

EXHAUSTING = """
def function():
    calls.append(len(calls))
    if len(calls) == 1:
        {take}
    return len(calls)

calls = []
iterator = iter(function, 4)
try:
    got = next(iterator)
except StopIteration:
    got = "end"
got, len(calls), list(iterator)
"""


@pytest.mark.parametrize("take", ["list(iterator)", "for _ in iterator: pass", "sum(iterator)", "sorted(iterator)", "[*iterator]", "9 in iterator"])
def test_a_function_that_exhausts_its_own_iterator_ends_it(take):
    assert pvm.run(EXHAUSTING.format(take=take)) == ("end", 4, [])


def test_a_function_that_asks_its_own_iterator_without_end():
    with pytest.raises(pvm.GuestError) as caught:
        pvm.run("iterator = iter(lambda: next(iterator), 1)\nnext(iterator)")
    assert caught.value.type_name == "RecursionError"


def test_a_sequence_that_asks_its_own_iterator_without_end():
    with pytest.raises(pvm.GuestError) as caught:
        pvm.run("class S:\n    def __getitem__(self, i): return list(iterator)\niterator = iter(S())\nlist(iterator)")
    assert caught.value.type_name == "RecursionError"
