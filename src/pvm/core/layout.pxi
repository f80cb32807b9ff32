# Layout of everything in the guest's heap, and the one table that describes it.
#
# A heap object begins with a Header. `kind` chooses its layout; `shape` chooses its class (and, for
# instances, its attributes), so one comparison of shapes guards every inline cache.

cdef extern from "c_stack.h" nogil:
    int64_t C_STACK_BUDGET
    char* c_stack_pointer()

cdef extern from "value.h" nogil:
    ctypedef uint64_t Value
    Value UNBOUND, ERROR, PUSHED, NEED_GUEST, EXHAUSTED, LAST_SIGNAL
    Value NONE, FALSE_, TRUE_, ELLIPSIS, NOT_IMPLEMENTED
    int64_t INT_MAX_SMALL, INT_MIN_SMALL
    bint is_int(Value)
    bint both_int(Value, Value)
    bint is_float(Value)
    bint is_pointer(Value)
    bint is_bool(Value)
    bint is_signal(Value)
    int64_t as_int(Value)
    Value box_int(int64_t)
    bint fits_small(int64_t)
    double as_float(Value)
    Value box_float(double)
    Value box_float_any(double)
    Value box_bool(bint)
    int64_t read_i16 "unaligned_i16"(const uint8_t*)
    uint32_t read_u16 "unaligned_u16"(const uint8_t*)
    int64_t read_i32 "unaligned_i32"(const uint8_t*)
    uint32_t read_u32 "unaligned_u32"(const uint8_t*)
    uint64_t mul_wide(uint64_t, uint64_t, uint64_t*)
    bint mul_overflows(int64_t, int64_t, int64_t*)
    int64_t floor_div(int64_t, int64_t)
    int64_t floor_mod(int64_t, int64_t)
    void copy_words(Value*, const Value*, int64_t)
    void copy_values(Value*, const Value*, int64_t)
    bint int_add_small(Value, int64_t, Value*)
    bint int_sub_small(Value, int64_t, Value*)
    Value int_and(Value, Value)
    Value int_or(Value, Value)
    Value int_xor(Value, Value)
    bint int_add(Value, Value, Value*)
    bint int_sub(Value, Value, Value*)
    bint int_mul(Value, Value, Value*)
    double float_mod(double, double)
    double float_floor_div(double, double)
    bint LIKELY(bint)
    bint UNLIKELY(bint)
    void PREFETCH(void*)
    enum:
        PVM_STRESS_GC
        PVM_STRESS_STACK
        PVM_CHECK_HEAP
        PVM_COUNT_OPS
        PVM_FAIL_ALLOCATION
        PVM_POOL

cdef enum:
    KIND_FREE = 0
    KIND_STR
    KIND_STRBUF          # shared tail of strings built by concatenation
    KIND_BYTES
    KIND_BYTEARRAY
    KIND_BIGINT
    KIND_COMPLEX
    KIND_BOXED_FLOAT     # instance of a guest subclass of float
    KIND_LIST
    KIND_TUPLE
    KIND_DICT
    KIND_SET
    KIND_FROZENSET
    KIND_RANGE
    KIND_SLICE
    KIND_FUNCTION
    KIND_NATIVE          # builtin function or method descriptor
    KIND_METHOD          # bound method
    KIND_CELL
    KIND_CLASS
    KIND_INSTANCE
    KIND_EXCEPTION
    KIND_TRACEBACK
    KIND_GENERATOR
    KIND_MODULE
    KIND_PROPERTY
    KIND_CLASSMETHOD
    KIND_STATICMETHOD
    KIND_SUPER
    KIND_CODE            # a code of a loaded program, bound to its globals
    KIND_SPILL
    KIND_ITERATOR        # of a builtin container: see IteratorKind
    KIND_VIEW            # keys, values, items of a dict
    KIND_HOST_FUNCTION
    KIND_MAPPING_PROXY
    KIND_ARRAY           # array.array
    KIND_STATE           # private state of a native (values and raw words), e.g. random, itertools
    KIND_MEMBER          # data descriptor of a builtin attribute: getter and setter in C
    KIND_FRAME_VIEW      # a frame as guests see it
    KIND_MEMORYVIEW
    KIND_DEQUE
    KIND_WEAKREF
    KIND_ASYNC_STEP      # what an asynchronous generator's methods give to await: see coroutine.pxi
    KIND_SLOT            # what stands in a class for a name of its __slots__
    KIND_STREAM          # sys.stdin, stdout, stderr: a View whose view_kind is the number
    KIND_PATTERN         # re.Pattern
    KIND_MATCH           # re.Match
    KIND_SCANNER         # of _sre: what goes on from match to match
    KIND_CALLER          # of operator and functools: see natives/callers.pxi
    KIND_CACHE           # what functools.lru_cache makes: see natives/cached.pxi
    KIND_COUNT

