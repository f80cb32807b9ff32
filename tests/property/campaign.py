"""Gathers differences over many batches instead of stopping at the first: for the search, not for the suite.

    python tests/property/campaign.py SEED EXAMPLES [FAMILY...]
"""

import re
import sys

import families
from engine import ROWS, Family
from hypothesis import HealthCheck, Phase, given, seed, settings


def shape(operation, wanted, given):
    """Differences of one kind have the same shape."""
    return tuple(re.sub(r"[0-9]+|'\w+'", "_", outcome.split(" | ")[0])[:40] for outcome in (wanted, given))


def gathered(family, number, examples):
    """Differences by shape."""
    kinds = {}

    @seed(number)
    @settings(max_examples=max(1, examples // ROWS), database=None, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
    @given(family.batches(family))
    def gather(batch):
        for what, wanted, got in family.differences(*batch):
            kinds.setdefault(shape(what, wanted, got), []).append((what, wanted, got))

    gather()
    return kinds


def main(number, examples, names):
    everything = {name: family for name, family in vars(families).items() if isinstance(family, Family)}
    for name in names or everything:
        family = everything[name]
        family.start()
        kinds = gathered(family, number, examples)
        print(f"==== {name}: {sum(map(len, kinds.values()))} differences of {len(kinds)} kinds", flush=True)
        for found in sorted(kinds.values(), key=len, reverse=True)[:60]:
            what, wanted, got = min(found, key=lambda one: len(one[0]))
            print(f"{len(found):5} {ascii(what)}\n      CPython {wanted[:300]}\n      pvm     {got[:300]}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
