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
    vm.call("main", 50000)
    assert vm.usage.peak < 4 << 20
    assert vm.usage.collections > 10
