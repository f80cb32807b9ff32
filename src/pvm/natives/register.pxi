# The native modules, in the order in which they are made, and what their parts in the prelude call.

cdef int register_modules() except -1:
    register_time()
    register_math()
    register_itertools()
    register_itertools_state()
    register_random()
    register_bisect()
    register_array()
    register_struct()
    register_codecs_module()
    register_unicodedata()
    register_digests()
    register_binary_text()
    register_cmath()
    register_library_functions()
    register_operator()
    register_callers()
    register_cached()
    register_heapq()
    register_json()
    register_collections()
    register_weak()
    register_syntax()
    register_sre()
    register_site_names()
    list_builtin_modules()
    return 0

cdef int register_module_intrinsics() except -1:
    cdef Dict* d = INTRINSICS
    define_function(d, "_native", intrinsic_native, "module, name, /")
    register_sre_intrinsics(d)
    register_itertools_intrinsics(d)
    register_tee_intrinsics(d)
    register_caller_intrinsics(d)
    register_cached_intrinsics(d)
    define_function(d, "_itertools", intrinsic_itertools, "number, generator, /")
    return 0