cdef enum:               # Header.flags
    FLAG_IMMORTAL = 1    # process-wide: never marked, freed or written
    FLAG_INTERNED = 2    # strings: equal interned strings are one object
    FLAG_ATTRIBUTES = 4  # instance of a guest class over a builtin layout: a slot buffer follows the layout
    FLAG_HIDDEN = 8      # internal object, never visible to the guest
    FLAG_PLACEHOLDERS = 16    # a partial some of whose arguments are still to be given
    FLAG_FINALIZED = 32  # __del__ has run

cdef struct Header:
    uint8_t kind
    uint8_t mark
    uint8_t flags
    uint8_t cell         # size class; LARGE_CELL for an allocation of its own
    uint32_t shape

cdef struct Str:
    Header head
    int64_t length       # code points
    uint32_t hash        # 0: not computed
    uint8_t width        # 1, 2 or 4 bytes a code point; the narrowest that holds the text
    uint8_t ascii        # 1: all below 128 (known at creation; 0 means not ASCII)
    uint16_t reserved
    char* data           # own bytes behind the struct, or those of the buffer
    Value buffer         # StrBuf that owns the data, or UNBOUND

cdef struct StrBuf:
    Header head
    char* data
    int64_t used         # bytes taken by the longest string over this buffer
    int64_t capacity

cdef struct Bytes:
    Header head
    int64_t length
    uint32_t hash
    uint32_t reserved
    # bytes follow

cdef struct ByteArray:
    Header head
    uint8_t* data
    int64_t length
    int64_t capacity
    int64_t exports      # memoryviews over it: while any lives it must not move

cdef struct BigInt:
    Header head
    int32_t sign         # 1 or -1
    int32_t length       # limbs in use; the highest is not zero
    # limbs follow: uint64_t each, least first

cdef struct Complex:
    Header head
    double real
    double imag

cdef struct BoxedFloat:
    Header head
    double value

cdef struct List:
    Header head
    Value* items
    int64_t length
    int64_t capacity

cdef struct Tuple:
    Header head
    int64_t length
    # items follow

cdef struct DictEntry:
    Value key            # UNBOUND: deleted
    Value value

cdef struct DictIndex:
    uint32_t hash
    uint32_t entry       # number of the entry plus 2; 0 empty, 1 deleted

cdef struct Dict:
    Header head
    DictEntry* entries
    int64_t used         # entries used, deleted ones included
    int64_t capacity     # of entries
    DictIndex* index
    int64_t index_size   # power of two; 0 before the first insertion
    int64_t count        # live entries
    int64_t fill         # index records in use, deleted ones included
    uint64_t version     # not 0: caches rely on the places of its entries; see dict_touch

cdef struct SetEntry:
    Value key            # UNBOUND: empty; ERROR as a word: deleted
    int64_t hash

cdef struct Set:         # also frozenset
    Header head
    SetEntry* table
    int64_t size         # power of two
    int64_t fill         # used and deleted entries
    int64_t count
    int64_t hash         # frozenset: cached, 0 not computed; set: where pop() looks next, as in CPython

