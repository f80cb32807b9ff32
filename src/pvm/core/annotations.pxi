# The annotations of functions, classes and modules. From CPython 3.14 on (PEP 649, PEP 749) a function stands in `__annotate__`
# that computes them when they are first asked for; what it gave is kept.

cdef int refuse_annotate(VM* vm, Value value) noexcept nogil:
    """Whether a value cannot be an owner's __annotate__: 0, or -1 with the TypeError set."""
    if value == UNBOUND:
        raise_type_error(vm, "cannot delete __annotate__ attribute")
        return -1
    if value != NONE and special(vm, value, SP_CALL) == UNBOUND:
        raise_type_error(vm, "__annotate__ must be callable or None")
        return -1
    return 0

# -- functions

cdef Value function_get_annotations(VM* vm, Value v) noexcept nogil:
    """function.__annotations__: a dict that is made when it is first asked for."""
    cdef Value made
    if (<Function*>v).annotations == UNBOUND and (<Function*>v).annotate != UNBOUND:
        return prelude_call(vm, "lazy_annotations", &v, 1)
    if (<Function*>v).annotations == UNBOUND:
        made = new_dict(vm)
        if made == ERROR:
            return ERROR
        (<Function*>v).annotations = made
    return (<Function*>v).annotations

cdef Value function_set_annotations(VM* vm, Value v, Value value) noexcept nogil:
    if value != UNBOUND and value != NONE and not is_kind(value, KIND_DICT):
        return raise_type_error(vm, "__annotations__ must be set to a dict object")
    (<Function*>v).annotations = value if value != NONE else UNBOUND
    (<Function*>v).annotate = UNBOUND
    return NONE

cdef Value function_get_annotate(VM* vm, Value v) noexcept nogil:
    return (<Function*>v).annotate if (<Function*>v).annotate != UNBOUND else NONE

cdef Value function_set_annotate(VM* vm, Value v, Value value) noexcept nogil:
    if value == UNBOUND:
        return raise_type_error(vm, "__annotate__ cannot be deleted")
    if refuse_annotate(vm, value) < 0:
        return ERROR
    (<Function*>v).annotate = value if value != NONE else UNBOUND
    if value != NONE:
        (<Function*>v).annotations = UNBOUND
    return NONE

# -- classes

cdef Value class_own(Value cls, Value name) noexcept nogil:
    return dict_get_str(<Dict*>(<Class*>cls).dict, <Str*>name)

cdef int refuse_immutable_class(VM* vm, Value v, Value name) noexcept nogil:
    """Whether the attributes of a class cannot be set: 0, or -1 with the TypeError set."""
    if not is_immutable_class(<Class*>v):
        return 0
    raise_error2(vm, SHAPE_TYPE_ERROR, "cannot set '%s' attribute of immutable type '%s'", text_of(vm, name), class_full_name(vm, <Class*>v))
    return -1

cdef Value type_get_annotations(VM* vm, Value v) noexcept nogil:
    """A class's own annotations, not those of its bases: a dict that is made when it is first asked for."""
    cdef Value found = class_own(v, NAME_ANNOTATIONS)
    if as_header(v).flags & FLAG_IMMORTAL:
        return raise_no_attribute(vm, v, NAME_ANNOTATIONS)
    if found == UNBOUND and HOST_MINOR >= 14:
        found = class_own(v, NAME_ANNOTATIONS_CACHE)
    if found != UNBOUND:
        return bind_descriptor(vm, found, UNBOUND, <Class*>v, NULL)
    if HOST_MINOR >= 14:
        return prelude_call(vm, "lazy_annotations", &v, 1)
    found = new_dict(vm)
    if found == ERROR or class_attribute_set(vm, <Class*>v, NAME_ANNOTATIONS, found) == ERROR:
        return ERROR
    return found

