"""The host's `test` package, with this folder's `test.support` before its own."""

import sys

__path__.append(sys.argv[1])