cdef struct Range:
    Header head
    Value start          # small or big ints
    Value stop
    Value step
    Value length

cdef struct Slice:
    Header head
    Value start
    Value stop
    Value step

cdef struct Cell:
    Header head
    Value value

cdef struct Site:        # an inline cache; what `payload` is depends on `kind` (CacheKind)
    uint32_t shape
    uint32_t kind
    uint64_t payload
    uint64_t extra
    Value name
    Site* next           # of a chain of VM.site_chains

cdef struct TableEntry:
    uint32_t start
    uint32_t end
    uint32_t target
    uint16_t kind
    uint16_t register

cdef struct Code:        # a code of a loaded program in one machine, bound to its globals
    Header head
    Value name
    Value qualname
    Value filename
    Value doc
    Value globals        # Dict
    Value module_name    # __name__ of the globals when it was loaded, or UNBOUND
    Value variable_names  # Tuple of Str: one a variable
    Value free_names     # Tuple of Str
    Value constants      # Tuple
    Value children       # Tuple of Code
    uint8_t* bytecode    # private copy
    Site* sites
    TableEntry* table
    uint8_t* positions
    uint8_t* traces      # lines as trace functions see them
    uint8_t* trace_table  # the same decoded: a TraceTable, or NULL until it is wanted
    uint16_t* captures   # free variables: kind, index pairs
    int64_t bytecode_size
    int64_t site_count
    int64_t table_count
    int64_t positions_size
    int64_t traces_size
    int64_t capture_count
    uint32_t number      # of the code in its program
    uint32_t flags
    uint16_t registers
    uint16_t variables
    uint16_t positional
    uint16_t positional_only
    uint16_t keyword_only
    int16_t simple_arguments  # number of arguments of a call that needs no binding and pushes a frame, or -1
    int16_t generator_arguments  # the same of a call that makes a generator or coroutine
    int16_t parameters   # registers that hold parameters on entry, of a function whose call pushes a frame, or -1
    uint32_t first_line
    uint32_t monitored       # events that tools of sys.monitoring want of this code alone: see monitoring.pxi

cdef struct Function:
    Header head
    Code* code
    Value defaults       # Tuple or UNBOUND
    Value kwdefaults     # Dict or UNBOUND
    Value annotations    # Dict or UNBOUND
    Value name
    Value qualname
    Value doc
    Value module
    Value attributes     # Dict or UNBOUND
    Value closure        # Tuple of Cell or UNBOUND
    Value type_params    # Tuple or UNBOUND
    Value annotate       # what computes the annotations, or UNBOUND

ctypedef Value (*NativeFunction)(VM* vm, Value* args, int64_t argc) noexcept nogil

cdef struct Native:      # builtin function or method
    Header head
    NativeFunction function
    Value name
    Value owner          # class of a method, module name of a function, or UNBOUND
    Value doc
    Value self           # bound natives of a module: UNBOUND
    Value parameter_names  # Tuple of Str: one a parameter in order; UNBOUND when it takes no keywords
    int32_t minimum      # positional arguments needed (self included)
    int32_t maximum      # positional arguments taken; -1 any number
    int32_t parameters   # all parameters, keyword-only included; 0 when it takes no keywords
    uint32_t flags       # NativeFlags
    uint32_t quick       # QUICK_*: how the loop may call it without call_native
    uint32_t shape       # of exact instances of the owner, for QUICK_METHOD

cdef struct Method:
    Header head
    Value function
    Value self

cdef enum:
    SPECIAL_COUNT = 96   # room for the table of special methods