cdef Value type_set_annotations(VM* vm, Value v, Value value) noexcept nogil:
    cdef Value name = NAME_ANNOTATIONS
    if refuse_immutable_class(vm, v, NAME_ANNOTATIONS) < 0:
        return ERROR
    if HOST_MINOR >= 14 and class_own(v, NAME_ANNOTATIONS) == UNBOUND:
        name = NAME_ANNOTATIONS_CACHE
    if value == UNBOUND and class_own(v, name) == UNBOUND:
        return raise_error(vm, SHAPE_ATTRIBUTE_ERROR, "__annotations__")
    if class_attribute_set(vm, <Class*>v, name, value) == ERROR:
        return ERROR
    if HOST_MINOR >= 14 and (class_forget(vm, v, NAME_ANNOTATE_FUNC) == ERROR or class_forget(vm, v, NAME_ANNOTATE) == ERROR):
        return ERROR
    return NONE

cdef Value class_forget(VM* vm, Value cls, Value name) noexcept nogil:
    """Delete a class's own attribute, if it has one of that name."""
    return class_attribute_set(vm, <Class*>cls, name, UNBOUND) if class_own(cls, name) != UNBOUND else NONE

cdef Value type_get_annotate(VM* vm, Value v) noexcept nogil:
    cdef Value found = class_own(v, NAME_ANNOTATE)
    if as_header(v).flags & FLAG_IMMORTAL:
        return raise_no_attribute(vm, v, NAME_ANNOTATE)
    if found == UNBOUND or kind_of(found) == KIND_MEMBER:
        found = class_own(v, NAME_ANNOTATE_FUNC)
    if found != UNBOUND:
        return bind_descriptor(vm, found, UNBOUND, <Class*>v, NULL)
    return NONE if (<Class*>v).flags & CLASS_SEALED or class_attribute_set(vm, <Class*>v, NAME_ANNOTATE_FUNC, NONE) != ERROR else ERROR

cdef Value type_set_annotate(VM* vm, Value v, Value value) noexcept nogil:
    if value != UNBOUND and refuse_immutable_class(vm, v, NAME_ANNOTATE) < 0 or refuse_annotate(vm, value) < 0:
        return ERROR
    if class_attribute_set(vm, <Class*>v, NAME_ANNOTATE_FUNC, value) == ERROR:
        return ERROR
    return class_forget(vm, v, NAME_ANNOTATIONS_CACHE) if value != NONE else NONE

# -- modules

cdef Value module_get_annotations(VM* vm, Value v) noexcept nogil:
    """A module's annotations: a dict that is made when it is first asked for."""
    cdef Dict* d = <Dict*>(<Module*>v).dict
    cdef Value found = dict_get_str(d, <Str*>NAME_ANNOTATIONS)
    if found != UNBOUND:
        return found
    if HOST_MINOR >= 14:
        return prelude_call(vm, "lazy_annotations", &v, 1)
    found = new_dict(vm)
    return found if found != ERROR and dict_set_str(vm, d, NAME_ANNOTATIONS, found) == 0 else ERROR

cdef Value module_set_annotations(VM* vm, Value v, Value value) noexcept nogil:
    cdef Dict* d = <Dict*>(<Module*>v).dict
    if value != UNBOUND and dict_set_str(vm, d, NAME_ANNOTATIONS, value) < 0:
        return ERROR
    if value == UNBOUND and dict_delete(vm, d, NAME_ANNOTATIONS) <= 0:
        return raise_error(vm, SHAPE_ATTRIBUTE_ERROR, "__annotations__")
    if HOST_MINOR >= 14:
        dict_delete(vm, d, NAME_ANNOTATE)
    return NONE

cdef Value module_get_annotate(VM* vm, Value v) noexcept nogil:
    cdef Dict* d = <Dict*>(<Module*>v).dict
    cdef Value found = dict_get_str(d, <Str*>NAME_ANNOTATE)
    if found != UNBOUND:
        return found
    return NONE if dict_set_str(vm, d, NAME_ANNOTATE, NONE) == 0 else ERROR

cdef Value module_set_annotate(VM* vm, Value v, Value value) noexcept nogil:
    cdef Dict* d = <Dict*>(<Module*>v).dict
    if refuse_annotate(vm, value) < 0 or dict_set_str(vm, d, NAME_ANNOTATE, value) < 0:
        return ERROR
    if value != NONE:
        dict_delete(vm, d, NAME_ANNOTATIONS)
    return NONE

