# Names that the core itself uses, interned once at import.

cdef Value NAME_ABSTRACTMETHODS, NAME_ANNOTATIONS, NAME_BUFFER, NAME_RELEASE_BUFFER, NAME_BUILD_CLASS, NAME_BUILTINS, NAME_CLASS, NAME_CLASSCELL, NAME_CLASS_GETITEM, NAME_DICT, NAME_DOC, NAME_EQ, NAME_FILE, NAME_FIRSTLINENO
cdef Value NAME_GETATTR, NAME_HASH, NAME_IMPORT, NAME_INIT_SUBCLASS, NAME_INSTANCECHECK, NAME_MAIN, NAME_MODULE, NAME_NAME, NAME_NEW
cdef Value NAME_NOTES, NAME_PATH, NAME_QUALNAME, NAME_REPR, NAME_SET_NAME, NAME_SLOTS, NAME_STATIC_ATTRIBUTES, NAME_WEAKREF, NAME_builtins, NAME_name
cdef Value NAME_ANNOTATE, NAME_ANNOTATE_FUNC, NAME_ANNOTATIONS_CACHE, NAME_BASES, NAME_MATCH_ARGS, NAME_PACKAGE, NAME_TYPE_PARAMS, NAME_comma, NAME_fillvalue, NAME_repeat, NAME_space, NAME_newline, NAME_sep
cdef Value NAME_LOADER, NAME_SPEC, NAME_asyncgen_hooks, NAME_code, NAME_encoding, NAME_end, NAME_msg, NAME_obj, NAME_object, NAME_path, NAME_reason, NAME_start, NAME_stdin, NAME_stdout, NAME_sys, NAME_value, NAME_initializing, NAME_key, NAME_default, NAME_print

cdef int register_names() except -1:
    """After strings can be interned, before anything looks a name up."""
    global NAME_ABSTRACTMETHODS, NAME_ANNOTATIONS, NAME_BUFFER, NAME_RELEASE_BUFFER, NAME_BUILD_CLASS, NAME_BUILTINS, NAME_CLASS, NAME_CLASSCELL, NAME_CLASS_GETITEM, NAME_DICT, NAME_DOC, NAME_EQ, NAME_FILE, NAME_FIRSTLINENO
    global NAME_GETATTR, NAME_HASH, NAME_IMPORT, NAME_INIT_SUBCLASS, NAME_INSTANCECHECK, NAME_MAIN, NAME_MODULE, NAME_NAME, NAME_NEW
    global NAME_NOTES, NAME_PATH, NAME_QUALNAME, NAME_REPR, NAME_SET_NAME, NAME_SLOTS, NAME_STATIC_ATTRIBUTES, NAME_WEAKREF, NAME_builtins, NAME_name
    global NAME_ANNOTATE, NAME_ANNOTATE_FUNC, NAME_ANNOTATIONS_CACHE, NAME_BASES, NAME_MATCH_ARGS, NAME_PACKAGE, NAME_TYPE_PARAMS, NAME_comma, NAME_fillvalue, NAME_repeat, NAME_space, NAME_newline, NAME_sep
    global NAME_LOADER, NAME_SPEC, NAME_asyncgen_hooks, NAME_code, NAME_encoding, NAME_end, NAME_msg, NAME_obj, NAME_object, NAME_path, NAME_reason, NAME_start, NAME_stdin, NAME_stdout, NAME_sys, NAME_value, NAME_initializing, NAME_key, NAME_default, NAME_print
    NAME_ABSTRACTMETHODS = immortal_str("__abstractmethods__")
    NAME_ANNOTATIONS = immortal_str("__annotations__")
    NAME_ANNOTATE = immortal_str("__annotate__")
    NAME_ANNOTATE_FUNC = immortal_str("__annotate_func__")
    NAME_ANNOTATIONS_CACHE = immortal_str("__annotations_cache__")
    NAME_BASES = immortal_str("__bases__")
    NAME_BUILTINS = immortal_str("__builtins__")
    NAME_BUFFER = immortal_str("__buffer__")
    NAME_RELEASE_BUFFER = immortal_str("__release_buffer__")
    NAME_BUILD_CLASS = immortal_str("__build_class__")
    NAME_CLASS = immortal_str("__class__")
    NAME_CLASSCELL = immortal_str("__classcell__")
    NAME_CLASS_GETITEM = immortal_str("__class_getitem__")
    NAME_DICT = immortal_str("__dict__")
    NAME_DOC = immortal_str("__doc__")
    NAME_EQ = immortal_str("__eq__")
    NAME_FILE = immortal_str("__file__")
    NAME_FIRSTLINENO = immortal_str("__firstlineno__")
    NAME_GETATTR = immortal_str("__getattr__")
    NAME_HASH = immortal_str("__hash__")
    NAME_IMPORT = immortal_str("__import__")
    NAME_INIT_SUBCLASS = immortal_str("__init_subclass__")
    NAME_INSTANCECHECK = immortal_str("__instancecheck__")
    NAME_LOADER = immortal_str("__loader__")
    NAME_MAIN = immortal_str("__main__")
    NAME_MATCH_ARGS = immortal_str("__match_args__")
    NAME_MODULE = immortal_str("__module__")
    NAME_NAME = immortal_str("__name__")
    NAME_NEW = immortal_str("__new__")
    NAME_NOTES = immortal_str("__notes__")
    NAME_PACKAGE = immortal_str("__package__")
    NAME_PATH = immortal_str("__path__")
    NAME_QUALNAME = immortal_str("__qualname__")
    NAME_REPR = immortal_str("__repr__")
    NAME_SET_NAME = immortal_str("__set_name__")
    NAME_STATIC_ATTRIBUTES = immortal_str("__static_attributes__")
    NAME_SLOTS = immortal_str("__slots__")
    NAME_SPEC = immortal_str("__spec__")
    NAME_TYPE_PARAMS = immortal_str("__type_params__")
    NAME_WEAKREF = immortal_str("__weakref__")
    NAME_asyncgen_hooks = immortal_str("asyncgen_hooks")
    NAME_comma = immortal_str(", ")
    NAME_fillvalue = immortal_str("fillvalue")
    NAME_repeat = immortal_str("repeat")
    NAME_space = immortal_str(" ")
    NAME_newline = immortal_str("\n")
    NAME_sep = immortal_str("sep")
    NAME_builtins = immortal_str("builtins")
    NAME_name = immortal_str("name")
    NAME_obj = immortal_str("obj")
    NAME_code = immortal_str("code")
    NAME_encoding = immortal_str("encoding")
    NAME_end = immortal_str("end")
    NAME_initializing = immortal_str("_initializing")
    NAME_key = immortal_str("key")
    NAME_default = immortal_str("default")
    NAME_msg = immortal_str("msg")
    NAME_object = immortal_str("object")
    NAME_print = immortal_str("print")
    NAME_reason = immortal_str("reason")
    NAME_start = immortal_str("start")
    NAME_path = immortal_str("path")
    NAME_stdin = immortal_str("stdin")
    NAME_stdout = immortal_str("stdout")
    NAME_sys = immortal_str("sys")
    NAME_value = immortal_str("value")
    return 0