cdef struct Class:
    Header head
    Value name
    Value qualname
    Value module
    Value doc
    Value bases          # Tuple
    Value mro            # Tuple
    Value dict           # Dict
    Value metaclass      # Class
    Value slots          # List of the Slots that its own __slots__ names, which shapes go by, and of such lists that it inherited before; or UNBOUND
    Value special[SPECIAL_COUNT]   # special methods as the MRO gives them; UNBOUND when absent
    Value* subclasses    # weak: guest classes only
    int64_t subclass_count
    int64_t subclass_capacity
    uint32_t instance_shape  # root shape of instances
    uint32_t layout      # KIND_* of instances
    uint32_t flags       # ClassFlags
    uint32_t inline_slots    # slots inside an instance
    uint32_t cached      # inline caches or special tables rely on this class
    uint32_t iterator_kind
    Class* made_as       # of a guest class: the builtin class whose fields instances have; see fields_class

cdef struct Instance:
    Header head
    # Slots beyond the inline ones, behind a word with their number; what `attributes_dict` reads when the shape is a
    # dictionary's.
    Value* overflow
    # inline slots follow, as many as the cell has room for

cdef struct ExceptionObject:
    Header head
    Value args           # Tuple
    Value cause
    Value context
    Value traceback      # Traceback list, newest first, or NONE
    Value attributes     # Dict or UNBOUND
    Value fields         # Dict or UNBOUND until asked for: what the class keeps beside args
    Value group          # of an exception group: Tuple of its message and the Tuple of its exceptions; else UNBOUND
    int64_t suppress_context

cdef struct Traceback:   # one frame that an exception went through
    Header head
    Value next           # towards the place where it was raised
    Value code
    Value view           # the frame as the program sees it, once it has asked
    Value function       # whose frame it was: its captured variables; a Tuple of tb_lasti and tb_lineno that a program gave
    int64_t offset       # of the instruction
    int64_t left         # of the last one that the frame executed, where it went on in a handler
    int64_t depth        # number of the frame
    int64_t count        # the frame's variables, as they were, follow

cdef struct Generator:
    Header head
    Value function
    Value name
    Value qualname
    Value handled        # exception handled inside, while suspended
    Value delegator      # that was resumed, and waits for this one by yield from; UNBOUND: none
    Value innermost      # of those it delegated to when it was last resumed, if VM.chains has not moved on
    Value result         # returned to the delegator, which has not taken it yet
    Value step           # of an asynchronous generator: the AsyncStep that drives it; of a coroutine: its cr_origin; or UNBOUND
    Value view           # of its frame, or UNBOUND
    int64_t count        # saved registers, which follow; 0 when it runs or has ended
    int64_t offset       # of the next instruction
    uint64_t chains      # VM.chains when `innermost` was found
    uint16_t state       # GeneratorState
    uint16_t flags
    uint32_t depth       # how many wait for it, one for the other, by yield from
    uint64_t async_state  # of an asynchronous generator: AsyncState

cdef struct FrameView:   # a frame as guests see it
    Header head
    Value code
    Value back
    Value locals         # Dict or UNBOUND; where f_locals writes through, of the names that are no variables of a function
    Value kept           # the variables of a function's frame that has ended: see framelocals.pxi; or UNBOUND
    Value generator      # whose frame it is, or UNBOUND
    Value trace          # local trace function, or None
    Value called         # what a tool of sys.monitoring knows of a call of no function of Python's: a Tuple of callee and first argument; or UNBOUND
    Value stopped        # the StopIteration that has ended an iteration before the instruction at hand, or UNBOUND
    int64_t offset       # of the instruction at hand, when the view was last looked at
    int64_t depth        # number of its frame, while that has FRAME_VIEWED
    int64_t last_line    # that was traced; -1 before the first
    int64_t last_offset  # of the instruction before the one at hand; -1 where it does not matter
    int64_t point        # lines before the instruction at hand that are done
    int64_t reported     # the line of a trace function's event while it runs, else 0
    uint32_t block       # number of the block around the line
    uint32_t stage       # events that are done: see tracing.pxi
    uint8_t lines        # f_trace_lines
    uint8_t opcodes      # f_trace_opcodes
    uint8_t told         # what monitoring tools know of the exception being raised: TOLD_* of monitoring.pxi

