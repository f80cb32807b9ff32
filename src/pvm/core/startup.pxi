# What happens once, when the module is imported: the builtin classes, functions and modules are made.

EXCEPTION_SHAPES = {name: SHAPE_FIRST_EXCEPTION + i for i, (name, _) in enumerate(EXCEPTION_TABLE)}

# name, shape, base, layout, flags
CLASS_TABLE = (
    ("int", SHAPE_INT, SHAPE_OBJECT, KIND_BIGINT, 0), ("bool", SHAPE_BOOL, SHAPE_INT, KIND_BIGINT, CLASS_FINAL),
    ("float", SHAPE_FLOAT, SHAPE_OBJECT, KIND_BOXED_FLOAT, 0), ("complex", SHAPE_COMPLEX, SHAPE_OBJECT, KIND_COMPLEX, 0),
    ("str", SHAPE_STR, SHAPE_OBJECT, KIND_STR, 0), ("bytes", SHAPE_BYTES, SHAPE_OBJECT, KIND_BYTES, 0),
    ("bytearray", SHAPE_BYTEARRAY, SHAPE_OBJECT, KIND_BYTEARRAY, 0),
    ("memoryview", SHAPE_MEMORYVIEW, SHAPE_OBJECT, KIND_MEMORYVIEW, CLASS_FINAL), ("list", SHAPE_LIST, SHAPE_OBJECT, KIND_LIST, 0),
    ("tuple", SHAPE_TUPLE, SHAPE_OBJECT, KIND_TUPLE, 0), ("dict", SHAPE_DICT, SHAPE_OBJECT, KIND_DICT, 0),
    ("set", SHAPE_SET, SHAPE_OBJECT, KIND_SET, 0), ("frozenset", SHAPE_FROZENSET, SHAPE_OBJECT, KIND_FROZENSET, 0),
    ("range", SHAPE_RANGE, SHAPE_OBJECT, KIND_RANGE, CLASS_FINAL), ("slice", SHAPE_SLICE, SHAPE_OBJECT, KIND_SLICE, CLASS_FINAL),
    ("NoneType", SHAPE_NONE_TYPE, SHAPE_OBJECT, KIND_FREE, CLASS_FINAL), ("ellipsis", SHAPE_ELLIPSIS_TYPE, SHAPE_OBJECT, KIND_FREE, CLASS_FINAL),
    ("NotImplementedType", SHAPE_NOT_IMPLEMENTED_TYPE, SHAPE_OBJECT, KIND_FREE, CLASS_FINAL),
    ("function", SHAPE_FUNCTION, SHAPE_OBJECT, KIND_FUNCTION, CLASS_FINAL),
    ("builtin_function_or_method", SHAPE_BUILTIN_FUNCTION, SHAPE_OBJECT, KIND_NATIVE, CLASS_FINAL),
    ("method_descriptor", SHAPE_METHOD_DESCRIPTOR, SHAPE_OBJECT, KIND_NATIVE, CLASS_FINAL),
    ("wrapper_descriptor", SHAPE_WRAPPER_DESCRIPTOR, SHAPE_OBJECT, KIND_NATIVE, CLASS_FINAL),
    ("classmethod_descriptor", SHAPE_CLASSMETHOD_DESCRIPTOR, SHAPE_OBJECT, KIND_NATIVE, CLASS_FINAL),
    ("member_descriptor", SHAPE_MEMBER_DESCRIPTOR, SHAPE_OBJECT, KIND_MEMBER, CLASS_FINAL),
    ("getset_descriptor", SHAPE_GETSET_DESCRIPTOR, SHAPE_OBJECT, KIND_MEMBER, CLASS_FINAL),
    ("method", SHAPE_METHOD, SHAPE_OBJECT, KIND_METHOD, CLASS_FINAL), ("method-wrapper", SHAPE_METHOD_WRAPPER, SHAPE_OBJECT, KIND_METHOD, CLASS_FINAL),
    ("cell", SHAPE_CELL, SHAPE_OBJECT, KIND_CELL, CLASS_FINAL), ("code", SHAPE_CODE, SHAPE_OBJECT, KIND_CODE, CLASS_FINAL),
    ("frame", SHAPE_FRAME, SHAPE_OBJECT, KIND_FRAME_VIEW, CLASS_FINAL), ("traceback", SHAPE_TRACEBACK, SHAPE_OBJECT, KIND_TRACEBACK, CLASS_FINAL),
    ("generator", SHAPE_GENERATOR, SHAPE_OBJECT, KIND_GENERATOR, CLASS_FINAL), ("coroutine", SHAPE_COROUTINE, SHAPE_OBJECT, KIND_GENERATOR, CLASS_FINAL),
    ("async_generator", SHAPE_ASYNC_GENERATOR, SHAPE_OBJECT, KIND_GENERATOR, CLASS_FINAL), ("module", SHAPE_MODULE, SHAPE_OBJECT, KIND_MODULE, 0),
    ("property", SHAPE_PROPERTY, SHAPE_OBJECT, KIND_PROPERTY, 0), ("classmethod", SHAPE_CLASSMETHOD, SHAPE_OBJECT, KIND_CLASSMETHOD, 0),
    ("staticmethod", SHAPE_STATICMETHOD, SHAPE_OBJECT, KIND_STATICMETHOD, 0), ("super", SHAPE_SUPER, SHAPE_OBJECT, KIND_SUPER, 0),
    ("mappingproxy", SHAPE_MAPPING_PROXY, SHAPE_OBJECT, KIND_MAPPING_PROXY, CLASS_FINAL), ("hidden", SHAPE_HIDDEN, SHAPE_OBJECT, KIND_STATE, CLASS_FINAL),
    ("dict_keys", SHAPE_DICT_KEYS, SHAPE_OBJECT, KIND_VIEW, CLASS_FINAL), ("dict_values", SHAPE_DICT_VALUES, SHAPE_OBJECT, KIND_VIEW, CLASS_FINAL),
    ("dict_items", SHAPE_DICT_ITEMS, SHAPE_OBJECT, KIND_VIEW, CLASS_FINAL),
    ("list_iterator", SHAPE_LIST_ITERATOR, SHAPE_OBJECT, KIND_ITERATOR, CLASS_FINAL),
    ("list_reverseiterator", SHAPE_LIST_REVERSE_ITERATOR, SHAPE_OBJECT, KIND_ITERATOR, CLASS_FINAL),
    ("tuple_iterator", SHAPE_TUPLE_ITERATOR, SHAPE_OBJECT, KIND_ITERATOR, CLASS_FINAL),
    ("str_ascii_iterator", SHAPE_STR_ITERATOR, SHAPE_OBJECT, KIND_ITERATOR, CLASS_FINAL),
    ("bytes_iterator", SHAPE_BYTES_ITERATOR, SHAPE_OBJECT, KIND_ITERATOR, CLASS_FINAL),
    ("bytearray_iterator", SHAPE_BYTEARRAY_ITERATOR, SHAPE_OBJECT, KIND_ITERATOR, CLASS_FINAL),
    ("range_iterator", SHAPE_RANGE_ITERATOR, SHAPE_OBJECT, KIND_ITERATOR, CLASS_FINAL),
    ("longrange_iterator", SHAPE_LONG_RANGE_ITERATOR, SHAPE_OBJECT, KIND_ITERATOR, CLASS_FINAL),
    ("dict_keyiterator", SHAPE_DICT_KEY_ITERATOR, SHAPE_OBJECT, KIND_ITERATOR, CLASS_FINAL),
    ("dict_valueiterator", SHAPE_DICT_VALUE_ITERATOR, SHAPE_OBJECT, KIND_ITERATOR, CLASS_FINAL),
    ("dict_itemiterator", SHAPE_DICT_ITEM_ITERATOR, SHAPE_OBJECT, KIND_ITERATOR, CLASS_FINAL),
    ("dict_reversekeyiterator", SHAPE_DICT_REVERSE_KEY_ITERATOR, SHAPE_OBJECT, KIND_ITERATOR, CLASS_FINAL),
    ("dict_reversevalueiterator", SHAPE_DICT_REVERSE_VALUE_ITERATOR, SHAPE_OBJECT, KIND_ITERATOR, CLASS_FINAL),
    ("dict_reverseitemiterator", SHAPE_DICT_REVERSE_ITEM_ITERATOR, SHAPE_OBJECT, KIND_ITERATOR, CLASS_FINAL),
    ("set_iterator", SHAPE_SET_ITERATOR, SHAPE_OBJECT, KIND_ITERATOR, CLASS_FINAL),
    ("enumerate", SHAPE_ENUMERATE, SHAPE_OBJECT, KIND_ITERATOR, 0), ("zip", SHAPE_ZIP, SHAPE_OBJECT, KIND_ITERATOR, 0),
    ("map", SHAPE_MAP, SHAPE_OBJECT, KIND_ITERATOR, 0), ("filter", SHAPE_FILTER, SHAPE_OBJECT, KIND_ITERATOR, 0),
    ("reversed", SHAPE_REVERSED, SHAPE_OBJECT, KIND_ITERATOR, 0), ("iterator", SHAPE_SEQUENCE_ITERATOR, SHAPE_OBJECT, KIND_ITERATOR, CLASS_FINAL),
    ("callable_iterator", SHAPE_CALLABLE_ITERATOR, SHAPE_OBJECT, KIND_ITERATOR, CLASS_FINAL),
    ("memory_iterator", SHAPE_MEMORY_ITERATOR, SHAPE_OBJECT, KIND_ITERATOR, CLASS_FINAL),
)

