# json's scanner: CPython's _json.Scanner and scanstring. Containers that are not complete stand on a stack of the
# scan's own, so that a hook of the guest's runs in a frame above it and nesting costs no C stack.

cdef enum:
    SCAN_TEXT = 0            # slots: the str
    SCAN_STACK               # list of open containers: dict, pairs or list; then the key that waits for its value, or None
    SCAN_KEYS                # dict of the keys seen, so that equal ones are one object
    SCAN_HOOKS               # tuple by the numbers below; None where nothing is to be called
    SCAN_STRICT
    SCAN_SLOTS

    HOOK_OBJECT = 0
    HOOK_PAIRS
    HOOK_FLOAT
    HOOK_INT
    HOOK_CONSTANT
    HOOKS

cdef Value json_error(VM* vm, const char* message, Str* s, int64_t position) noexcept nogil:
    """Raise JSONDecodeError, which is a class of the library's: ERROR or PUSHED."""
    cdef Value args[3]
    args[0] = new_str_c(vm, message)
    args[1] = <Value>s
    args[2] = int_from_i64(vm, position)
    return prelude_call(vm, "json_error", args, 3) if args[0] != ERROR else ERROR

cdef inline int64_t json_point(Str* s, int64_t i) noexcept nogil:
    """Code point at i, or -1 at the end."""
    return <int64_t>str_at(s, i) if i < s.length else -1

cdef inline int64_t json_skip(Str* s, int64_t i) noexcept nogil:
    """The first place from i that is no white space."""
    cdef int64_t c = json_point(s, i)
    while c == 32 or c == 10 or c == 13 or c == 9:
        i += 1
        c = json_point(s, i)
    return i

cdef bint json_word(Str* s, int64_t i, const char* word) noexcept nogil:
    cdef int64_t k = 0
    while word[k]:
        if json_point(s, i + k) != word[k]:
            return False
        k += 1
    return True

cdef int64_t json_hex(Str* s, int64_t i) noexcept nogil:
    """The number in four hexadecimal digits, or -1."""
    cdef int64_t k, value = 0
    cdef int digit
    for k in range(4):
        if i + k >= s.length or str_at(s, i + k) > 127:
            return -1
        digit = digit_value(<char>str_at(s, i + k))
        if digit > 15:
            return -1
        value = value << 4 | digit
    return value

cdef Value json_string(VM* vm, Str* s, int64_t* at, bint strict) noexcept nogil:
    """The str whose opening quote is before at[0], which is moved behind the closing one; ERROR or PUSHED."""
    cdef Builder b
    cdef int64_t begin = at[0] - 1, start = at[0], i = at[0], c = -1
    while i < s.length:
        c = str_at(s, i)
        if c == 34 or c == 92:
            break
        if c < 32 and strict:
            return json_error(vm, "Invalid control character at", s, i)
        i += 1
    if i < s.length and c == 34:
        at[0] = i + 1
        return str_substring(vm, s, start, i)
    builder_init(&b, vm)
    while True:
        if i >= s.length:
            builder_drop(&b)
            return json_error(vm, "Unterminated string starting at", s, begin)
        c = str_at(s, i)
        if c == 34:
            builder_slice(&b, s, start, i)
            at[0] = i + 1
            return builder_finish(&b)
        if c < 32 and strict:
            builder_drop(&b)
            return json_error(vm, "Invalid control character at", s, i)
        i += 1
        if c == 92:
            builder_slice(&b, s, start, i - 1)
            c = json_escape(vm, s, &i, begin)
            if c < 0:
                builder_drop(&b)
                return ERROR if c == -1 else PUSHED
            builder_put(&b, <uint32_t>c)
            start = i

