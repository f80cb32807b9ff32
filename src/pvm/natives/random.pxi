# _random: the Mersenne Twister (MT19937, Matsumoto and Nishimura 1998) behind the guest's random module, with
# CPython's way of seeding and drawing, so that a seed gives the same numbers. The distributions are guest code.

cdef enum:
    TWISTER_N = 624
    TWISTER_M = 397

cdef struct Twister:         # the raw bytes of a Random's State
    uint32_t words[TWISTER_N]
    uint32_t index

cdef Twister* twister_of(Value v) noexcept nogil:
    return <Twister*>(<State*>v).raw

cdef inline uint32_t twister_mix(uint32_t high, uint32_t low, uint32_t far) noexcept nogil:
    cdef uint32_t y = (high & <uint32_t>0x80000000) | (low & <uint32_t>0x7FFFFFFF)
    return far ^ (y >> 1) ^ (<uint32_t>0x9908B0DF if y & 1 else 0)

cdef void twister_refill(Twister* t) noexcept nogil:
    cdef int k
    cdef uint32_t* mt = t.words
    for k in range(TWISTER_N - TWISTER_M):
        mt[k] = twister_mix(mt[k], mt[k + 1], mt[k + TWISTER_M])
    for k in range(TWISTER_N - TWISTER_M, TWISTER_N - 1):
        mt[k] = twister_mix(mt[k], mt[k + 1], mt[k + TWISTER_M - TWISTER_N])
    mt[TWISTER_N - 1] = twister_mix(mt[TWISTER_N - 1], mt[0], mt[TWISTER_M - 1])
    t.index = 0

cdef inline uint32_t twister_next(Twister* t) noexcept nogil:
    cdef uint32_t y
    if UNLIKELY(t.index >= TWISTER_N):
        twister_refill(t)
    y = t.words[t.index]
    t.index += 1
    y ^= y >> 11
    y ^= (y << 7) & <uint32_t>0x9D2C5680
    y ^= (y << 15) & <uint32_t>0xEFC60000
    return y ^ (y >> 18)

cdef inline double twister_double(Twister* t) noexcept nogil:
    """A float in [0, 1) of 53 bits."""
    cdef uint32_t a = twister_next(t) >> 5
    cdef uint32_t b = twister_next(t) >> 6
    return (<double>a * 67108864.0 + <double>b) * (1.0 / 9007199254740992.0)

cdef void twister_seed_one(Twister* t, uint32_t seed) noexcept nogil:
    cdef int i
    t.words[0] = seed
    for i in range(1, TWISTER_N):
        t.words[i] = <uint32_t>1812433253 * (t.words[i - 1] ^ (t.words[i - 1] >> 30)) + <uint32_t>i
    t.index = TWISTER_N

cdef inline uint32_t key_word(const uint64_t* limbs, int64_t i) noexcept nogil:
    return <uint32_t>(limbs[i >> 1] >> (32 if i & 1 else 0))

cdef void twister_seed(Twister* t, const uint64_t* limbs, int64_t words) noexcept nogil:
    """Seed from an array of 32-bit words, which stand two in a limb."""
    cdef uint32_t* mt = t.words
    cdef int64_t i = 1, j = 0, k
    twister_seed_one(t, 19650218)
    for k in range(words if words > TWISTER_N else TWISTER_N):
        mt[i] = (mt[i] ^ ((mt[i - 1] ^ (mt[i - 1] >> 30)) * <uint32_t>1664525)) + key_word(limbs, j) + <uint32_t>j
        i += 1
        j += 1
        if i >= TWISTER_N:
            mt[0] = mt[TWISTER_N - 1]
            i = 1
        if j >= words:
            j = 0
    for k in range(TWISTER_N - 1):
        mt[i] = (mt[i] ^ ((mt[i - 1] ^ (mt[i - 1] >> 30)) * <uint32_t>1566083941)) - <uint32_t>i
        i += 1
        if i >= TWISTER_N:
            mt[0] = mt[TWISTER_N - 1]
            i = 1
    mt[0] = <uint32_t>0x80000000

cdef uint64_t splitmix(uint64_t* state) noexcept nogil:
    cdef uint64_t z
    state[0] += <uint64_t>0x9E3779B97F4A7C15
    z = state[0]
    z = (z ^ (z >> 30)) * <uint64_t>0xBF58476D1CE4E5B9
    z = (z ^ (z >> 27)) * <uint64_t>0x94D049BB133111EB
    return z ^ (z >> 31)