BUILTIN_CLASSES = """int bool float complex str bytes bytearray memoryview list tuple dict set frozenset range slice property classmethod
    staticmethod super enumerate zip map filter reversed object type""".split()

cdef Shape* BUILTIN_SHAPES[FIRST_GUEST_SHAPE]
cdef VM SETUP_VM

cdef int make_singletons() except -1:
    """Values that every machine shares: '', (), one-character strings."""
    global EMPTY_STR, EMPTY_TUPLE, EMPTY_BYTES
    cdef int i
    EMPTY_TUPLE = <Value>immortal(sizeof(Tuple), KIND_TUPLE, SHAPE_TUPLE)
    EMPTY_STR = immortal_str("")
    for i in range(256):
        LATIN1[i] = immortal_str(chr(i))
    EMPTY_BYTES = <Value>immortal(sizeof(Bytes) + 1, KIND_BYTES, SHAPE_BYTES)
    return 0

cdef int make_classes() except -1:
    define_class(SHAPE_OBJECT, "object", SHAPE_OBJECT, KIND_INSTANCE, 0)
    define_class(SHAPE_TYPE, "type", SHAPE_OBJECT, KIND_CLASS, 0)
    BUILTIN[SHAPE_OBJECT].metaclass = <Value>BUILTIN[SHAPE_TYPE]
    BUILTIN[SHAPE_TYPE].metaclass = <Value>BUILTIN[SHAPE_TYPE]
    BUILTIN[SHAPE_OBJECT].inline_slots = 4
    for name, shape, base, layout, flags in CLASS_TABLE:
        define_class(shape, name, base, layout, flags)
    make_module_classes()
    make_coroutine_classes()
    for name, base in EXCEPTION_TABLE:
        define_class(EXCEPTION_SHAPES[name], name, SHAPE_OBJECT if base == "object" else EXCEPTION_SHAPES[base], KIND_EXCEPTION, CLASS_EXCEPTION)
    give_group_its_bases()
    return 0

