#!/bin/sh
# Print the first Python from 3.11 on that this machine has: python3, then newer names.
for candidate in python3 python3.11 python3.12 python3.13 python3.14 python3.15; do
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        command -v "$candidate"
        exit 0
    fi
done
echo "pvm needs Python 3.11 or later; none is on the PATH" >&2
exit 1