cdef void twister_seed_fresh(VM* vm, Twister* t) noexcept nogil:
    """Without a seed: from the machine's own seed, the clocks and where things lie."""
    cdef uint64_t limbs[16]
    cdef uint64_t state = vm.random_seed ^ <uint64_t>clock_wall_ns()
    cdef int i
    state ^= splitmix(&state) ^ <uint64_t>clock_monotonic_ns() ^ (<uint64_t>t << 20) ^ <uint64_t>vm
    for i in range(16):
        limbs[i] = splitmix(&state)
    vm.random_seed = splitmix(&state)
    twister_seed(t, limbs, 32)

cdef Value random_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """Random.__new__(cls, *args): begins with a fresh seed; __init__ of the guest's class seeds again."""
    cdef Class* cls = <Class*>args[0]
    cdef State* state
    if not is_kind(args[0], KIND_CLASS) or not is_subclass(cls, BUILTIN[SHAPE_RANDOM]):
        return raise_type_error(vm, "_random.Random.__new__(X): X is not a subtype of _random.Random")
    state = <State*>allocate(vm, instance_bytes(cls), KIND_STATE, cls.instance_shape)
    if state == NULL:
        return ERROR
    state.values = NULL
    state.raw = NULL
    state.value_count = state.raw_size = 0
    init_extra_attributes(&state.head, cls)
    state.raw = <uint8_t*>buffer_new(vm, sizeof(Twister))
    if state.raw == NULL:
        return ERROR
    state.raw_size = sizeof(Twister)
    twister_seed_fresh(vm, twister_of(<Value>state))
    charge(vm, 4)
    return <Value>state

