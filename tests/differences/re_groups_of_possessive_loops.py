"""Groups inside of possessive repetitions keep their last match.

CPython 3.11 leaves the beginning of a group where an alternative that failed has put it, when the group is in a
possessive repetition: group 1 becomes empty here. pvm restores it, as in other repetitions. There is no need for a
workaround.
"""
import re

print(re.match(r"(?:(a)|(b))++c", "abc").groups())
