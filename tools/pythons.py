"""Where the CPythons of this machine are: on the PATH, and those that pyenv keeps.

    python tools/pythons.py     # the path of the newest one that is later than this Python; nothing without one
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path


def _pyenv_root() -> Path | None:
    """Where pyenv keeps its versions: what its variable says, else what it says itself."""
    root = os.environ.get("PYENV_ROOT")
    if not root and shutil.which("pyenv"):
        root = subprocess.run(["pyenv", "root"], capture_output=True, text=True, check=False).stdout.strip()
    return Path(root) if root else None


def pyenv_pythons() -> Iterator[tuple[str, str]]:
    """Names such as `python3.13` and paths of pyenv's interpreters; of one name the oldest comes first."""
    root = _pyenv_root()
    for binary in sorted(root.glob("versions/3.*/bin/python3.[0-9]*")) if root else ():
        if re.fullmatch(r"python3\.\d+", binary.name):
            yield binary.name, str(binary)


def candidates(name: str) -> list[str]:
    """Paths of the interpreters of a name, pyenv's first; the shims of pyenv are none."""
    found = [path for other, path in pyenv_pythons() if other == name]
    on_path = shutil.which(name)
    return [*found, on_path] if on_path and "shims" not in on_path else found


def newest(after: int) -> str | None:
    """The newest one that can make environments, if its minor version is above `after`."""
    for minor in range(after + 10, after, -1):
        for path in candidates(f"python3.{minor}"):
            if subprocess.run([path, "-c", "import ensurepip, venv"], capture_output=True, check=False).returncode == 0:
                return path
    return None


if __name__ == "__main__":
    print(newest(sys.version_info[1]) or "")
