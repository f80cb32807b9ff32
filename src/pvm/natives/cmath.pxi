# The native core of cmath: the C library's functions, and where they are out of their domain or range.

cdef extern from "natives/complex_functions.h" nogil:
    void pvm_complex_function(int which, int annex_g, double re, double im, double* out_re, double* out_im)

cdef enum:                   # in the order of complex_functions.h
    COMPLEX_ATANH = 5
    COMPLEX_COS = 6
    COMPLEX_COSH = 7
    COMPLEX_EXP = 8
    COMPLEX_LOG = 9
    COMPLEX_SIN = 10
    COMPLEX_SINH = 11
    COMPLEX_TAN = 13
    COMPLEX_TANH = 14

cdef bint outside_domain(int which, double re, double im) noexcept nogil:
    """Whether a function has no value at a point, where CPython raises ValueError."""
    cdef double swapped
    if which == COMPLEX_COS or which == COMPLEX_SIN or which == COMPLEX_TAN:
        swapped = re         # cos z = cosh iz, and so on
        re = -im
        im = swapped
        which = COMPLEX_COSH if which == COMPLEX_COS else COMPLEX_SINH if which == COMPLEX_SIN else COMPLEX_TANH
    if which == COMPLEX_LOG:
        return re == 0.0 and im == 0.0
    if which == COMPLEX_ATANH:
        return im == 0.0 and (re == 1.0 or re == -1.0)
    if which == COMPLEX_COSH or which == COMPLEX_SINH:
        return isinf(im) and not isnan(re)
    if which == COMPLEX_EXP:
        return isinf(im) and not isnan(re) and not (isinf(re) and re < 0.0)
    return which == COMPLEX_TANH and isinf(im) and isfinite(re)

cdef Value cmath_apply(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """apply(number of the function, complex)."""
    cdef Complex* z = <Complex*>args[1]
    cdef double re = 0.0, im = 0.0
    cdef int which
    if not is_int(args[0]) or not 0 <= as_int(args[0]) <= COMPLEX_TANH or not is_kind(args[1], KIND_COMPLEX):
        return raise_type_error(vm, "a function's number and a complex are needed")
    which = <int>as_int(args[0])
    charge(vm, 4)
    if outside_domain(which, z.real, z.imag) or (which == 4 and z.real == 0.0 and (z.imag == 1.0 or z.imag == -1.0)):
        return raise_value_error(vm, "math domain error")
    pvm_complex_function(which, HOST_MINOR >= 14, z.real, z.imag, &re, &im)
    if (isinf(re) or isinf(im)) and isfinite(z.real) and isfinite(z.imag):
        return raise_error(vm, SHAPE_OVERFLOW_ERROR, "math range error")
    return new_complex(vm, re, im)

cdef int register_cmath() except -1:
    cdef Dict* d = define_module("_complex")
    define_function(d, "apply", cmath_apply, "which, z, /", "_complex")
    return 0
