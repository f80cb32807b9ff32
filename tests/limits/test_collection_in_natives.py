"""A native that loops takes steps of its own; the collection that is due meanwhile must come soon after it."""

import pvm


def test_natives_do_not_put_a_collection_off():
    vm = pvm.VM(pvm.Limits.unlimited())
    vm.run(
        "def main(n):\n"
        "    base = list(range(64))\n"
        "    for k in range(n):\n"
        "        sum(base[k & 15:48])\n"
    )
    vm.call("main", 100000)
    assert vm.usage.peak < 4 << 20
    assert vm.usage.collections > 10


def test_what_a_map_drops_is_collected_while_it_runs():
    vm = pvm.VM(pvm.Limits(memory=4_000_000))
    vm.run(
        "print(all(map(str, range(300000))))\n"
        "print(len(list(filter(str.isalpha, map(str, range(100000))))))\n"
        "for item in filter(str.strip, map(str.upper, [' ' * 300] * 30000)):\n"
        "    pass\n"
    )
    assert vm.usage.collections > 3