cdef struct AsyncStep:   # what drives an asynchronous generator, or a coroutine for its __await__
    Header head
    Value generator
    Value argument       # what is sent or thrown first
    int64_t state
    int64_t mode

cdef struct Module:
    Header head
    Value name
    Value dict

cdef struct Property:
    Header head
    Value getter
    Value setter
    Value deleter
    Value doc
    Value name
    uint64_t getter_doc  # the doc is the getter's

cdef struct Wrapper:     # classmethod, staticmethod, mapping proxy
    Header head
    Value value
    Value attributes

cdef struct Super:
    Header head
    Value start          # class after which the search begins
    Value self
    Value type           # type of self, or self when it is a class

cdef struct Spill:
    Header head
    Value* items
    int64_t length

cdef struct Iterator:    # of a builtin container, or a native one
    Header head
    Value source
    Value second
    Value third
    int64_t index
    int64_t stop
    int64_t step
    uint32_t iterator_kind
    uint32_t flags

cdef struct View:
    Header head
    Value dict
    int64_t view_kind

cdef struct HostFunction:
    Header head
    Value name
    int64_t number       # in the VM's table of host functions

cdef struct Array:       # array.array
    Header head
    uint8_t* data
    int64_t length
    int64_t capacity
    int64_t item_size
    int64_t typecode
    int64_t exports

cdef struct Deque:       # collections.deque: a ring of values
    Header head
    Value* items         # free places are UNBOUND
    int64_t capacity     # a power of two, or 0
    int64_t first        # place of the first item
    int64_t length
    int64_t limit        # maxlen, -1 without
    int64_t changes      # that iterators must not miss

cdef struct MemoryView:  # see memoryview.pxi; shape and strides follow
    Header head
    Value base           # whose bytes it shows; UNBOUND once it is released
    Value owner          # what `obj` gives
    Value format         # Str
    Value wrapper        # of a guest's buffer: see guestbuffer.pxi; or UNBOUND
    MemoryView* next     # in the machine's list
    int64_t offset       # of the first item in the base's bytes
    int64_t item_size
    int64_t ndim
    int64_t hash         # -1: not computed
    int32_t code         # of the format
    int32_t readonly

cdef struct State:       # private state of a native: some values, then raw bytes
    Header head
    Value* values
    int64_t value_count
    uint8_t* raw
    int64_t raw_size

ctypedef Value (*MemberGetter)(VM* vm, Value self) noexcept nogil
ctypedef Value (*MemberSetter)(VM* vm, Value self, Value value) noexcept nogil

cdef struct Member:
    Header head
    Value name
    Value owner
    Value doc            # 0 in those of builtin classes: none
    MemberGetter getter
    MemberSetter setter  # NULL: read only; called with UNBOUND to delete

cdef struct WeakCell:    # of the _weak module
    Header head
    Value referent       # not marked; NONE once it is gone
    WeakCell* next       # in the machine's list

cdef struct Pattern:     # re.Pattern
    Header head
    Value pattern        # str, bytes-like, or None
    Value groupindex     # Dict: name to number
    Value indexgroup     # Tuple: number to name or None
    Value replacement    # the text that sub() took last, UNBOUND before
    Value template       # what was made of it
    int32_t* code        # see sre.pxi
    int64_t code_size    # words
    int64_t sets         # where the character sets begin in it
    int64_t flags
    int64_t groups
    int64_t registers    # words that a match of it needs
    int64_t width        # the fewest characters that it matches
    int64_t start        # how a search finds where to begin: SRE_START_*
    int64_t argument     # its operand
    int64_t is_bytes     # 1, 0, or -1 for a pattern of None

cdef struct Match:       # re.Match
    Header head
    Value pattern
    Value string
    int64_t position     # where the search was to begin
    int64_t end          # and where the text was to end
    int64_t last_group   # number, or -1
    int64_t marks        # two for each group
    # the marks follow as ints, -1 for a group that took no part

