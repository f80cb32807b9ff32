"""The library's importlib._bootstrap_external, under the name that importlib looks for: see _import_machinery."""

import _import_machinery
