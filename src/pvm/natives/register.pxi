# The native modules, in the order in which they are made.

cdef int register_modules() except -1:
    register_time()
    return 0
