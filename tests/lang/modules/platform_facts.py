# platform takes the version of Python apart, and gives what it knows of the build.
import platform
import sys

print(platform.python_version() == ".".join(map(str, sys.version_info[:3])))
print(platform.python_version_tuple() == (*map(str, sys.version_info[:3]),))
print(platform.python_implementation() in ("CPython", "pvm"))
print([type(part).__name__ for part in platform.python_build()], type(platform.python_compiler()).__name__)
print(platform.python_branch() == "" or type(platform.python_branch()).__name__)
print(sys.version.split()[0] == platform.python_version())