cdef int64_t json_escape(VM* vm, Str* s, int64_t* at, int64_t begin) noexcept nogil:
    """The code point of the escape behind a backslash before at[0], which is moved behind it; -1 for ERROR, -2 for PUSHED."""
    cdef int64_t i = at[0], c = json_point(s, i), low
    cdef Value error
    at[0] = i + 1
    if c == 117:
        c = json_hex(s, i + 1) if i + 5 < s.length + (HOST_MINOR >= 14) else -1
        if c >= 0:
            at[0] = i + 5
            if c >> 10 == 0xD800 >> 10 and i + 11 < s.length + (HOST_MINOR >= 14) and str_at(s, i + 5) == 92 and str_at(s, i + 6) == 117:
                low = json_hex(s, i + 7)
                if low < 0:
                    return -1 if json_error(vm, "Invalid \\uXXXX escape", s, i + 6) == ERROR else -2
                if low >> 10 == 0xDC00 >> 10:
                    c = 0x10000 + ((c & 0x3FF) << 10 | low & 0x3FF)
                    at[0] = i + 11
            return c
        error = json_error(vm, "Invalid \\uXXXX escape", s, i)
    elif c < 0:
        error = json_error(vm, "Unterminated string starting at", s, begin)
    elif c == 110:
        return 10
    elif c == 116:
        return 9
    elif c == 114:
        return 13
    elif c == 98:
        return 8
    elif c == 102:
        return 12
    elif c == 34 or c == 92 or c == 47:
        return c
    else:
        error = json_error(vm, "Invalid \\escape", s, i - 1)
    return -1 if error == ERROR else -2

cdef Value json_call(VM* vm, Frame* frame, int hook, Value argument, int64_t i) noexcept nogil:
    """Call a hook; the scan goes on at i."""
    frame.aux = box_int(i)
    return call_for_item(vm, tuple_items(frame.regs[SCAN_HOOKS])[hook], &argument, 1, CONT_NATIVE)

cdef inline bint has_hook(Frame* frame, int hook) noexcept nogil:
    return tuple_items(frame.regs[SCAN_HOOKS])[hook] != NONE

cdef Value json_constant(VM* vm, Frame* frame, const char* word, double x, int64_t* at) noexcept nogil:
    cdef Value text
    at[0] += strlen(word)
    if not has_hook(frame, HOOK_CONSTANT):
        return box_float_any(x)
    text = new_str_c(vm, word)
    return json_call(vm, frame, HOOK_CONSTANT, text, at[0]) if text != ERROR else ERROR

cdef Value json_number(VM* vm, Frame* frame, Str* s, int64_t* at) noexcept nogil:
    """The number at at[0]; StopIteration where there is none, as for every value that is missing."""
    cdef int64_t start = at[0], i = at[0], k, c, value = 0
    cdef bint whole = True
    cdef Value text
    if json_point(s, i) == 45:
        i += 1
    c = json_point(s, i)
    if not 48 <= c <= 57:
        return raise_stop_iteration(vm, int_from_i64(vm, start))
    k = i
    while 48 <= c <= 57:
        if i - k < 18:
            value = value * 10 + c - 48
        i += 1
        c = json_point(s, i) if value else -1        # nothing follows a leading zero
    k = i - k
    if json_point(s, i) == 46 and 48 <= json_point(s, i + 1) <= 57:
        whole = False
        i += 2
        while 48 <= json_point(s, i) <= 57:
            i += 1
    c = json_point(s, i)
    if c == 101 or c == 69:
        c = json_point(s, i + 1)
        c = i + 2 if c == 43 or c == 45 else i + 1
        if 48 <= json_point(s, c) <= 57:
            whole = False
            i = c + 1
            while 48 <= json_point(s, i) <= 57:
                i += 1
    at[0] = i
    if whole and k <= 18 and not has_hook(frame, HOOK_INT):
        return int_from_i64(vm, -value if str_at(s, start) == 45 else value)
    charge(vm, (i - start) >> 4)
    text = str_substring(vm, s, start, i)
    if text == ERROR:
        return ERROR
    if has_hook(frame, HOOK_INT if whole else HOOK_FLOAT):
        return json_call(vm, frame, HOOK_INT if whole else HOOK_FLOAT, text, i)
    return int_parse(vm, text, 10) if whole else float_parse(vm, text)

cdef Value json_open(VM* vm, Frame* frame, Value container, bint is_object) noexcept nogil:
    """Put a container on the stack: UNBOUND or ERROR."""
    cdef List* stack = <List*>frame.regs[SCAN_STACK]
    if stack.length / 2 + vm.recursion_depth + (vm.fp - vm.frames) > vm.recursion_limit:
        return raise_error1(vm, SHAPE_RECURSION_ERROR, "maximum recursion depth exceeded while decoding a JSON %s from a unicode string",
                            "object" if is_object else "array")
    return UNBOUND if list_append(vm, stack, container) == 0 and list_append(vm, stack, NONE) == 0 else ERROR

