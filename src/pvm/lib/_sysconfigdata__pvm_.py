"""What sysconfig reads of how the interpreter was built: there is nothing to compile or link against."""

build_time_vars = {}
