#!/bin/sh
# Build the package with other switches, in build/NAME, and install it in build/NAME/venv.
#
#     PVM_STRESS_GC=1 tools/variant.sh stress
#
# The tree is copied first: a build reuses objects that are newer than their sources, whatever flags
# they were made with. The environment sees the packages of .venv, and its own pvm before them.
set -eu

name=$1
root=$(cd "$(dirname "$0")/.." && pwd)
place=$root/build/$name
mkdir -p "$place"

cd "$root"
rm -rf "$place/source"
mkdir -p "$place/source"
tar --create --exclude='*.so' --exclude='*.pyd' --exclude='_core.c' --exclude=generated --exclude='__pycache__' \
    --exclude='*.egg-info' src setup.py pyproject.toml README.md LICENSE MANIFEST.in tools |
    tar --extract --directory "$place/source"

if [ ! -x "$place/venv/bin/python" ]; then
    # Without pip and setuptools of its own, which would come before the newer ones of .venv.
    "$root/.venv/bin/python" -m venv --without-pip "$place/venv"
    packages=$("$root/.venv/bin/python" -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])')
    own=$("$place/venv/bin/python" -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])')
    # Added as an import line: paths in a .pth file would also run the editable install's own.
    echo "import sys; sys.path.append('$packages')" >"$own/shared_packages.pth"
fi
"$place/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps \
    --force-reinstall "$place/source"
# Found, not imported: a sanitizer's runtime has to be loaded before its module may be.
where=$(cd "$place" && "$place/venv/bin/python" -c 'import importlib.util; print(importlib.util.find_spec("pvm").origin)')
case $where in
"$place/venv/"*) ;;
*)
    echo "the $name build is not the one that is imported, but $where" >&2
    exit 1
    ;;
esac
