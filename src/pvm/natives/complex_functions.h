/* The functions of complex numbers of the C library, by number, on pairs of doubles. */
#ifndef PVM_COMPLEX_FUNCTIONS_H
#define PVM_COMPLEX_FUNCTIONS_H

#include <complex.h>

#ifdef _MSC_VER
typedef _Dcomplex pvm_complex;
#define PVM_COMPLEX_OF(re, im) _Cbuild(re, im)
#else
typedef double _Complex pvm_complex;
static inline pvm_complex pvm_complex_of(double re, double im)
{
    union { double parts[2]; pvm_complex z; } u;    /* arithmetic would lose signs of zeros, and infinities */
    u.parts[0] = re;
    u.parts[1] = im;
    return u.z;
}
#define PVM_COMPLEX_OF(re, im) pvm_complex_of(re, im)
#endif

/* `annex_g`: tan and tanh of NaN beside a zero as C11's Annex G has them, which keep the zero. */
static inline void pvm_complex_function(int which, int annex_g, double re, double im, double *out_re, double *out_im)
{
    pvm_complex z = PVM_COMPLEX_OF(re, im);
    switch (which) {
    case 0: z = cacos(z); break;
    case 1: z = re == 0.0 && im != im ? PVM_COMPLEX_OF(im, im) : cacosh(z); break;    /* not that of newer C */
    case 2: z = casin(z); break;
    case 3: z = casinh(z); break;
    case 4: z = catan(z); break;
    case 5: z = catanh(z); break;
    case 6: z = ccos(z); break;
    case 7: z = ccosh(z); break;
    case 8: z = cexp(z); break;
    case 9: z = clog(z); break;
    case 10: z = csin(z); break;
    case 11: z = csinh(z); break;
    case 12: z = csqrt(z); break;
    case 13:
        z = re != re && im == 0.0 ? PVM_COMPLEX_OF(re, annex_g ? im : re) : ctan(z);       /* the same for both */
        break;
    default: z = re == 0.0 && im != im ? PVM_COMPLEX_OF(annex_g ? re : im, im) : ctanh(z); break;
    }
    *out_re = creal(z);
    *out_im = cimag(z);
}

#endif
