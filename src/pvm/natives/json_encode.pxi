# json's encoder: CPython's _json.Encoder without indentation, and the encoding of strings. Open containers stand on a
# stack of the encoder's own; `default` of the guest's, and what its containers say of themselves, run in frames above.

cdef enum:
    ENCODE_OPTIONS = 0       # slots: tuple by the numbers below
    ENCODE_DEFAULT           # function for what is no JSON
    ENCODE_CHUNKS            # list of the texts written before guest code ran
    ENCODE_STACK             # list, LEVEL values for each open container
    ENCODE_ASKED             # the container that guest code is asked about
    ENCODE_LEVELS            # a list of the caller's for the levels that are open when an error comes, or UNBOUND
    ENCODE_SLOTS

    OPTION_ASCII = 0
    OPTION_KEY_SEPARATOR
    OPTION_ITEM_SEPARATOR
    OPTION_SORT_KEYS
    OPTION_SKIP_KEYS
    OPTION_ALLOW_NAN
    OPTION_CHECK_CIRCULAR
    OPTIONS

    LEVEL_OWNER = 0          # the guest's container, or what default was asked about
    LEVEL_ITEMS              # list or tuple; of a dict: key, value, key, value ...; UNBOUND: nothing but one result
    LEVEL_PLACE              # the next item
    LEVEL_KIND               # as below
    LEVEL

    LEVEL_ARRAY = 0
    LEVEL_OBJECT             # nothing written yet
    LEVEL_OBJECT_ON
    LEVEL_RESULT             # of default; also a container that fails before it comes to an item
    LEVEL_RESULT_ON          # of default, which has given something

    ENCODING_VALUE = 0       # frame.aux: what guest code gives: a value to be encoded,
    ENCODING_ITEMS           # the pairs of a dict,
    ENCODING_SORTED          # the same in order,
    ENCODING_SEQUENCE        # the items of a list or tuple

cdef inline bint json_is_plain(uint32_t c, bint ascii) noexcept nogil:
    return c >= 32 and c != 34 and c != 92 and (not ascii or c < 127)

cdef void json_put_hex(Builder* b, uint32_t c) noexcept nogil:
    cdef char few[8]
    snprintf(few, sizeof(few), "\\u%04x", c)
    builder_ascii(b, few, 6)

cdef void json_put_string(Builder* b, Str* s, bint ascii) noexcept nogil:
    """A str in quotes, escaped."""
    cdef int64_t start = 0, i = 0, n = s.length
    cdef uint32_t c
    builder_put(b, 34)
    while True:
        if s.width == 1:
            while i < n and json_is_plain((<uint8_t*>s.data)[i], ascii):
                i += 1
        else:
            while i < n and json_is_plain(str_at(s, i), ascii):
                i += 1
        builder_slice(b, s, start, i)
        if i == n:
            break
        c = str_at(s, i)
        i += 1
        start = i
        if c == 34 or c == 92:
            builder_put(b, 92)
            builder_put(b, c)
        elif c == 10 or c == 13 or c == 9 or c == 8 or c == 12:
            builder_put(b, 92)
            builder_put(b, 110 if c == 10 else 114 if c == 13 else 116 if c == 9 else 98 if c == 8 else 102)
        elif c < 0x10000:
            json_put_hex(b, c)
        else:
            json_put_hex(b, 0xD800 | (c - 0x10000) >> 10)
            json_put_hex(b, 0xDC00 | (c - 0x10000) & 0x3FF)
    builder_put(b, 34)

cdef Value json_encode_string(VM* vm, Value v, bint ascii) noexcept nogil:
    cdef Builder b
    if not is_kind(v, KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "first argument must be a string, not %s", type_name(vm, v))
    charge(vm, (<Str*>v).length >> 4)
    builder_init(&b, vm)
    json_put_string(&b, <Str*>v, ascii)
    return builder_finish(&b)

