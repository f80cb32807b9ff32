"""Compile the guest prelude to src/pvm/lib/prelude.pvmc, with the front end of this source tree.

    python tools/compile_prelude.py [--check]
"""

from __future__ import annotations

import importlib
import sys
import types
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "pvm"


def front_end():
    """The compiler, imported without the package's __init__, which needs the machine."""
    package = types.ModuleType("pvm")
    package.__path__ = [str(PACKAGE)]
    sys.modules["pvm"] = package
    return importlib.import_module("pvm.compiler")


def main(arguments: list[str]) -> int:
    sources = sorted((PACKAGE / "lib").glob("_prelude*.py"))
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    data = bytes(front_end().compile(text, filename="<prelude>"))
    target = PACKAGE / "lib" / "prelude.pvmc"
    current = target.exists() and target.read_bytes() == data
    if "--check" in arguments:
        return 0 if current else 1
    if not current:
        target.write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
