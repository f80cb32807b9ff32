"""Groups inside of possessive repetitions keep what they matched last.

What: where an alternative fails in a possessive repetition, a group that it had begun has again what it matched before;
    in CPython it is left empty, at the place where that alternative began.
Why: CPython restores groups only in repetitions of the other kinds, which is taken to be an oversight.
Workaround: none is needed; programs that run on both use an atomic group, as in `(?>(?:(a)|(b))+)c`.
"""

import re

print(re.match(r"(?:(a)|(b))++c", "abc").groups())

# pvm: ('a', 'b')
# CPython: ('', 'b')
