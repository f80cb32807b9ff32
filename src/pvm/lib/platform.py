"""The library's platform; what it takes from the text of `sys.version` would be CPython, for it knows no other form of it."""

import sys

import _host_source

exec(_host_source.find_module("_library_platform")[1].__code__, globals())
_sys_version_cache[sys.version] = (sys.implementation.name, sys.version.split()[0], "", "", "", "", sys.implementation.name)      # noqa: F821
