#!/bin/sh
# Make a virtual environment with what building, testing and linting need.
#
#     PYTHON=/usr/bin/python3 tools/prepare.sh .venv
#
# A compiler, Python's headers and the venv module are installed with apt-get where they are missing
# and may be: on Debian or Ubuntu, as root. Elsewhere the script says what is missing.
set -eu

venv=$1
python=${PYTHON:-$("$(dirname "$0")/find_python.sh")}

missing=""
command -v cc >/dev/null 2>&1 || missing="$missing gcc libc6-dev"
"$python" -c 'import venv, ensurepip' 2>/dev/null || missing="$missing python3-venv"
"$python" - <<'CHECK' 2>/dev/null || missing="$missing python3-dev"
import os, sys, sysconfig
sys.exit(not os.path.exists(os.path.join(sysconfig.get_paths()["include"], "Python.h")))
CHECK

if [ -n "$missing" ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        apt-get update -qq
        # shellcheck disable=SC2086 -- a list of packages
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing
    else
        echo "missing on this machine:$missing" >&2
        exit 1
    fi
fi

[ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
# One list of needs: the extras of pyproject.toml and its build requirements.
"$venv/bin/python" - >"$venv/needs.txt" <<'NEEDS'
import tomllib

with open("pyproject.toml", "rb") as file:
    project = tomllib.load(file)
extras = project["project"]["optional-dependencies"]
print(*project["build-system"]["requires"], *extras["test"], *extras["lint"], *extras["cli"], "wheel", sep="\n")
NEEDS
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$venv/needs.txt"
