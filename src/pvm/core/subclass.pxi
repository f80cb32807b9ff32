# Instances of guest subclasses of int, float, complex, str and bytes: the plain layout under the class's own shape.
# Each function gives the plain value itself when the class is the builtin one.

cdef Header* allocate_for(VM* vm, Class* cls, int64_t trailing) noexcept nogil:
    """An instance with room for trailing data; init_extra_attributes is due once its length is set."""
    return allocate(vm, instance_bytes(cls) + ((trailing + 7) & ~<int64_t>7), cls.layout, cls.instance_shape)

cdef Value int_as_class(VM* vm, Class* cls, Value v) noexcept nogil:
    cdef IntView a
    cdef BigInt* b
    if cls == BUILTIN[SHAPE_INT] or v == ERROR:
        return v
    int_view(v, &a)
    b = <BigInt*>allocate_for(vm, cls, a.length * 8)
    if b == NULL:
        return ERROR
    b.sign = <int32_t>a.sign
    b.length = <int32_t>a.length
    memcpy(bigint_limbs(b), a.limbs, a.length * 8)
    init_extra_attributes(&b.head, cls)
    return <Value>b

cdef Value float_as_class(VM* vm, Class* cls, Value v) noexcept nogil:
    cdef BoxedFloat* b
    if cls == BUILTIN[SHAPE_FLOAT] or v == ERROR:
        return v
    b = <BoxedFloat*>allocate_for(vm, cls, 0)
    if b == NULL:
        return ERROR
    b.value = as_float(v)
    init_extra_attributes(&b.head, cls)
    return <Value>b

cdef Value complex_as_class(VM* vm, Class* cls, Value v) noexcept nogil:
    cdef Complex* c
    if cls == BUILTIN[SHAPE_COMPLEX] or v == ERROR:
        return v
    c = <Complex*>allocate_for(vm, cls, 0)
    if c == NULL:
        return ERROR
    c.real = (<Complex*>v).real
    c.imag = (<Complex*>v).imag
    init_extra_attributes(&c.head, cls)
    return <Value>c

cdef Value str_as_class(VM* vm, Class* cls, Value v) noexcept nogil:
    cdef Str* s = <Str*>v
    cdef Str* out
    if cls == BUILTIN[SHAPE_STR] or v == ERROR:
        return v
    out = <Str*>allocate_for(vm, cls, (s.length + 1) * s.width)
    if out == NULL:
        return ERROR
    out.length = s.length
    out.hash = 0
    out.width = s.width
    out.ascii = s.ascii
    out.reserved = 0
    out.data = str_inline(out)
    out.buffer = UNBOUND
    memcpy(out.data, s.data, s.length * s.width)
    init_extra_attributes(&out.head, cls)
    return <Value>out

cdef Value bytes_as_class(VM* vm, Class* cls, Value v) noexcept nogil:
    cdef Bytes* b
    if cls == BUILTIN[SHAPE_BYTES] or v == ERROR:
        return v
    b = <Bytes*>allocate_for(vm, cls, bytes_length(v) + 1)
    if b == NULL:
        return ERROR
    b.length = bytes_length(v)
    b.hash = 0
    b.reserved = 0
    memcpy(<uint8_t*>b + sizeof(Bytes), bytes_data(v), b.length + 1)
    init_extra_attributes(&b.head, cls)
    return <Value>b