cdef int make_shapes() except -1:
    cdef int shape
    for shape in range(SHAPE_AFTER_EXCEPTIONS):
        BUILTIN_SHAPES[shape] = <Shape*>calloc(1, sizeof(Shape))
        BUILTIN_SHAPES[shape].id = shape
        BUILTIN_SHAPES[shape].cls = <Value>BUILTIN[shape]
    return 0

cdef int make_builtins() except -1:
    cdef int i
    for name in BUILTIN_CLASSES:
        immortal_dict_set(BUILTINS, immortal_str(name), <Value>builtin_class(name))
    for name in EXCEPTION_SHAPES:
        immortal_dict_set(BUILTINS, immortal_str(name), <Value>BUILTIN[<int>EXCEPTION_SHAPES[name]])
    for name in ("IOError", "EnvironmentError"):
        immortal_dict_set(BUILTINS, immortal_str(name), <Value>BUILTIN[SHAPE_OS_ERROR])
    immortal_dict_set(BUILTINS, immortal_str("None"), NONE)
    immortal_dict_set(BUILTINS, immortal_str("True"), TRUE_)
    immortal_dict_set(BUILTINS, immortal_str("False"), FALSE_)
    immortal_dict_set(BUILTINS, immortal_str("Ellipsis"), ELLIPSIS)
    immortal_dict_set(BUILTINS, immortal_str("NotImplemented"), NOT_IMPLEMENTED)
    immortal_dict_set(BUILTINS, immortal_str("__debug__"), TRUE_)
    immortal_dict_set(BUILTINS, immortal_str("__name__"), immortal_str("builtins"))
    return 0

