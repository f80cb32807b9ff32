# One machine: its stacks, its heap, its limits. Everything a running program can change hangs from here.

cdef extern from "clock.h" nogil:
    int64_t clock_monotonic_ns()
    int64_t clock_wall_ns()
    int64_t clock_process_ns()

cdef enum:                   # Frame.continuation: what happens with the value that a frame returns
    CONT_DIRECT = 0          # the caller's register that Frame.flags names; no Frame.aux
    CONT_STORE               # the caller's destination, pc[-1]
    CONT_EXIT                # leave the loop: the bottom frame of a run
    CONT_DISCARD
    CONT_INIT                # a constructor's frame: store Frame.aux, the new object
    CONT_BRANCH              # truth decides whether the caller jumps (aux: sense), jump at pc[-2]
    CONT_NOT                 # store the negated truth
    CONT_TRUTH               # store the truth
    CONT_BINARY              # operator method: NotImplemented goes on to the next candidate
    CONT_COMPARE             # the same for a comparison that stores its value
    CONT_COMPARE_BRANCH      # the same for a fused comparison and jump
    CONT_FOR                 # __next__ for FOR_ITER: destination pc[-3], jump pc[-2]
    CONT_GENERATOR           # a generator's frame, resumed by FOR_ITER, SEND, next() ...: see generator.pxi
    CONT_ITER                # __iter__ for GET_ITER: the result must be an iterator
    CONT_NATIVE              # a native frame lies below: go on in its continuation
    CONT_IN                  # __contains__: store the truth
    CONT_IN_BRANCH
    CONT_ATTRIBUTE           # __getattribute__: AttributeError falls back to __getattr__
    CONT_CONSTRUCT           # as CONT_INIT, where a native frame below takes the object
    CONT_SPECIAL             # of a builtin that calls a special method (aux: SP_*): see specialcall.pxi
    CONT_SEND                # send() for SEND: register pc[-3], jump pc[-2]
    CONT_UNPACK              # a list of items for UNPACK (aux TRUE_: UNPACK_STAR)
    CONT_INVOKE              # the attribute that INVOKE asked for: call it
    CONT_COUNT

cdef struct Frame:
    uint8_t* pc              # next instruction, while the frame does not run
    Value* regs
    Code* code               # NULL: a native frame
    Function* function
    Value aux
    uint32_t continuation
    uint32_t flags

cdef enum:                   # why the loop must look up from its work
    DUE_COLLECT = 1
    DUE_CANCEL = 2
    DUE_TRACE = 4            # tracing has begun or ended, and the loop's table is to follow

cdef enum:                   # VM.limit: the limit that ends a run
    LIMIT_NONE = 0
    LIMIT_STEPS
    LIMIT_MEMORY
    LIMIT_TIME
    LIMIT_OUTPUT
    LIMIT_CANCEL
    LIMIT_HOST               # an exception of the host passes through, kept in the VM object

cdef enum:
    FIRST_GUEST_SHAPE = 256  # shapes below belong to builtin classes and are immortal
    CELL_STEP = 16           # cell sizes are multiples of this
    CELL_CLASSES = 33        # classes 1..32: cells of 16..512 bytes
    LARGE_CELL = 255
    BLOCK_BYTES = 16384
    GREY_COUNT = 16          # as many fetches as memory has under way at once
    SPARE_CLASSES = 20       # sizes of 640 to 16384 bytes, four to each doubling
    MESSAGE_TEXTS = 8        # names that one message may hold
    SPARE_LIMIT = 1 << 20    # bytes that a machine keeps of memory it has given up
    TICKS_PER_SLICE = 10000
    DUE_SLICE = 16           # ticks that a native takes while a collection is due
    NATIVE_DEPTH_LIMIT = 1000  # nested runs of the loop
    SIGNALS_EVERY = 5000000  # nanoseconds between two looks at the host's signals

from sys import version_info as _host_version

cdef int HOST_MINOR = _host_version[1]    # what the guest takes for its own version: wordings follow it

cdef enum:
    LOOKUP_COUNT = 512       # entries of VM.lookups
    SITE_CHAIN_COUNT = 2048  # of VM.site_chains
    CALL_COUNT = 256         # entries of VM.calls
    SUPER_COUNT = 64         # entries of VM.supers

cdef struct Block:           # a run of cells of one size class
    Block* next
    uint32_t cell_bytes
    uint32_t used            # bytes handed out from `cells` so far
    uint32_t size            # bytes in `cells`
    uint32_t live

cdef struct PoolChunk:       # memory that small buffers are cut from
    PoolChunk* next

cdef struct LargeObject:     # precedes an object that has an allocation of its own
    LargeObject* next
    LargeObject* previous
    int64_t bytes
    int64_t reserved

cdef struct FreeCell:
    Header head
    FreeCell* next

cdef struct SuperEntry:      # of VM.supers: what the classes behind `start` have of a name, for instances of `type`
    Value start
    Value type
    Value name
    Value found

cdef struct CallEntry:       # of VM.calls: that a call of this function with so many arguments binds them as they are
    Value function
    uint8_t* entry           # its first instruction
    Code* code
    uint32_t registers
    uint32_t arguments

cdef struct KeptStack:
    Value* words
    int64_t size
    int64_t used             # words that are values
    KeptStack* next