cdef struct Scanner:     # of _sre
    Header head
    Value pattern
    Value string
    int64_t position     # as in Match
    int64_t end
    int64_t start        # of the next match; -1 once there was none
    int64_t refused      # where the next match must not end: an empty one came before it; else -1

cdef struct Caller:      # what its words mean depends on its class: see natives/callers.pxi
    Header head
    Value target
    Value arguments
    Value keywords
    Value names          # of the keywords: Tuple or UNBOUND
    Value attributes     # Dict or UNBOUND

cdef struct Cache:       # a function that keeps its results
    Header head
    Value function
    Value results        # Dict: key to result, or to the number of its link
    Value links          # State or UNBOUND
    Value info           # what makes the result of cache_info()
    Value attributes     # Dict or UNBOUND
    int64_t hits
    int64_t misses
    int64_t limit        # of keys; -1: none
    int64_t typed

cdef struct Slot:
    Header head
    Value name
    Value owner

cdef struct Shape:
    uint32_t id
    uint32_t count       # slots in use
    Value cls            # Class
    Shape* parent
    Value name           # of the newest slot; for a name of `__slots__` the Slot itself
    uint32_t dictionary  # attributes live in a dict of the instance's own
    uint32_t inline_slots    # slots inside the instances of this tree of shapes
    uint32_t child_count
    uint32_t child_capacity
    Shape** children

# ---------------------------------------------------------------------------------------------
# The layout table: marking, freeing, accounting and copying follow it.

cdef struct Layout:
    uint16_t size            # of the fixed part
    uint16_t value_count     # words behind the header that are values, in a row
    uint16_t value_start     # offset of the first
    uint16_t buffer          # offset of the owned buffer's pointer; 0: none
    uint16_t used            # offset of the number of elements in use (int64)
    uint16_t capacity        # offset of the number of elements allocated (int64)
    uint16_t element         # bytes an element
    uint16_t element_values  # leading words of an element that are values
    uint16_t buffer2         # a second owned buffer, of raw bytes or plain records
    uint16_t capacity2
    uint16_t element2
    uint16_t trailing        # offset of the count (int64) of values that follow the fixed part; 0: none

cdef Layout LAYOUTS[KIND_COUNT]

cdef void define_layout(int kind, size_t size, size_t value_start, int value_count) noexcept nogil:
    LAYOUTS[kind].size = <uint16_t>size
    LAYOUTS[kind].value_start = <uint16_t>value_start
    LAYOUTS[kind].value_count = <uint16_t>value_count

cdef void define_buffer(int kind, size_t buffer, size_t used, size_t capacity, size_t element, int values) noexcept nogil:
    LAYOUTS[kind].buffer = <uint16_t>buffer
    LAYOUTS[kind].used = <uint16_t>used
    LAYOUTS[kind].capacity = <uint16_t>capacity
    LAYOUTS[kind].element = <uint16_t>element
    LAYOUTS[kind].element_values = <uint16_t>values

