# Classes of native modules: name, shape, layout, flags, module.

MODULE_CLASSES = [(name, SHAPE_ACCUMULATE + number, KIND_ITERATOR, CLASS_FINAL if name in ("_grouper", "_tee") else 0, "itertools")
                  for number, name in enumerate(ITERTOOLS_NAMES)]
MODULE_CLASSES += [("Random", SHAPE_RANDOM, KIND_STATE, 0, "_random"), ("deque", SHAPE_DEQUE, KIND_DEQUE, 0, "collections"),
                   ("_deque_iterator", SHAPE_DEQUE_ITERATOR, KIND_ITERATOR, CLASS_FINAL, "_collections"),
                   ("_deque_reverse_iterator", SHAPE_DEQUE_REVERSE_ITERATOR, KIND_ITERATOR, CLASS_FINAL, "_collections"),
                   ("TextIOWrapper", SHAPE_TEXT_STREAM, KIND_STREAM, CLASS_FINAL, "_io"),
                   ("array", SHAPE_ARRAY, KIND_ARRAY, 0, "array"),
                   ("weakcell", SHAPE_WEAKREF, KIND_WEAKREF, CLASS_FINAL, "_weak"),
                   ("Pattern", SHAPE_PATTERN, KIND_PATTERN, CLASS_FINAL, "re"), ("Match", SHAPE_MATCH, KIND_MATCH, CLASS_FINAL, "re"),
                   ("SRE_Scanner", SHAPE_SCANNER, KIND_SCANNER, CLASS_FINAL, "_sre"),
                   ("callable_iterator", SHAPE_MATCH_ITERATOR, KIND_ITERATOR, CLASS_FINAL, "builtins"),
                   ("SRE_Template", SHAPE_TEMPLATE, KIND_STATE, CLASS_FINAL, "_sre"),
                   ("Quitter", SHAPE_QUITTER, KIND_NATIVE, CLASS_FINAL, "_sitebuiltins"),
                   ("_Helper", SHAPE_HELPER, KIND_NATIVE, CLASS_FINAL, "_sitebuiltins"),
                   ("itemgetter", SHAPE_ITEMGETTER, KIND_CALLER, CLASS_FINAL, "operator"),
                   ("attrgetter", SHAPE_ATTRGETTER, KIND_CALLER, CLASS_FINAL, "operator"),
                   ("methodcaller", SHAPE_METHODCALLER, KIND_CALLER, CLASS_FINAL, "operator"),
                   ("partial", SHAPE_PARTIAL, KIND_CALLER, 0, "functools"), ("KeyWrapper", SHAPE_KEY, KIND_CALLER, CLASS_FINAL, "functools"),
                   ("_PlaceholderType", SHAPE_PLACEHOLDER, KIND_STATE, CLASS_FINAL, "functools"),
                   ("_lru_cache_wrapper", SHAPE_CACHE, KIND_CACHE, CLASS_FINAL, "functools"),
                   ("arrayiterator", SHAPE_ARRAY_ITERATOR, KIND_ITERATOR, CLASS_FINAL, "array")]

cdef int make_module_classes() except -1:
    for name, shape, layout, flags, module in MODULE_CLASSES:
        define_class(shape, name, SHAPE_OBJECT, layout, flags, module)
    return 0
