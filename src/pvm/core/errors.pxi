# Raising builtin exceptions from the machine, and their table.

from libc.stdio cimport snprintf

cdef enum:                   # shapes of builtin classes; the order fixes their numbers
    SHAPE_NONE_YET = 0
    SHAPE_OBJECT
    SHAPE_TYPE
    SHAPE_INT
    SHAPE_BOOL
    SHAPE_FLOAT
    SHAPE_COMPLEX
    SHAPE_STR
    SHAPE_BYTES
    SHAPE_BYTEARRAY
    SHAPE_MEMORYVIEW
    SHAPE_LIST
    SHAPE_TUPLE
    SHAPE_DICT
    SHAPE_SET
    SHAPE_FROZENSET
    SHAPE_RANGE
    SHAPE_SLICE
    SHAPE_NONE_TYPE
    SHAPE_ELLIPSIS_TYPE
    SHAPE_NOT_IMPLEMENTED_TYPE
    SHAPE_FUNCTION
    SHAPE_BUILTIN_FUNCTION
    SHAPE_METHOD_DESCRIPTOR
    SHAPE_WRAPPER_DESCRIPTOR
    SHAPE_CLASSMETHOD_DESCRIPTOR
    SHAPE_MEMBER_DESCRIPTOR
    SHAPE_GETSET_DESCRIPTOR
    SHAPE_METHOD
    SHAPE_METHOD_WRAPPER
    SHAPE_CELL
    SHAPE_CODE
    SHAPE_FRAME
    SHAPE_TRACEBACK
    SHAPE_GENERATOR
    SHAPE_COROUTINE
    SHAPE_ASYNC_GENERATOR
    SHAPE_MODULE
    SHAPE_PROPERTY
    SHAPE_CLASSMETHOD
    SHAPE_STATICMETHOD
    SHAPE_SUPER
    SHAPE_MAPPING_PROXY
    SHAPE_SIMPLE_NAMESPACE
    SHAPE_HIDDEN             # internal objects
    SHAPE_DICT_KEYS
    SHAPE_DICT_VALUES
    SHAPE_DICT_ITEMS
    SHAPE_LIST_ITERATOR      # iterators, in the order of IteratorKind
    SHAPE_LIST_REVERSE_ITERATOR
    SHAPE_TUPLE_ITERATOR
    SHAPE_STR_ITERATOR
    SHAPE_BYTES_ITERATOR
    SHAPE_BYTEARRAY_ITERATOR
    SHAPE_RANGE_ITERATOR
    SHAPE_LONG_RANGE_ITERATOR
    SHAPE_DICT_KEY_ITERATOR
    SHAPE_DICT_VALUE_ITERATOR
    SHAPE_DICT_ITEM_ITERATOR
    SHAPE_DICT_REVERSE_KEY_ITERATOR
    SHAPE_DICT_REVERSE_VALUE_ITERATOR
    SHAPE_DICT_REVERSE_ITEM_ITERATOR
    SHAPE_SET_ITERATOR
    SHAPE_ENUMERATE
    SHAPE_ZIP
    SHAPE_MAP
    SHAPE_FILTER
    SHAPE_REVERSED
    SHAPE_SEQUENCE_ITERATOR  # over __getitem__
    SHAPE_CALLABLE_ITERATOR  # iter(callable, sentinel)
    SHAPE_ARRAY_ITERATOR
    SHAPE_MEMORY_ITERATOR
    SHAPE_ARRAY
    SHAPE_DEQUE
    SHAPE_WEAKREF
    SHAPE_TEXT_STREAM        # sys.stdout
    SHAPE_ACCUMULATE         # itertools, in the order of its classes in itertools.pxi
    SHAPE_BATCHED
    SHAPE_CHAIN
    SHAPE_COMBINATIONS
    SHAPE_COMBINATIONS_WITH_REPLACEMENT
    SHAPE_COMPRESS
    SHAPE_COUNT
    SHAPE_CYCLE
    SHAPE_DROPWHILE
    SHAPE_FILTERFALSE
    SHAPE_GROUPBY
    SHAPE_GROUPER
    SHAPE_ISLICE
    SHAPE_PAIRWISE
    SHAPE_PERMUTATIONS
    SHAPE_PRODUCT
    SHAPE_REPEAT
    SHAPE_STARMAP
    SHAPE_TAKEWHILE
    SHAPE_TEE
    SHAPE_ZIP_LONGEST
    SHAPE_RANDOM             # _random.Random
    SHAPE_DEQUE_ITERATOR
    SHAPE_DEQUE_REVERSE_ITERATOR
    SHAPE_PATTERN            # re.Pattern, re.Match and what _sre keeps to itself
    SHAPE_MATCH
    SHAPE_SCANNER
    SHAPE_MATCH_ITERATOR
    SHAPE_TEMPLATE
    SHAPE_ASYNC_SEND         # what drives asynchronous generators and coroutines: see coroutine.pxi
    SHAPE_ASYNC_THROW
    SHAPE_COROUTINE_WRAPPER
    SHAPE_QUITTER            # exit, quit and help: see natives/sitenames.pxi
    SHAPE_HELPER
    SHAPE_ITEMGETTER         # operator and functools: see natives/callers.pxi
    SHAPE_ATTRGETTER
    SHAPE_METHODCALLER
    SHAPE_PARTIAL
    SHAPE_PLACEHOLDER
    SHAPE_KEY
    SHAPE_CACHE
    SHAPE_FIRST_EXCEPTION    # the exceptions, in the order of EXCEPTION_TABLE
    SHAPE_BASE_EXCEPTION = SHAPE_FIRST_EXCEPTION
    SHAPE_EXCEPTION
    SHAPE_SYSTEM_EXIT
    SHAPE_KEYBOARD_INTERRUPT
    SHAPE_GENERATOR_EXIT
    SHAPE_STOP_ITERATION
    SHAPE_STOP_ASYNC_ITERATION
    SHAPE_ARITHMETIC_ERROR
    SHAPE_FLOATING_POINT_ERROR
    SHAPE_OVERFLOW_ERROR
    SHAPE_ZERO_DIVISION_ERROR
    SHAPE_ASSERTION_ERROR
    SHAPE_ATTRIBUTE_ERROR
    SHAPE_BUFFER_ERROR
    SHAPE_EOF_ERROR
    SHAPE_IMPORT_ERROR
    SHAPE_MODULE_NOT_FOUND_ERROR
    SHAPE_LOOKUP_ERROR
    SHAPE_INDEX_ERROR
    SHAPE_KEY_ERROR
    SHAPE_MEMORY_ERROR
    SHAPE_NAME_ERROR
    SHAPE_UNBOUND_LOCAL_ERROR
    SHAPE_OS_ERROR
    SHAPE_BLOCKING_IO_ERROR
    SHAPE_CHILD_PROCESS_ERROR
    SHAPE_CONNECTION_ERROR
    SHAPE_BROKEN_PIPE_ERROR
    SHAPE_CONNECTION_ABORTED_ERROR
    SHAPE_CONNECTION_REFUSED_ERROR
    SHAPE_CONNECTION_RESET_ERROR
    SHAPE_FILE_EXISTS_ERROR
    SHAPE_FILE_NOT_FOUND_ERROR
    SHAPE_INTERRUPTED_ERROR
    SHAPE_IS_A_DIRECTORY_ERROR
    SHAPE_NOT_A_DIRECTORY_ERROR
    SHAPE_PERMISSION_ERROR
    SHAPE_PROCESS_LOOKUP_ERROR
    SHAPE_TIMEOUT_ERROR
    SHAPE_REFERENCE_ERROR
    SHAPE_RUNTIME_ERROR
    SHAPE_NOT_IMPLEMENTED_ERROR
    SHAPE_RECURSION_ERROR
    SHAPE_SYNTAX_ERROR
    SHAPE_INDENTATION_ERROR
    SHAPE_TAB_ERROR
    SHAPE_SYSTEM_ERROR
    SHAPE_TYPE_ERROR
    SHAPE_VALUE_ERROR
    SHAPE_UNICODE_ERROR
    SHAPE_UNICODE_DECODE_ERROR
    SHAPE_UNICODE_ENCODE_ERROR
    SHAPE_UNICODE_TRANSLATE_ERROR
    SHAPE_WARNING
    SHAPE_BYTES_WARNING
    SHAPE_DEPRECATION_WARNING
    SHAPE_ENCODING_WARNING
    SHAPE_FUTURE_WARNING
    SHAPE_IMPORT_WARNING
    SHAPE_PENDING_DEPRECATION_WARNING
    SHAPE_RESOURCE_WARNING
    SHAPE_RUNTIME_WARNING
    SHAPE_SYNTAX_WARNING
    SHAPE_UNICODE_WARNING
    SHAPE_USER_WARNING
    SHAPE_BASE_EXCEPTION_GROUP
    SHAPE_EXCEPTION_GROUP
    SHAPE_PYTHON_FINALIZATION_ERROR
    SHAPE_INCOMPLETE_INPUT_ERROR
    SHAPE_AFTER_EXCEPTIONS