# -- classmethod and staticmethod: what the function has, until something else is set

cdef Value wrapper_field(VM* vm, Value v, Value name) noexcept nogil:
    cdef Value d = wrapper_dict(vm, v)
    cdef Value found, args[2]
    if d == ERROR:
        return ERROR
    found = dict_get_str(<Dict*>d, <Str*>name)
    if found != UNBOUND:
        return found
    args[0] = v
    args[1] = name
    return prelude_call(vm, "wrapper_field", args, 2)        # the function's annotations may have to be computed by code

cdef Value wrapper_set_field(VM* vm, Value v, Value name, Value value) noexcept nogil:
    cdef Value d = wrapper_dict(vm, v)
    if d == ERROR or value != UNBOUND and dict_set_str(vm, <Dict*>d, name, value) < 0:
        return ERROR
    if value == UNBOUND and dict_delete(vm, <Dict*>d, name) <= 0:
        return raise_error1(vm, SHAPE_ATTRIBUTE_ERROR, "%s", text_of(vm, name))
    return NONE

cdef Value wrapper_get_annotations(VM* vm, Value v) noexcept nogil:
    return wrapper_field(vm, v, NAME_ANNOTATIONS)

cdef Value wrapper_set_annotations(VM* vm, Value v, Value value) noexcept nogil:
    return wrapper_set_field(vm, v, NAME_ANNOTATIONS, value)

cdef Value wrapper_get_annotate(VM* vm, Value v) noexcept nogil:
    return wrapper_field(vm, v, NAME_ANNOTATE)

cdef Value wrapper_set_annotate(VM* vm, Value v, Value value) noexcept nogil:
    return wrapper_set_field(vm, v, NAME_ANNOTATE, value)

# -- for the prelude

cdef Value intrinsic_annotate_of(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """What computes the annotations of a function, class or module."""
    cdef Value owner = args[0]
    if is_kind(owner, KIND_FUNCTION):
        return function_get_annotate(vm, owner)
    return type_get_annotate(vm, owner) if is_kind(owner, KIND_CLASS) else module_get_annotate(vm, owner) if is_kind(owner, KIND_MODULE) else NONE

cdef Value intrinsic_cache_annotations(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """Keep what __annotate__ has given; a module that is being made may have more to come."""
    cdef Value owner = args[0]
    if not is_kind(args[1], KIND_DICT):
        return NONE
    if is_kind(owner, KIND_FUNCTION):
        (<Function*>owner).annotations = args[1]
    elif is_kind(owner, KIND_CLASS) and not (<Class*>owner).flags & CLASS_SEALED:
        return class_attribute_set(vm, <Class*>owner, NAME_ANNOTATIONS_CACHE, args[1])
    elif is_kind(owner, KIND_MODULE) and not module_is_initializing(vm, <Module*>owner):
        return NONE if dict_set_str(vm, <Dict*>(<Module*>owner).dict, NAME_ANNOTATIONS, args[1]) == 0 else ERROR
    return NONE

cdef int register_annotations() except -1:
    define_member(SHAPE_FUNCTION, "__annotations__", function_get_annotations, function_set_annotations)
    define_member(SHAPE_TYPE, "__annotations__", type_get_annotations, type_set_annotations)
    define_member(SHAPE_MODULE, "__annotations__", module_get_annotations, module_set_annotations)
    if HOST_MINOR < 14:
        return 0
    define_member(SHAPE_FUNCTION, "__annotate__", function_get_annotate, function_set_annotate)
    define_member(SHAPE_TYPE, "__annotate__", type_get_annotate, type_set_annotate)
    define_member(SHAPE_MODULE, "__annotate__", module_get_annotate, module_set_annotate)
    for shape in (SHAPE_CLASSMETHOD, SHAPE_STATICMETHOD):
        define_member(shape, "__annotations__", wrapper_get_annotations, wrapper_set_annotations)
        define_member(shape, "__annotate__", wrapper_get_annotate, wrapper_set_annotate)
    return 0