cdef Value json_key(VM* vm, Frame* frame, Str* s, int64_t* at) noexcept nogil:
    """A key and its colon: UNBOUND, with the key on the stack; ERROR or PUSHED."""
    cdef List* stack = <List*>frame.regs[SCAN_STACK]
    cdef Dict* keys = <Dict*>frame.regs[SCAN_KEYS]
    cdef Value key
    cdef int64_t entry
    if json_point(s, at[0]) != 34:
        return json_error(vm, "Expecting property name enclosed in double quotes", s, at[0])
    at[0] += 1
    key = json_string(vm, s, at, frame.regs[SCAN_STRICT] == TRUE_)
    if is_signal(key):
        return key
    entry = dict_find_entry_str(keys, <Str*>key)
    if entry >= 0:
        key = keys.entries[entry].key
    elif dict_set_str(vm, keys, key, NONE) < 0:
        return ERROR
    stack.items[stack.length - 1] = key
    at[0] = json_skip(s, at[0])
    if json_point(s, at[0]) != 58:
        return json_error(vm, "Expecting ':' delimiter", s, at[0])
    at[0] = json_skip(s, at[0] + 1)
    return UNBOUND

cdef Value json_close(VM* vm, Frame* frame, Value container, bint is_object, int64_t i) noexcept nogil:
    """What a complete container counts as."""
    cdef int hook = HOOK_PAIRS if has_hook(frame, HOOK_PAIRS) else HOOK_OBJECT
    return json_call(vm, frame, hook, container, i) if is_object and has_hook(frame, hook) else container

cdef Value json_value(VM* vm, Frame* frame, Str* s, int64_t* at) noexcept nogil:
    """Read what begins at at[0]: a value, UNBOUND when a container is open and its first item follows, ERROR or PUSHED."""
    cdef int64_t i = at[0], c = json_point(s, i)
    cdef Value v
    cdef bint is_object = c == 123
    if c == 34:
        at[0] = i + 1
        return json_string(vm, s, at, frame.regs[SCAN_STRICT] == TRUE_)
    if c == 123 or c == 91:
        v = new_dict(vm) if is_object and not has_hook(frame, HOOK_PAIRS) else new_list(vm, 4)
        if v == ERROR:
            return ERROR
        at[0] = json_skip(s, i + 1)
        if json_point(s, at[0]) == c + 2:
            at[0] += 1
            return json_close(vm, frame, v, is_object, at[0])
        v = json_open(vm, frame, v, is_object)
        return v if v == ERROR or not is_object else json_key(vm, frame, s, at)
    if c == 110 and json_word(s, i, "null"):
        at[0] = i + 4
        return NONE
    if c == 116 and json_word(s, i, "true"):
        at[0] = i + 4
        return TRUE_
    if c == 102 and json_word(s, i, "false"):
        at[0] = i + 5
        return FALSE_
    if c == 78 and json_word(s, i, "NaN"):
        return json_constant(vm, frame, "NaN", NAN, at)
    if c == 73 and json_word(s, i, "Infinity"):
        return json_constant(vm, frame, "Infinity", HUGE_VAL, at)
    if c == 45 and json_word(s, i, "-Infinity"):
        return json_constant(vm, frame, "-Infinity", -HUGE_VAL, at)
    return json_number(vm, frame, s, at)