# Name and base of each exception, in the order of their shapes.
EXCEPTION_TABLE = (
    ("BaseException", "object"), ("Exception", "BaseException"), ("SystemExit", "BaseException"),
    ("KeyboardInterrupt", "BaseException"), ("GeneratorExit", "BaseException"),
    ("StopIteration", "Exception"), ("StopAsyncIteration", "Exception"),
    ("ArithmeticError", "Exception"), ("FloatingPointError", "ArithmeticError"),
    ("OverflowError", "ArithmeticError"), ("ZeroDivisionError", "ArithmeticError"),
    ("AssertionError", "Exception"), ("AttributeError", "Exception"), ("BufferError", "Exception"),
    ("EOFError", "Exception"), ("ImportError", "Exception"), ("ModuleNotFoundError", "ImportError"),
    ("LookupError", "Exception"), ("IndexError", "LookupError"), ("KeyError", "LookupError"),
    ("MemoryError", "Exception"), ("NameError", "Exception"), ("UnboundLocalError", "NameError"),
    ("OSError", "Exception"), ("BlockingIOError", "OSError"), ("ChildProcessError", "OSError"),
    ("ConnectionError", "OSError"), ("BrokenPipeError", "ConnectionError"),
    ("ConnectionAbortedError", "ConnectionError"), ("ConnectionRefusedError", "ConnectionError"),
    ("ConnectionResetError", "ConnectionError"), ("FileExistsError", "OSError"),
    ("FileNotFoundError", "OSError"), ("InterruptedError", "OSError"), ("IsADirectoryError", "OSError"),
    ("NotADirectoryError", "OSError"), ("PermissionError", "OSError"), ("ProcessLookupError", "OSError"),
    ("TimeoutError", "OSError"), ("ReferenceError", "Exception"), ("RuntimeError", "Exception"),
    ("NotImplementedError", "RuntimeError"), ("RecursionError", "RuntimeError"),
    ("SyntaxError", "Exception"), ("IndentationError", "SyntaxError"), ("TabError", "IndentationError"),
    ("SystemError", "Exception"), ("TypeError", "Exception"), ("ValueError", "Exception"),
    ("UnicodeError", "ValueError"), ("UnicodeDecodeError", "UnicodeError"),
    ("UnicodeEncodeError", "UnicodeError"), ("UnicodeTranslateError", "UnicodeError"),
    ("Warning", "Exception"), ("BytesWarning", "Warning"), ("DeprecationWarning", "Warning"),
    ("EncodingWarning", "Warning"), ("FutureWarning", "Warning"), ("ImportWarning", "Warning"),
    ("PendingDeprecationWarning", "Warning"), ("ResourceWarning", "Warning"), ("RuntimeWarning", "Warning"),
    ("SyntaxWarning", "Warning"), ("UnicodeWarning", "Warning"), ("UserWarning", "Warning"),
    ("BaseExceptionGroup", "BaseException"), ("ExceptionGroup", "BaseExceptionGroup"),
)
if HOST_MINOR >= 13:
    EXCEPTION_TABLE += (("PythonFinalizationError", "RuntimeError"), ("_IncompleteInputError", "SyntaxError"))

