"""`python -m pvm`: the command line."""

import sys

from pvm.cli import main

sys.exit(main())