cdef void define_layouts() noexcept nogil:
    define_layout(KIND_STR, sizeof(Str), <size_t>&(<Str*>NULL).buffer, 1)
    define_layout(KIND_STRBUF, sizeof(StrBuf), 0, 0)
    define_buffer(KIND_STRBUF, <size_t>&(<StrBuf*>NULL).data, <size_t>&(<StrBuf*>NULL).used, <size_t>&(<StrBuf*>NULL).capacity, 1, 0)
    define_layout(KIND_BYTES, sizeof(Bytes), 0, 0)
    define_layout(KIND_BYTEARRAY, sizeof(ByteArray), 0, 0)
    define_buffer(KIND_BYTEARRAY, <size_t>&(<ByteArray*>NULL).data, <size_t>&(<ByteArray*>NULL).length, <size_t>&(<ByteArray*>NULL).capacity, 1, 0)
    define_layout(KIND_BIGINT, sizeof(BigInt), 0, 0)
    define_layout(KIND_COMPLEX, sizeof(Complex), 0, 0)
    define_layout(KIND_BOXED_FLOAT, sizeof(BoxedFloat), 0, 0)
    define_layout(KIND_LIST, sizeof(List), 0, 0)
    define_buffer(KIND_LIST, <size_t>&(<List*>NULL).items, <size_t>&(<List*>NULL).length, <size_t>&(<List*>NULL).capacity, 8, 1)
    define_layout(KIND_TUPLE, sizeof(Tuple), 0, 0)
    LAYOUTS[KIND_TUPLE].trailing = <uint16_t><size_t>&(<Tuple*>NULL).length
    define_layout(KIND_DICT, sizeof(Dict), 0, 0)
    define_buffer(KIND_DICT, <size_t>&(<Dict*>NULL).entries, <size_t>&(<Dict*>NULL).used, <size_t>&(<Dict*>NULL).capacity, sizeof(DictEntry), 2)
    LAYOUTS[KIND_DICT].buffer2 = <uint16_t><size_t>&(<Dict*>NULL).index
    LAYOUTS[KIND_DICT].capacity2 = <uint16_t><size_t>&(<Dict*>NULL).index_size
    LAYOUTS[KIND_DICT].element2 = sizeof(DictIndex)
    cdef int kind
    for kind in range(KIND_SET, KIND_FROZENSET + 1):
        define_layout(kind, sizeof(Set), 0, 0)
        define_buffer(kind, <size_t>&(<Set*>NULL).table, <size_t>&(<Set*>NULL).size, <size_t>&(<Set*>NULL).size, sizeof(SetEntry), 1)
    define_layout(KIND_RANGE, sizeof(Range), <size_t>&(<Range*>NULL).start, 4)
    define_layout(KIND_SLICE, sizeof(Slice), <size_t>&(<Slice*>NULL).start, 3)
    define_layout(KIND_FUNCTION, sizeof(Function), <size_t>&(<Function*>NULL).code, 12)
    define_layout(KIND_NATIVE, sizeof(Native), <size_t>&(<Native*>NULL).name, 5)
    define_layout(KIND_METHOD, sizeof(Method), <size_t>&(<Method*>NULL).function, 2)
    define_layout(KIND_CELL, sizeof(Cell), <size_t>&(<Cell*>NULL).value, 1)
    define_layout(KIND_CLASS, sizeof(Class), <size_t>&(<Class*>NULL).name, 9 + SPECIAL_COUNT)
    LAYOUTS[KIND_CLASS].buffer2 = <uint16_t><size_t>&(<Class*>NULL).subclasses
    LAYOUTS[KIND_CLASS].capacity2 = <uint16_t><size_t>&(<Class*>NULL).subclass_capacity
    LAYOUTS[KIND_CLASS].element2 = 8
    define_layout(KIND_INSTANCE, sizeof(Instance), 0, 0)
    define_layout(KIND_EXCEPTION, sizeof(ExceptionObject), <size_t>&(<ExceptionObject*>NULL).args, 7)
    define_layout(KIND_TRACEBACK, sizeof(Traceback), <size_t>&(<Traceback*>NULL).next, 4)
    LAYOUTS[KIND_TRACEBACK].trailing = <uint16_t><size_t>&(<Traceback*>NULL).count
    define_layout(KIND_GENERATOR, sizeof(Generator), <size_t>&(<Generator*>NULL).function, 9)
    LAYOUTS[KIND_GENERATOR].trailing = <uint16_t><size_t>&(<Generator*>NULL).count
    define_layout(KIND_FRAME_VIEW, sizeof(FrameView), <size_t>&(<FrameView*>NULL).code, 8)
    define_layout(KIND_ASYNC_STEP, sizeof(AsyncStep), <size_t>&(<AsyncStep*>NULL).generator, 2)
    define_layout(KIND_MODULE, sizeof(Module), <size_t>&(<Module*>NULL).name, 2)
    define_layout(KIND_PROPERTY, sizeof(Property), <size_t>&(<Property*>NULL).getter, 5)
    define_layout(KIND_CLASSMETHOD, sizeof(Wrapper), <size_t>&(<Wrapper*>NULL).value, 2)
    define_layout(KIND_STATICMETHOD, sizeof(Wrapper), <size_t>&(<Wrapper*>NULL).value, 2)
    define_layout(KIND_MAPPING_PROXY, sizeof(Wrapper), <size_t>&(<Wrapper*>NULL).value, 2)
    define_layout(KIND_SUPER, sizeof(Super), <size_t>&(<Super*>NULL).start, 3)
    define_layout(KIND_CODE, sizeof(Code), <size_t>&(<Code*>NULL).name, 10)
    define_layout(KIND_SPILL, sizeof(Spill), 0, 0)
    define_buffer(KIND_SPILL, <size_t>&(<Spill*>NULL).items, <size_t>&(<Spill*>NULL).length, <size_t>&(<Spill*>NULL).length, 8, 1)
    define_layout(KIND_ITERATOR, sizeof(Iterator), <size_t>&(<Iterator*>NULL).source, 3)
    define_layout(KIND_VIEW, sizeof(View), <size_t>&(<View*>NULL).dict, 1)
    define_layout(KIND_STREAM, sizeof(View), <size_t>&(<View*>NULL).dict, 1)
    define_layout(KIND_HOST_FUNCTION, sizeof(HostFunction), <size_t>&(<HostFunction*>NULL).name, 1)
    define_layout(KIND_ARRAY, sizeof(Array), 0, 0)
    define_layout(KIND_DEQUE, sizeof(Deque), 0, 0)
    define_buffer(KIND_DEQUE, <size_t>&(<Deque*>NULL).items, <size_t>&(<Deque*>NULL).capacity, <size_t>&(<Deque*>NULL).capacity, 8, 1)
    define_layout(KIND_STATE, sizeof(State), 0, 0)
    define_buffer(KIND_STATE, <size_t>&(<State*>NULL).values, <size_t>&(<State*>NULL).value_count, <size_t>&(<State*>NULL).value_count, 8, 1)
    LAYOUTS[KIND_STATE].buffer2 = <uint16_t><size_t>&(<State*>NULL).raw
    LAYOUTS[KIND_STATE].capacity2 = <uint16_t><size_t>&(<State*>NULL).raw_size
    LAYOUTS[KIND_STATE].element2 = 1
    define_layout(KIND_MEMORYVIEW, sizeof(MemoryView), <size_t>&(<MemoryView*>NULL).base, 4)
    define_layout(KIND_PATTERN, sizeof(Pattern), <size_t>&(<Pattern*>NULL).pattern, 5)
    LAYOUTS[KIND_PATTERN].buffer2 = <uint16_t><size_t>&(<Pattern*>NULL).code
    LAYOUTS[KIND_PATTERN].capacity2 = <uint16_t><size_t>&(<Pattern*>NULL).code_size
    LAYOUTS[KIND_PATTERN].element2 = 4
    define_layout(KIND_MATCH, sizeof(Match), <size_t>&(<Match*>NULL).pattern, 2)
    LAYOUTS[KIND_MATCH].trailing = <uint16_t><size_t>&(<Match*>NULL).marks
    define_layout(KIND_SCANNER, sizeof(Scanner), <size_t>&(<Scanner*>NULL).pattern, 2)
    define_layout(KIND_WEAKREF, sizeof(WeakCell), 0, 0)
    define_layout(KIND_CALLER, sizeof(Caller), <size_t>&(<Caller*>NULL).target, 5)
    define_layout(KIND_CACHE, sizeof(Cache), <size_t>&(<Cache*>NULL).function, 5)
    define_layout(KIND_SLOT, sizeof(Slot), <size_t>&(<Slot*>NULL).name, 2)
    define_layout(KIND_MEMBER, sizeof(Member), <size_t>&(<Member*>NULL).name, 3)