cdef Class* BUILTIN[FIRST_GUEST_SHAPE]      # builtin class by shape

cdef Class* os_error_class(Class* cls, Value args) noexcept nogil:
    """OSError(errno, text) makes the subclass that stands for the error number, as on POSIX."""
    cdef int64_t number
    cdef int shape = SHAPE_OS_ERROR
    if tuple_length(args) < 2 or tuple_length(args) > 5 or not is_int(tuple_items(args)[0]):
        return cls
    number = as_int(tuple_items(args)[0])
    if number == 11 or number == 114 or number == 115:
        shape = SHAPE_BLOCKING_IO_ERROR
    elif number == 10:
        shape = SHAPE_CHILD_PROCESS_ERROR
    elif number == 32 or number == 108:
        shape = SHAPE_BROKEN_PIPE_ERROR
    elif number == 103:
        shape = SHAPE_CONNECTION_ABORTED_ERROR
    elif number == 111:
        shape = SHAPE_CONNECTION_REFUSED_ERROR
    elif number == 104:
        shape = SHAPE_CONNECTION_RESET_ERROR
    elif number == 17:
        shape = SHAPE_FILE_EXISTS_ERROR
    elif number == 2:
        shape = SHAPE_FILE_NOT_FOUND_ERROR
    elif number == 4:
        shape = SHAPE_INTERRUPTED_ERROR
    elif number == 21:
        shape = SHAPE_IS_A_DIRECTORY_ERROR
    elif number == 20:
        shape = SHAPE_NOT_A_DIRECTORY_ERROR
    elif number == 13 or number == 1:
        shape = SHAPE_PERMISSION_ERROR
    elif number == 3:
        shape = SHAPE_PROCESS_LOOKUP_ERROR
    elif number == 110:
        shape = SHAPE_TIMEOUT_ERROR
    return BUILTIN[shape]