cdef Value json_place(VM* vm, Frame* frame, Str* s, int64_t* at, Value v) noexcept nogil:
    """Put a value into the innermost open container and read what follows it: UNBOUND when that is another item, the
    container when it is complete, ERROR or PUSHED."""
    cdef List* stack = <List*>frame.regs[SCAN_STACK]
    cdef Value container = stack.items[stack.length - 2], key = stack.items[stack.length - 1]
    cdef bint is_object = key != NONE
    cdef int64_t c, comma
    if is_object and is_kind(container, KIND_DICT):
        if dict_set_str(vm, <Dict*>container, key, v) < 0:
            return ERROR
    else:
        v = new_pair(vm, key, v) if is_object else v
        if v == ERROR or list_append(vm, <List*>container, v) < 0:
            return ERROR
    at[0] = json_skip(s, at[0])
    c = json_point(s, at[0])
    if c == (125 if is_object else 93):
        at[0] += 1
        stack.length -= 2
        return json_close(vm, frame, container, is_object, at[0])
    if c != 44:
        return json_error(vm, "Expecting ',' delimiter", s, at[0])
    comma = at[0]
    at[0] = json_skip(s, comma + 1)
    if HOST_MINOR >= 13 and json_point(s, at[0]) == (125 if is_object else 93):
        return json_error(vm, "Illegal trailing comma before end of object" if is_object else "Illegal trailing comma before end of array", s, comma)
    return json_key(vm, frame, s, at) if is_object else UNBOUND

cdef Value json_scan_on(VM* vm, Value v) noexcept nogil:
    """Go on with the scan whose frame is on top, with a value that is complete or UNBOUND: (value, end), ERROR or PUSHED."""
    cdef Frame* frame = vm.fp
    cdef Str* s = <Str*>frame.regs[SCAN_TEXT]
    cdef int64_t i = as_int(frame.aux)
    while True:
        frame = vm.fp            # a call may have moved it
        if v == UNBOUND:
            if frame_tick(vm) < 0:
                return ERROR
            v = json_value(vm, frame, s, &i)
        elif (<List*>frame.regs[SCAN_STACK]).length == 0:
            return new_pair(vm, v, int_from_i64(vm, i))
        else:
            v = json_place(vm, frame, s, &i, v)
        if v == ERROR or v == PUSHED:
            return v

cdef Value continue_json_scan(VM* vm, Frame* frame, Value result) noexcept nogil:
    return json_scan_on(vm, result)

cdef Value json_scan(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """scan(string, index, strict, hooks): the value that begins there and where it ends."""
    cdef Value slots[SCAN_SLOTS]
    cdef Value result
    cdef int64_t i
    if not is_kind(args[0], KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "first argument must be a string, not %s", type_name(vm, args[0]))
    if not as_c_int(vm, args[1], &i):
        return ERROR
    if not is_exact(args[3], SHAPE_TUPLE) or tuple_length(args[3]) != HOOKS:
        return raise_type_error(vm, "scan() takes a tuple of hooks")
    if i < 0:
        return raise_value_error(vm, "idx cannot be negative")
    if i >= (<Str*>args[0]).length:
        return raise_stop_iteration(vm, args[1])
    slots[SCAN_TEXT] = args[0]
    slots[SCAN_STACK] = new_list(vm, 16)
    slots[SCAN_KEYS] = new_dict(vm)
    slots[SCAN_HOOKS] = args[3]
    slots[SCAN_STRICT] = args[2]
    if slots[SCAN_STACK] == ERROR or slots[SCAN_KEYS] == ERROR:
        return ERROR
    if push_native_frame(vm, free_window(vm), CONTINUE_JSON_SCAN, slots, SCAN_SLOTS, CONT_STORE, box_int(i)) < 0:
        return ERROR
    result = json_scan_on(vm, UNBOUND)
    if result == PUSHED:
        settle_pushed(vm)
        return PUSHED
    pop_native_frame(vm)
    return result

cdef Value json_scanstring(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """scanstring(string, end, strict=True): the text up to the closing quote and the place behind it."""
    cdef int64_t end
    cdef int truth = 1
    cdef Value text
    if not as_c_int(vm, args[1], &end):
        return ERROR
    if args[2] != UNBOUND:
        truth = value_truth(vm, args[2])
        if truth < 0:
            return ERROR if truth == -1 else raise_type_error(vm, "strict must be a bool")
    if not is_kind(args[0], KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "first argument must be a string, not %s", type_name(vm, args[0]))
    if end < 0 or end > (<Str*>args[0]).length:
        return raise_value_error(vm, "end is out of bounds")
    text = json_string(vm, <Str*>args[0], &end, truth != 0)
    return text if is_signal(text) else new_pair(vm, text, int_from_i64(vm, end))
