"""The workflows are valid, and the wheels that they name are wheels that can be built."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from helpers import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def tool(*arguments):
    """Run a tool of the test environment and return its output."""
    binary = Path(sys.executable).with_name(arguments[0])
    command = [str(binary) if binary.exists() else arguments[0], *arguments[1:]]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_there_are_workflows():
    assert [path.name for path in WORKFLOWS] == ["ci.yml", "wheels.yml"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflow_is_valid(path):
    tool("check-jsonschema", "--builtin-schema", "vendor.github-workflows", str(path))


def test_workflows_pass_the_linter():
    tool("zizmor", "--offline", "--quiet", "--min-severity", "medium", ".github/workflows")


@pytest.mark.parametrize(
    "platform, expected",
    [
        ("linux", ["cp311-manylinux_x86_64", "cp313-musllinux_aarch64", "cp314t-manylinux_aarch64"]),
        ("macos", ["cp311-macosx_x86_64", "cp314-macosx_arm64", "cp314t-macosx_arm64"]),
        ("windows", ["cp311-win_amd64", "cp312-win_arm64", "cp314t-win_amd64"]),
        ("pyodide", ["cp313-pyodide_wasm32"]),
    ],
)
def test_wheels_to_be_built(platform, expected):
    identifiers = tool("cibuildwheel", "--platform", platform, "--archs", "all", "--print-build-identifiers").split()
    assert set(expected) <= set(identifiers)
    assert not [name for name in identifiers if name.startswith(("cp310", "pp")) or name.endswith(("win32", "i686"))]


def test_project_metadata():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["name"] == "pvm"
    assert project["requires-python"] == ">=3.11"
    assert project["dependencies"] == []
    assert project["scripts"] == {"pvm": "pvm.cli:main"}


def test_the_version_is_in_one_place():
    version = (ROOT / "src" / "pvm" / "_version.py").read_text("utf-8").split('"')[-2]
    assert version not in (ROOT / "pyproject.toml").read_text("utf-8")
    assert version not in (ROOT / "setup.py").read_text("utf-8")