cdef struct VM:
    int64_t ticks            # counts down to the next look at what is due
    Frame* fp
    Value* stack_end         # registers must stay below
    Frame* frame_end         # frames must stay below
    FreeCell* free[CELL_CLASSES]
    int64_t bytes            # charged so far, garbage not yet collected included
    int64_t collect_at       # bytes that make the collector due
    uint8_t live_mark
    uint8_t due
    uint8_t limit
    uint8_t collecting
    uint8_t moved            # the stack or the frames have, since the loop last looked
    volatile uint8_t cancelled
    uint8_t traced           # a function is set, and none runs
    uint8_t in_trace         # one runs
    uint8_t trace_event      # EVENT_* for which it does
    Value exception          # being raised
    Value result             # of a run of the loop that has ended
    Value handled            # being handled (sys.exc_info)
    # tracing
    uint8_t monitored        # trace_function is that of sys.monitoring
    int monitor_status       # RUN_* of the last call of it
    uint32_t monitor_events  # that its tools want of all codes
    Value trace_function     # of sys.settrace or sys.monitoring, or UNBOUND
    Value kept_trace         # of sys.settrace, while tools monitor
    Value profile_function   # of sys.setprofile, or UNBOUND
    Value* frame_views       # by number of frame, where the frame has FRAME_VIEWED
    int64_t view_capacity
    Value line_code          # the code of which a line was last looked up (not owned, empty after a collection)
    int64_t line_start       # bytes of it that are in `line`
    int64_t line_end
    int64_t line
    int64_t line_read        # bytes read of its positions, and the line that they lead to
    int64_t line_following
    # stacks
    Value* stack
    Frame* frames
    int64_t stack_size       # words
    KeptStack* kept_stacks   # those that were outgrown while natives waited, which hold addresses in them
    int64_t kept_count
    int64_t frame_count
    int64_t recursion_limit
    int64_t recursion_most   # what the guest may raise it to
    int64_t origin_depth     # frames that new coroutines note: sys.set_coroutine_origin_tracking_depth
    int64_t digits_limit     # of conversions between int and decimal text; 0 is none
    int64_t native_depth
    char* c_stack_end        # the C stack of a run may not grow past this
    Value* native_top        # end of the arguments of the native that runs
    # heap
    Block* blocks[CELL_CLASSES]
    LargeObject* large
    void* pool[CELL_CLASSES]  # free small buffers by size class, linked through their first word
    PoolChunk* pool_chunks
    char* pool_at            # what is left of the newest chunk
    char* pool_end
    void* spare[SPARE_CLASSES]   # given up memory of middling size, linked through its first word
    int64_t spare_bytes
    int64_t keep_bytes       # of empty blocks that the running collection still leaves in place
    int64_t live_bytes       # after the last collection
    int64_t peak_bytes
    int64_t memory_limit
    int64_t failing          # allocations up to the one that fails: see PVM_FAIL_ALLOCATION
    int64_t collections
    int64_t longest_pause_ns
    Value grey[GREY_COUNT]   # values to be marked whose headers are being fetched; NONE where there is none
    uint32_t grey_at         # the next to be replaced
    Value* mark_stack
    int64_t mark_count
    int64_t mark_capacity
    WeakCell* weak_cells     # all there are
    Value* last_words        # dead objects that the prelude has to see to: see finalize.pxi
    int64_t last_word_count
    int64_t last_word_capacity
    uint64_t last_word_cells  # a bit for each size class of cells that may hold objects with a last word; 0: there are none at all
    uint8_t finalizing       # the prelude's frame is under way
    uint8_t weak_watched     # references with callbacks exist
    uint8_t weak_lost        # and objects of references have died
    MemoryView* views        # all there are
    Value* roots             # temporary roots of natives that run guest code in a nested loop
    int64_t root_count
    int64_t root_capacity
    # names, shapes, namespaces
    Dict* interned
    Shape** shapes
    uint32_t shape_count
    uint32_t shape_capacity
    uint64_t next_version
    uint64_t chains          # counts what changes a chain of delegating generators other than from its outer end
    Value builtins           # Dict: the machine's own copy once it is changed
    Value modules            # Dict of sys.modules
    Value main               # Dict of __main__'s globals, whatever the program puts into sys.modules; UNBOUND while it is made
    CallEntry calls[CALL_COUNT]          # what calls entered lately, by the call's address; empty after a collection
    SuperEntry supers[SUPER_COUNT]       # what super found lately; empty after a collection and a change of any class
    Site** site_chains       # sites by their names, once a class has changed; NULL when they are to be made anew
    Site* lookups            # what sites found lately, by shape and name: for sites that see many shapes
    const char* prelude_names[128]   # functions of the prelude by the address of their name, as natives ask
    Value prelude_functions[128]
    Value prelude            # Dict of functions written in Python, or UNBOUND before first use
    # limits
    int64_t steps_done       # before the present slice
    int64_t slice
    int64_t step_limit       # -1 none
    int64_t deadline_ns      # 0 none
    int64_t output_limit     # -1 none
    int64_t output_bytes
    int64_t started_ns
    int64_t signals_ns       # when to look at the host's signals again; 0 never (not the main thread)
    # boundary
    void* host               # the VM object (borrowed), for the boundary only
    Value state              # per-machine state of native modules: Dict
    Value borrowed           # see guestbuffer.pxi
    int64_t recursion_depth  # of natives that recurse in C (repr, ==, hash)
    uint64_t random_seed
    Value exported           # what could not be resized for its views: the error is new, see resizing.pxi; compared, never followed
    Value error_detail
    char text[MESSAGE_TEXTS][512]        # UTF-8 copies of names for error messages, used in turn
    int text_turn
    char message[2048]