cdef uint64_t builtin_class(str name) except 0:
    for row in CLASS_TABLE:
        if row[0] == name:
            return <uint64_t>BUILTIN[<int>row[1]]
    return <uint64_t>BUILTIN[SHAPE_OBJECT if name == "object" else SHAPE_TYPE]

cdef int start_up() except -1:
    global SETUP, GLOBAL_INTERNED, SPECIAL_INDEX, BUILTINS, MODULE_TABLE
    cdef int i
    SETUP = &SETUP_VM
    memset(SETUP, 0, sizeof(VM))
    SETUP.live_mark = 1
    SETUP.memory_limit = <int64_t>1 << 60
    SETUP.collect_at = <int64_t>1 << 60
    define_layouts()
    GLOBAL_INTERNED = immortal_dict()
    SPECIAL_INDEX = immortal_dict()
    BUILTINS = immortal_dict()
    MODULE_TABLE = immortal_dict()
    make_singletons()
    register_names()
    for i, name in enumerate(SPECIAL_NAMES):
        SPECIAL_IS_WRAPPED[i] = name not in PLAIN_SPECIALS
        SPECIAL_NAME[i] = immortal_str(f"__{name}__")
        immortal_dict_set(SPECIAL_INDEX, SPECIAL_NAME[i], box_int(i))
    make_classes()
    make_shapes()
    CONTINUATIONS[CONTINUE_NONE] = continue_pass
    CONTINUATIONS[CONTINUE_PASS] = continue_pass
    CONTINUATIONS[CONTINUE_DONE] = continue_done
    CONTINUATIONS[CONTINUE_INIT] = continue_init
    CONTINUATIONS[CONTINUE_NEW] = continue_new
    CONTINUATIONS[CONTINUE_GATHER] = continue_gather
    CONTINUATIONS[CONTINUE_ADDED] = continue_added
    CONTINUATIONS[CONTINUE_OPEN] = continue_open
    CONTINUATIONS[CONTINUE_HINT] = continue_hint
    CONTINUATIONS[CONTINUE_OPENED] = continue_opened
    CONTINUATIONS[CONTINUE_ITERATOR] = continue_iterator
    CONTINUATIONS[CONTINUE_EXTREME] = continue_extreme
    CONTINUATIONS[CONTINUE_KEYS] = continue_keys
    CONTINUATIONS[CONTINUE_SEARCH] = continue_search
    CONTINUATIONS[CONTINUE_SORT] = continue_sort
    CONTINUATIONS[CONTINUE_KEYED] = continue_keyed
    CONTINUATIONS[CONTINUE_FILTER] = continue_filter
    CONTINUATIONS[CONTINUE_CACHED] = continue_cached
    register_objects()
    register_classes()
    register_function_fields()
    register_exceptions()
    register_ranges()
    register_inheritance()
    register_slots()
    register_super()
    register_function_types()
    register_container_operators()
    register_sequences()
    register_mappings()
    register_functions()
    register_iterators()
    register_patterns()
    register_module_type()
    register_annotations()
    register_suggestions()
    register_property()
    register_frames()
    register_frame_locals()
    register_tracing()
    register_code_objects()
    register_code_natives()
    register_groups()
    register_coroutines()
    register_types()
    make_builtins()
    register_sys()
    register_modules()
    register_intrinsics()
    register_module_intrinsics()
    for shape in (SHAPE_LIST, SHAPE_DICT, SHAPE_SET, SHAPE_BYTEARRAY, SHAPE_ARRAY, SHAPE_DICT_KEYS, SHAPE_DICT_ITEMS):
        define_value(shape, "__hash__", NONE)
    register_own_methods()
    BUILTIN[SHAPE_OBJECT].flags |= CLASS_NO_DICT
    finish_classes()
    mark_members()
    # super(...) itself is made whole by __new__, without a second call.
    BUILTIN[SHAPE_SUPER].special[SP_INIT] = BUILTIN[SHAPE_OBJECT].special[SP_INIT]
    return 0

start_up()