cdef Value random_random(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return box_float(twister_double(twister_of(args[0])))

cdef Value random_seed(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """seed(n=None): an int by its magnitude, anything else by its hash."""
    cdef Value v = args[1]
    cdef IntView view
    cdef uint64_t zero = 0
    cdef int64_t h = 0, words
    cdef int status
    charge(vm, 4)
    if v == UNBOUND or v == NONE:
        twister_seed_fresh(vm, twister_of(args[0]))
        return NONE
    if number_class(v) == NUMBER_INT:
        int_view(v, &view)
    else:
        status = value_hash(vm, v, &h)
        if status == -2:
            return prelude_call(vm, "random_seed", args, 2)
        if status < 0:
            return ERROR
        int_view_i64(h, &view)
        view.own = <uint64_t>h           # the hash as an unsigned number
    words = (view_bit_length(&view) + 31) >> 5
    charge(vm, words >> 5)
    twister_seed(twister_of(args[0]), view.limbs if words else &zero, words if words else 1)
    return NONE

cdef Value random_bits(VM* vm, Twister* t, int64_t k) noexcept nogil:
    cdef BigInt* b
    cdef uint64_t* limbs
    cdef int64_t words, i
    cdef uint32_t r
    cdef uint64_t low
    if k <= 32:
        return box_int(twister_next(t) >> (32 - k)) if k else box_int(0)
    if k <= 48:
        low = twister_next(t)
        return box_int(<int64_t>(low | <uint64_t>(twister_next(t) >> (64 - k)) << 32))
    words = (k + 31) >> 5
    b = new_bigint(vm, (words + 1) >> 1, 1)
    if b == NULL:
        return ERROR
    limbs = bigint_limbs(b)
    limbs[(words - 1) >> 1] = 0
    for i in range(words):
        r = twister_next(t)
        if i == words - 1 and k & 31:
            r >>= 32 - (k & 31)
        if i & 1:
            limbs[i >> 1] |= <uint64_t>r << 32
        else:
            limbs[i >> 1] = r
        if not i & 0xFFFF and i and over_limit(vm):
            b.length = 0
            return ERROR
    charge(vm, words >> 5)
    return bigint_finish(b)

cdef Value random_getrandbits(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int64_t k = 0
    cdef Value number = guest_index(vm, args[1], "")
    if number == ERROR:
        return ERROR
    if is_negative_int(number):
        return raise_value_error(vm, "Cannot convert negative int" if HOST_MINOR >= 14 else "number of bits must be non-negative")
    if not int_as_i64(number, &k) or k > 0x7FFFFFFF:
        return raise_error(vm, SHAPE_OVERFLOW_ERROR, "Python int too large for C uint64_t" if HOST_MINOR >= 14 else
                           "Python int too large to convert to C int")
    return random_bits(vm, twister_of(args[0]), k)

cdef Value random_below(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """_below(n): a random int in range(n), by rejection, as random.py draws it."""
    cdef Twister* t = twister_of(args[0])
    cdef Value v = args[1], r
    cdef IntView view
    cdef int64_t n, k
    if is_int(v) and as_int(v) > 0:
        n = as_int(v)
        k = 64 - leading_zeros(n)
        r = random_bits(vm, t, k)
        while as_int(r) >= n:
            r = random_bits(vm, t, k)
        return r
    if not is_number_int(v):
        return raise_type_error(vm, "an int is needed")
    int_view(v, &view)
    if view.length == 0 or view.sign < 0:
        return raise_value_error(vm, "empty range")
    k = view_bit_length(&view)
    while True:
        r = random_bits(vm, t, k)
        if r == ERROR or number_compare(vm, COMPARE_LT, r, v) == TRUE_:
            return r
        if native_tick(vm):
            return ERROR

cdef Value random_shuffle(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """_shuffle(list): for a plain list, the draws of Random.shuffle."""
    cdef Twister* t = twister_of(args[0])
    cdef List* l = <List*>args[1]
    cdef int64_t i, k
    cdef uint64_t j
    cdef Value v
    if not is_exact(args[1], SHAPE_LIST):
        return raise_type_error(vm, "a list is needed")
    if l.length > <int64_t>0xFFFFFFFF:
        return raise_value_error(vm, "the list is too long")
    for i in range(l.length - 1, 0, -1):
        k = 64 - leading_zeros(i + 1)
        j = twister_next(t) >> (32 - k)
        while j > <uint64_t>i:
            j = twister_next(t) >> (32 - k)
        v = l.items[i]
        l.items[i] = l.items[j]
        l.items[j] = v
        if native_tick(vm):
            return ERROR
    return NONE

cdef Value random_getstate(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Twister* t = twister_of(args[0])
    cdef Value out = new_tuple(vm, TWISTER_N + 1)
    cdef int i
    if out == ERROR:
        return ERROR
    for i in range(TWISTER_N):
        tuple_items(out)[i] = box_int(t.words[i])
    tuple_items(out)[TWISTER_N] = box_int(t.index)
    return out

cdef Value random_setstate(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Twister* t = twister_of(args[0])
    cdef Twister fresh
    cdef Value v
    cdef int64_t index = 0
    cdef int i
    if not is_kind(args[1], KIND_TUPLE):
        return raise_type_error(vm, "state vector must be a tuple")
    if tuple_length(args[1]) != TWISTER_N + 1:
        return raise_value_error(vm, "state vector is the wrong size")
    for i in range(TWISTER_N + 1):
        v = tuple_items(args[1])[i]
        if not is_number_int(v):
            return raise_type_error(vm, "an integer is required")
        if i == TWISTER_N:
            break
        if is_negative_int(v):
            return raise_error(vm, SHAPE_OVERFLOW_ERROR, "can't convert negative value to unsigned int")
        if not int_as_i64(v, &index):
            return raise_error(vm, SHAPE_OVERFLOW_ERROR, "Python int too large to convert to C unsigned long")
        fresh.words[i] = <uint32_t>index
    if not int_as_i64(v, &index) or index < 0 or index > TWISTER_N:
        return raise_value_error(vm, "invalid state")
    fresh.index = <uint32_t>index
    t[0] = fresh
    return NONE

cdef Value random_entropy(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """entropy(size): bytes of the operating system's generator."""
    cdef int64_t size
    cdef Value made
    if not is_number_int(args[0]) or not int_as_i64(args[0], &size):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object cannot be interpreted as an integer", type_name(vm, args[0]))
    if size < 0:
        return raise_value_error(vm, "negative argument not allowed")
    if not may_allocate(vm, size):
        return ERROR
    charge(vm, size >> 5)
    made = new_bytes(vm, NULL, size)
    return made if made == ERROR or host_entropy(bytes_data(made), size) == 0 else \
        raise_error(vm, SHAPE_NOT_IMPLEMENTED_ERROR, "the operating system has no generator of random numbers")

cdef int register_random() except -1:
    cdef Dict* d = define_module("_random")
    immortal_dict_set(d, immortal_str("Random"), <Value>BUILTIN[SHAPE_RANDOM])
    define_function(d, "entropy", random_entropy, "size, /", "_random")
    define_new(SHAPE_RANDOM, random_new, "cls, *args, **kwargs")
    define_method(SHAPE_RANDOM, "random", random_random, "self, /")
    define_method(SHAPE_RANDOM, "seed", random_seed, "self, n=, /")
    define_method(SHAPE_RANDOM, "getrandbits", random_getrandbits, "self, k, /")
    define_method(SHAPE_RANDOM, "getstate", random_getstate, "self, /")
    define_method(SHAPE_RANDOM, "setstate", random_setstate, "self, state, /")
    define_method(SHAPE_RANDOM, "_below", random_below, "self, n, /")
    define_method(SHAPE_RANDOM, "_shuffle", random_shuffle, "self, x, /")
    return 0
