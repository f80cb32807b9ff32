# Classes of native modules: name, shape, layout, flags, module.

MODULE_CLASSES = [(name, SHAPE_ACCUMULATE + number, KIND_ITERATOR, CLASS_FINAL, "itertools") for number, name in enumerate(ITERTOOLS_NAMES)]
MODULE_CLASSES += [("Random", SHAPE_RANDOM, KIND_STATE, 0, "_random"), ("deque", SHAPE_DEQUE, KIND_DEQUE, 0, "collections"),
                   ("_deque_iterator", SHAPE_DEQUE_ITERATOR, KIND_ITERATOR, CLASS_FINAL, "_collections"),
                   ("_deque_reverse_iterator", SHAPE_DEQUE_REVERSE_ITERATOR, KIND_ITERATOR, CLASS_FINAL, "_collections"),
                   ("array", SHAPE_ARRAY, KIND_ARRAY, 0, "array"),
                   ("weakcell", SHAPE_WEAKREF, KIND_WEAKREF, CLASS_FINAL, "_weak"),
                   ("arrayiterator", SHAPE_ARRAY_ITERATOR, KIND_ITERATOR, CLASS_FINAL, "array")]

cdef int make_module_classes() except -1:
    for name, shape, layout, flags, module in MODULE_CLASSES:
        define_class(shape, name, SHAPE_OBJECT, layout, flags, module)
    return 0