cdef Value new_exception(VM* vm, Class* cls, Value args) noexcept nogil:
    """An exception with its args (a Tuple), not raised; ERROR when there is no memory."""
    if cls == BUILTIN[SHAPE_OS_ERROR]:
        cls = os_error_class(cls, args)
    cdef ExceptionObject* exception = <ExceptionObject*>allocate(
        vm, instance_bytes(cls), KIND_EXCEPTION, cls.instance_shape)
    if exception == NULL:
        return ERROR
    exception.args = args
    exception.cause = NONE
    exception.context = NONE
    exception.traceback = NONE
    exception.attributes = UNBOUND
    exception.fields = UNBOUND
    exception.group = UNBOUND
    exception.suppress_context = 0
    init_extra_attributes(&exception.head, cls)
    if tuple_length(args) >= 2 and is_subclass(cls, BUILTIN[SHAPE_OS_ERROR]) and os_error_created(vm, exception, cls, args) < 0:
        return ERROR
    return <Value>exception

cdef void set_exception(VM* vm, Value exception) noexcept nogil:
    """Make an exception the one being raised; its context becomes the one being handled."""
    cdef ExceptionObject* raised = <ExceptionObject*>exception
    vm.exception = exception
    if is_pointer(vm.handled) and vm.handled != exception and raised.context == NONE:
        break_context_cycle(vm.handled, exception)
        raised.context = vm.handled

cdef void break_context_cycle(Value start, Value exception) noexcept nogil:
    """As CPython: when `exception` is in the context chain of `start` already, cut the chain before it."""
    cdef Value v = start
    cdef Value following, slow = start
    cdef bint step = False
    while is_pointer(v):
        following = (<ExceptionObject*>v).context
        if following == exception:
            (<ExceptionObject*>v).context = NONE
            return
        v = following
        if v == slow:
            return           # a cycle that the guest made
        if step:
            slow = (<ExceptionObject*>slow).context
        step = not step

cdef Value raise_with_args(VM* vm, int shape, Value args) noexcept nogil:
    cdef Value exception = new_exception(vm, BUILTIN[shape], args)
    if exception != ERROR:
        set_exception(vm, exception)
    return ERROR

cdef Value raise_value(VM* vm, int shape, Value argument) noexcept nogil:
    """Raise a builtin exception with one argument."""
    cdef Value args = new_tuple(vm, 1)
    if args == ERROR:
        return ERROR
    tuple_items(args)[0] = argument
    return raise_with_args(vm, shape, args)

cdef Value raise_error(VM* vm, int shape, const char* text) noexcept nogil:
    """Raise a builtin exception with a UTF-8 message. Always returns ERROR."""
    cdef Value message = new_str_utf8(vm, text, strlen(text))
    if message == ERROR:
        return ERROR
    return raise_value(vm, shape, message)

cdef Value raise_error1(VM* vm, int shape, const char* format, const char* a) noexcept nogil:
    snprintf(vm.message, sizeof(vm.message), format, a)
    return raise_error(vm, shape, vm.message)

cdef Value raise_error2(VM* vm, int shape, const char* format, const char* a, const char* b) noexcept nogil:
    snprintf(vm.message, sizeof(vm.message), format, a, b)
    return raise_error(vm, shape, vm.message)

cdef Value raise_error3(VM* vm, int shape, const char* format, const char* a, const char* b, const char* c) noexcept nogil:
    snprintf(vm.message, sizeof(vm.message), format, a, b, c)
    return raise_error(vm, shape, vm.message)

cdef Value raise_error_int(VM* vm, int shape, const char* format, int64_t a) noexcept nogil:
    """`format` takes one %lld."""
    snprintf(vm.message, sizeof(vm.message), format, <long long>a)
    return raise_error(vm, shape, vm.message)