cdef Value json_encode_basestring(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return json_encode_string(vm, args[0], False)

cdef Value json_encode_basestring_ascii(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return json_encode_string(vm, args[0], True)

cdef inline bint json_option(Frame* frame, int option) noexcept nogil:
    return tuple_items(frame.regs[ENCODE_OPTIONS])[option] == TRUE_

cdef int json_put_number(VM* vm, Frame* frame, Builder* b, Value v) noexcept nogil:
    """An int or float as its type writes it, whatever class it has: 0 or -1."""
    cdef double x
    if number_class(v) == NUMBER_FLOAT:
        x = float_value(v)
        if isfinite(x):
            v = float_repr(vm, x)
        elif not json_option(frame, OPTION_ALLOW_NAN):
            raise_error1(vm, SHAPE_VALUE_ERROR, "Out of range float values are not JSON compliant%s" if HOST_MINOR < 12 else
                         "Out of range float values are not JSON compliant: %s",
                         "" if HOST_MINOR < 12 else "nan" if isnan(x) else "inf" if x > 0 else "-inf")
            return -1
        else:
            builder_text(b, "NaN" if isnan(x) else "Infinity" if x > 0 else "-Infinity")
            return 0
    elif builder_plain(b, v):
        return 0
    else:
        v = value_str(vm, number_positive(vm, v))
    if v == ERROR:
        return -1
    builder_str(b, <Str*>v)
    return 0

cdef bint json_is_key(Value v) noexcept nogil:
    return is_kind(v, KIND_STR) or v == NONE or number_class(v) == NUMBER_INT or number_class(v) == NUMBER_FLOAT

cdef int json_put_key(VM* vm, Frame* frame, Builder* b, Value key) noexcept nogil:
    """What json_is_key, in quotes: 0 or -1."""
    if is_kind(key, KIND_STR):
        json_put_string(b, <Str*>key, json_option(frame, OPTION_ASCII))
        return 0
    if key == NONE or key == TRUE_ or key == FALSE_:
        builder_text(b, "\"null\"" if key == NONE else "\"true\"" if key == TRUE_ else "\"false\"")
        return 0
    builder_put(b, 34)
    if json_put_number(vm, frame, b, key) < 0:
        return -1
    builder_put(b, 34)
    return 0

cdef int json_open_level(VM* vm, Frame* frame, Value owner, Value items, int kind) noexcept nogil:
    """Put a container on the stack: 0, or -1 when it is there already or too many are."""
    cdef List* stack = <List*>frame.regs[ENCODE_STACK]
    cdef int64_t i = stack.length
    while i and json_option(frame, OPTION_CHECK_CIRCULAR):
        i -= LEVEL
        if stack.items[i + LEVEL_OWNER] == owner:
            raise_value_error(vm, "Circular reference detected")
            return -1
    if stack.length / LEVEL + vm.recursion_depth + (vm.fp - vm.frames) > vm.recursion_limit:
        raise_error(vm, SHAPE_RECURSION_ERROR, "maximum recursion depth exceeded while encoding a JSON object")
        return -1
    charge(vm, stack.length >> 6)
    if list_append(vm, stack, owner) < 0 or list_append(vm, stack, items) < 0 or list_append(vm, stack, box_int(0)) < 0 or \
            list_append(vm, stack, box_int(kind)) < 0:
        return -1
    return 0

cdef int json_flush(VM* vm, Frame* frame, Builder* b) noexcept nogil:
    """Put what is written among the chunks, before guest code runs: 0 or -1."""
    cdef Value text = builder_finish(b)
    builder_init(b, vm)
    return -1 if text == ERROR or list_append(vm, <List*>frame.regs[ENCODE_CHUNKS], text) < 0 else 0

cdef void json_tell_levels(VM* vm, Frame* frame) noexcept nogil:
    """Let the caller know of the open levels, before what may fail outside of here and after what failed: in a list of its own, since
    it may change that."""
    cdef List* stack = <List*>frame.regs[ENCODE_STACK]
    cdef Value levels = frame.regs[ENCODE_LEVELS]
    cdef int64_t i
    if not is_exact(levels, SHAPE_LIST):
        return
    list_clear(vm, &levels, 1)
    for i in range(stack.length):
        if list_append(vm, <List*>levels, none_if_unbound(stack.items[i])) < 0:
            return

cdef Value json_ask(VM* vm, Frame* frame, Builder* b, int phase, const char* name, Value v) noexcept nogil:
    """Let the prelude say what is in a container of the guest's."""
    if json_flush(vm, frame, b) < 0:
        return ERROR
    json_tell_levels(vm, frame)
    frame.aux = box_int(phase)
    return prelude_call(vm, name, &v, 1)

cdef Value json_put_pairs(VM* vm, Frame* frame, Builder* b, Value owner, Value pairs) noexcept nogil:
    """Open an object of a list of pairs, which is taken apart: UNBOUND or ERROR."""
    cdef int64_t i, n = (<List*>pairs).length
    cdef Value pair, flat = new_list(vm, 2 * n)
    if flat == ERROR:
        return ERROR
    for i in range(n):
        pair = (<List*>pairs).items[i]
        if not is_kind(pair, KIND_TUPLE) or tuple_length(pair) != 2:
            return raise_value_error(vm, "items must return 2-tuples")
        (<List*>flat).items[2 * i] = tuple_items(pair)[0]
        (<List*>flat).items[2 * i + 1] = tuple_items(pair)[1]
    (<List*>flat).length = 2 * n
    charge(vm, n >> 2)
    builder_ascii(b, "{", 1)
    return UNBOUND if json_open_level(vm, frame, owner, flat, LEVEL_OBJECT) == 0 else ERROR

cdef Value json_put_dict(VM* vm, Frame* frame, Builder* b, Value v) noexcept nogil:
    """Begin a dict: UNBOUND, ERROR or PUSHED."""
    cdef Value pairs, key, value
    cdef int64_t position = 0
    if is_guest_object(vm, v):
        frame.regs[ENCODE_ASKED] = v
        return json_ask(vm, frame, b, ENCODING_ITEMS, "json_items", v)
    if (<Dict*>v).count == 0:
        builder_ascii(b, "{}", 2)
        return UNBOUND
    if json_option(frame, OPTION_SORT_KEYS):
        pairs = dict_to_list(vm, <Dict*>v, 2)
        return json_put_sorted(vm, frame, b, v, pairs) if pairs != ERROR else ERROR
    pairs = new_list(vm, 2 * (<Dict*>v).count)
    if pairs == ERROR:
        return ERROR
    while dict_next(<Dict*>v, &position, &key, &value):
        (<List*>pairs).items[(<List*>pairs).length] = key
        (<List*>pairs).items[(<List*>pairs).length + 1] = value
        (<List*>pairs).length += 2
    charge(vm, (<Dict*>v).count >> 2)
    builder_ascii(b, "{", 1)
    return UNBOUND if json_open_level(vm, frame, v, pairs, LEVEL_OBJECT) == 0 else ERROR

cdef Value json_put_sorted(VM* vm, Frame* frame, Builder* b, Value owner, Value pairs) noexcept nogil:
    cdef int status = sort_with_keys(vm, <List*>pairs, NULL, False)
    if status == 0:
        return json_put_pairs(vm, frame, b, owner, pairs)
    frame.regs[ENCODE_ASKED] = owner
    return ERROR if status == -1 else json_ask(vm, frame, b, ENCODING_SORTED, "json_sorted", pairs)

cdef Value json_put_sequence(VM* vm, Frame* frame, Builder* b, Value owner, Value items) noexcept nogil:
    if sequence_length(items) == 0:
        builder_ascii(b, "[]", 2)
        return UNBOUND
    builder_ascii(b, "[", 1)
    return UNBOUND if json_open_level(vm, frame, owner, items, LEVEL_ARRAY) == 0 else ERROR

cdef Value json_put(VM* vm, Frame* frame, Builder* b, Value v) noexcept nogil:
    """Write a value, or begin a container: UNBOUND, ERROR, or PUSHED when guest code has to say something first."""
    if is_kind(v, KIND_STR):
        json_put_string(b, <Str*>v, json_option(frame, OPTION_ASCII))
        return UNBOUND
    if v == NONE or v == TRUE_ or v == FALSE_:
        builder_text(b, "null" if v == NONE else "true" if v == TRUE_ else "false")
        return UNBOUND
    if number_class(v) == NUMBER_INT or number_class(v) == NUMBER_FLOAT:
        return UNBOUND if json_put_number(vm, frame, b, v) == 0 else ERROR
    if is_sequence(v):
        if not is_guest_object(vm, v):
            return json_put_sequence(vm, frame, b, v, v)
        frame.regs[ENCODE_ASKED] = v
        return json_ask(vm, frame, b, ENCODING_SEQUENCE, "json_sequence", v)
    if is_kind(v, KIND_DICT):
        return json_put_dict(vm, frame, b, v)
    if json_flush(vm, frame, b) < 0 or json_open_level(vm, frame, v, UNBOUND, LEVEL_RESULT) < 0:
        return ERROR
    json_tell_levels(vm, frame)
    frame.aux = box_int(ENCODING_VALUE)
    return call_for_item(vm, frame.regs[ENCODE_DEFAULT], &v, 1, CONT_NATIVE)

cdef void json_note_result(Frame* frame) noexcept nogil:
    """Default, if it was that which was asked, has answered: what fails from now on fails in its answer."""
    cdef List* stack = <List*>frame.regs[ENCODE_STACK]
    if stack.length:
        stack.items[stack.length - LEVEL + LEVEL_KIND] = box_int(LEVEL_RESULT_ON)

cdef void json_end_level(Frame* frame, Builder* b, const char* sign) noexcept nogil:
    (<List*>frame.regs[ENCODE_STACK]).length -= LEVEL
    builder_text(b, sign)

cdef Value json_next(VM* vm, Frame* frame, Builder* b) noexcept nogil:
    """The next value of the innermost open container, with what is written before it; UNBOUND when there is none, or ERROR."""
    cdef List* stack = <List*>frame.regs[ENCODE_STACK]
    cdef Value* level = stack.items + stack.length - LEVEL
    cdef Value items = level[LEVEL_ITEMS], key
    cdef int64_t place = as_int(level[LEVEL_PLACE]), kind = as_int(level[LEVEL_KIND])
    cdef Value* options = tuple_items(frame.regs[ENCODE_OPTIONS])
    if kind >= LEVEL_RESULT:
        json_end_level(frame, b, "")
        return UNBOUND
    if kind == LEVEL_ARRAY:
        if place >= sequence_length(items):
            json_end_level(frame, b, "]")
            return UNBOUND
        if place:
            builder_str(b, <Str*>options[OPTION_ITEM_SEPARATOR])
        level[LEVEL_PLACE] = box_int(place + 1)
        return sequence_items(items)[place]
    while place + 1 < (<List*>items).length:     # the list of levels gives it away: there may be no value for the last key
        key = (<List*>items).items[place]
        place += 2
        if not json_is_key(key):
            if json_option(frame, OPTION_SKIP_KEYS):
                continue
            level[LEVEL_KIND] = box_int(LEVEL_RESULT)
            return raise_error1(vm, SHAPE_TYPE_ERROR, "keys must be str, int, float, bool or None, not %s", type_name(vm, key))
        if kind == LEVEL_OBJECT_ON:
            builder_str(b, <Str*>options[OPTION_ITEM_SEPARATOR])
        if json_put_key(vm, frame, b, key) < 0:
            level[LEVEL_KIND] = box_int(LEVEL_RESULT)
            return ERROR
        builder_str(b, <Str*>options[OPTION_KEY_SEPARATOR])
        level[LEVEL_PLACE] = box_int(place)
        level[LEVEL_KIND] = box_int(LEVEL_OBJECT_ON)
        return (<List*>items).items[place - 1]
    json_end_level(frame, b, "}")
    return UNBOUND

cdef Value json_encode_on(VM* vm, Value v, int phase) noexcept nogil:
    """Go on with the encoder whose frame is on top, with a value or what guest code gave: the text, ERROR or PUSHED."""
    cdef Builder b
    cdef Frame* frame = vm.fp
    cdef Value status, owner = frame.regs[ENCODE_ASKED]
    builder_init(&b, vm)
    frame.regs[ENCODE_ASKED] = UNBOUND
    if phase == ENCODING_VALUE:
        json_note_result(frame)
        status = json_put(vm, frame, &b, v)
    elif phase == ENCODING_SEQUENCE:
        status = json_put_sequence(vm, frame, &b, owner, v)
    elif (<List*>v).length == 0:
        builder_ascii(&b, "{}", 2)
        status = UNBOUND
    elif phase == ENCODING_ITEMS and json_option(frame, OPTION_SORT_KEYS):
        status = json_put_sorted(vm, frame, &b, owner, v)
    else:
        status = json_put_pairs(vm, frame, &b, owner, v)
    while True:
        if is_signal(status) or b.failed:
            builder_drop(&b)
            if status == ERROR:
                json_tell_levels(vm, vm.fp)
            return ERROR if b.failed else status
        frame = vm.fp
        if status != UNBOUND:            # what default gave at once
            json_note_result(frame)
            status = json_put(vm, frame, &b, status)
            continue
        if (<List*>frame.regs[ENCODE_STACK]).length == 0:
            return json_encoded(vm, frame, &b)
        if frame_tick(vm) < 0:
            builder_drop(&b)
            return ERROR
        v = json_next(vm, frame, &b)
        status = json_put(vm, frame, &b, v) if v != UNBOUND and v != ERROR else v

cdef Value json_encoded(VM* vm, Frame* frame, Builder* b) noexcept nogil:
    """The whole text."""
    cdef List* chunks = <List*>frame.regs[ENCODE_CHUNKS]
    cdef Value text = builder_finish(b)
    if text == ERROR or chunks.length == 0:
        return text
    return str_join_items(vm, <Str*>EMPTY_STR, chunks.items, chunks.length) if list_append(vm, chunks, text) == 0 else ERROR

cdef Value continue_json_encode(VM* vm, Frame* frame, Value result) noexcept nogil:
    return json_encode_on(vm, result, <int>as_int(frame.aux))

cdef Value json_encode(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """encode(value, default, options, levels=None): the text. After an error the list of levels has those that were open."""
    cdef Value slots[ENCODE_SLOTS]
    cdef Value result
    if not is_exact(args[2], SHAPE_TUPLE) or tuple_length(args[2]) != OPTIONS or not is_kind(tuple_items(args[2])[OPTION_KEY_SEPARATOR], KIND_STR) or \
            not is_kind(tuple_items(args[2])[OPTION_ITEM_SEPARATOR], KIND_STR):
        return raise_type_error(vm, "encode() takes a tuple of options")
    slots[ENCODE_OPTIONS] = args[2]
    slots[ENCODE_DEFAULT] = args[1]
    slots[ENCODE_CHUNKS] = new_list(vm, 0)
    slots[ENCODE_STACK] = new_list(vm, 8 * LEVEL)
    slots[ENCODE_LEVELS] = args[3]
    slots[ENCODE_ASKED] = UNBOUND
    if slots[ENCODE_CHUNKS] == ERROR or slots[ENCODE_STACK] == ERROR:
        return ERROR
    if push_native_frame(vm, free_window(vm), CONTINUE_JSON_ENCODE, slots, ENCODE_SLOTS, CONT_STORE, UNBOUND) < 0:
        return ERROR
    result = json_encode_on(vm, args[0], ENCODING_VALUE)
    if result == PUSHED:
        settle_pushed(vm)
        return PUSHED
    pop_native_frame(vm)
    return result

cdef int register_json() except -1:
    cdef Dict* d = define_module("_json_text")
    define_function(d, "scan", json_scan, "string, index, strict, hooks, /", "_json")
    define_function(d, "scanstring", json_scanstring, "string, end, strict=, /", "_json")
    define_function(d, "encode", json_encode, "value, default, options, levels=, /", "_json")
    define_function(d, "encode_basestring", json_encode_basestring, "string, /", "_json")
    define_function(d, "encode_basestring_ascii", json_encode_basestring_ascii, "string, /", "_json")
    CONTINUATIONS[CONTINUE_JSON_SCAN] = continue_json_scan
    CONTINUATIONS[CONTINUE_JSON_ENCODE] = continue_json_encode
    return 0