cdef Value raise_error_ints(VM* vm, int shape, const char* format, int64_t a, int64_t b) noexcept nogil:
    snprintf(vm.message, sizeof(vm.message), format, <long long>a, <long long>b)
    return raise_error(vm, shape, vm.message)

cdef Value raise_error_text_int(VM* vm, int shape, const char* format, const char* a, int64_t b) noexcept nogil:
    """`format` takes %s and %lld."""
    snprintf(vm.message, sizeof(vm.message), format, a, <long long>b)
    return raise_error(vm, shape, vm.message)

cdef Value raise_type_error(VM* vm, const char* text) noexcept nogil:
    return raise_error(vm, SHAPE_TYPE_ERROR, text)

cdef Value raise_value_error(VM* vm, const char* text) noexcept nogil:
    return raise_error(vm, SHAPE_VALUE_ERROR, text)

cdef void raise_memory_error(VM* vm) noexcept nogil:
    """MemoryError without an allocation: the machine's prepared one. No handler of the guest sees it where the
    machine has a memory limit: it ends the run."""
    vm.exception = vm.error_detail
    if vm.memory_limit >> 60 == 0 and vm.limit == LIMIT_NONE:
        vm.limit = LIMIT_MEMORY

cdef Value raise_key_error(VM* vm, Value key) noexcept nogil:
    return raise_value(vm, SHAPE_KEY_ERROR, key)

cdef Value raise_stop_iteration(VM* vm, Value value) noexcept nogil:
    cdef Value args
    if value == NONE:
        return raise_with_args(vm, SHAPE_STOP_ITERATION, EMPTY_TUPLE)
    return raise_value(vm, SHAPE_STOP_ITERATION, value)

cdef inline char* next_text(VM* vm) noexcept nogil:
    """Room for a name in a message, until as many others have been asked for as there are texts."""
    vm.text_turn = (vm.text_turn + 1) % MESSAGE_TEXTS
    return &vm.text[vm.text_turn][0]

cdef const char* text_of(VM* vm, Value s) noexcept nogil:
    """A str as UTF-8 for a message, cut at 500 bytes; good as next_text says."""
    cdef char* out
    out = next_text(vm)
    if is_kind(s, KIND_STR):
        copy_for_message(<Str*>s, out)
    else:
        out[0] = 0
    return out

cdef void copy_for_message(Str* s, char* out) noexcept nogil:
    """The text as UTF-8, where a null character, which would end it, is written in two bytes: they are decoded to one again."""
    cdef int64_t i, n = 0
    cdef uint32_t c
    for i in range(s.length):
        if n >= 500:
            break
        c = str_at(s, i)
        if c == 0:
            out[n] = <char>0xC0
            out[n + 1] = <char>0x80
            n += 2
        else:
            n += encode_point(c, out + n)
    out[n] = 0

cdef const char* type_name(VM* vm, Value v) noexcept nogil:
    """Name of a value's class for a message: those of native modules are known by their module too."""
    return class_full_name(vm, class_of(vm, v))

cdef const char* class_full_name(VM* vm, Class* cls) noexcept nogil:
    """A class's name, behind that of its module for a class of a native module: what CPython has as its tp_name."""
    cdef char* out
    if not (cls.head.flags & FLAG_IMMORTAL or cls.flags & CLASS_IN_MODULE) or not is_kind(cls.module, KIND_STR) or str_equal_c(cls.module, "builtins"):
        return text_of(vm, cls.name)
    out = next_text(vm)
    snprintf(out, 500, "%s.%s", text_of(vm, cls.module), text_of(vm, cls.name))
    return out

cdef const char* full_type_name(VM* vm, Class* cls) noexcept nogil:
    """A class's qualified name behind its module's, but for builtins and __main__: what a message means by %T."""
    cdef char* out
    cdef Value module = type_get_module(vm, <Value>cls)
    if not is_kind(module, KIND_STR):
        vm.exception = UNBOUND
        return text_of(vm, cls.qualname)
    if str_equal_c(module, "builtins") or str_equal_c(module, "__main__"):
        return text_of(vm, cls.qualname)
    out = next_text(vm)
    snprintf(out, 500, "%s.%s", text_of(vm, module), text_of(vm, cls.qualname))
    return out

cdef bint exception_matches(VM* vm, int shape) noexcept nogil:
    """Whether the exception being raised is an instance of a builtin class."""
    return is_pointer(vm.exception) and is_subclass(class_of(vm, vm.exception), BUILTIN[shape])
