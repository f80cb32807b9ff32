# The only place where Python objects and guest values meet. Values are converted, never shared.

cdef object ConversionError, GuestError, GuestExit, StepLimit, MemoryLimit, TimeLimit, OutputLimit, Cancelled, FormatError, Error
from pvm.errors import (ConversionError, GuestError, GuestExit, StepLimit, MemoryLimit, TimeLimit, OutputLimit, Cancelled,
                        FormatError, Error)

cdef enum:
    HASHED_DEPTH = 500       # of tuples in keys: the host hashes them by recursion in C
    SHARED_UNITS = 64        # characters, bytes or limbs: what has more is converted once, however often it is met

cdef Value check_memory(Value v) except? 1:
    """A freshly made guest value, or MemoryLimit."""
    if v == ERROR:
        raise MemoryLimit("the value does not fit the machine's memory limit")
    return v

cdef Value str_to_guest(VM* vm, str text) except? 1:
    cdef Py_ssize_t i, n = len(text)
    cdef bytes raw
    cdef Value v
    cdef Str* s
    cdef const char* data
    if text.isascii():
        raw = text.encode("ascii")
        return check_memory(new_str_latin1(vm, <const uint8_t*><const char*>raw, n))
    raw = text.encode("utf-32-le", "surrogatepass")
    data = raw
    return check_memory(new_str_ucs4(vm, <const uint32_t*>data, n))

cdef Value int_to_guest(VM* vm, object number) except? 1:
    cdef bytes raw
    cdef object magnitude
    if -(1 << 48) <= number < (1 << 48):
        return box_int(<int64_t>number)
    magnitude = abs(number)
    raw = magnitude.to_bytes((magnitude.bit_length() + 7) // 8, "little")
    return check_memory(int_from_le_bytes(vm, <const uint8_t*><const char*>raw, len(raw), number < 0))

cdef Value scalar_to_guest(VM* vm, object v) except? 1:
    """A host object that contains no others; UNBOUND when it is a container or cannot be converted."""
    cdef object kind = type(v)
    if v is None:
        return NONE
    if kind is bool:
        return TRUE_ if v else FALSE_
    if kind is int:
        return int_to_guest(vm, v)
    if kind is float:
        return box_float_any(v)
    if kind is str:
        return str_to_guest(vm, v)
    if kind is bytes:
        return check_memory(new_bytes(vm, <const uint8_t*><const char*>(<bytes>v), len(v)))
    if kind is complex:
        return check_memory(new_complex(vm, v.real, v.imag))
    if v is Ellipsis:
        return ELLIPSIS
    return UNBOUND

cdef class Opened:
    """A container whose members are being converted."""

    cdef Value guest
    cdef object host                 # the container, or what its members are gathered in
    cdef object members              # iterator over the members; of a dict's items
    cdef object key                  # of the dict's member that is under way
    cdef object value                # that the key waits for
    cdef bint pending                # the value is still to come
    cdef bint is_dict
    cdef bint is_set
    cdef Value guest_key
    cdef int64_t index
    cdef int64_t position            # in a guest's dict or set
    cdef bint in_key
    cdef bint hashed                 # it stands in a key of a dict or in a set, and so will be hashed, in C recursion

cdef str describe_path(str root, list stack):
    """The way from the root to the member that is being converted."""
    cdef Opened opened
    parts = [root]
    for opened in stack:
        if opened.is_dict:
            parts.append(f" key {opened.key!r}" if opened.in_key else f"[{opened.key!r}]")
        elif opened.is_set:
            parts.append("{...}")
        else:
            parts.append(f"[{opened.index - 1}]")
        if len(parts) > 12:
            return "".join(parts[:6]) + "..."
    return "".join(parts)

cdef object refusal(str root, list stack, object v):
    kind = type(v).__name__
    return ConversionError(f"{describe_path(root, stack)}: {f'the class {v.__qualname__}' if isinstance(v, type) else kind}")

cdef Value open_host(VM* vm, object v, list stack, dict seen, str root) except? 1:
    """The guest's container for a host's one, whose members follow; ConversionError for anything else."""
    cdef object kind = type(v)
    cdef Opened opened = Opened.__new__(Opened)
    if kind is list:
        opened.guest = check_memory(new_list(vm, len(v)))
    elif kind is tuple:
        opened.guest = check_memory(new_tuple(vm, len(v)))
        for i in range(len(v)):
            tuple_items(opened.guest)[<int64_t>i] = NONE
    elif kind is dict:
        opened.guest = check_memory(new_dict(vm))
    elif kind is set or kind is frozenset:
        opened.guest = check_memory(new_set(vm, KIND_SET if kind is set else KIND_FROZENSET))
    else:
        raise refusal(root, stack, v)
    opened.host = v
    opened.members = iter(v.items()) if kind is dict else iter(v)
    opened.is_dict = kind is dict
    opened.is_set = kind is set or kind is frozenset
    seen[id(v)] = (opened.guest, v)
    stack.append(opened)
    return opened.guest

cdef int place_in_guest(VM* vm, Opened opened, Value item, str root, list stack) except -1:
    """A converted member takes its place in its container."""
    cdef object kind = type(opened.host)
    cdef int status = 0
    if kind is list:
        status = list_append(vm, <List*>opened.guest, item)
    elif kind is tuple:
        if opened.index <= tuple_length(opened.guest):
            tuple_items(opened.guest)[opened.index - 1] = item
    elif kind is dict:
        if opened.in_key:
            opened.guest_key = item
            opened.in_key = False
            return 0
        status = dict_set(vm, <Dict*>opened.guest, opened.guest_key, item)
    else:
        status = set_add(vm, <Set*>opened.guest, item)
    if status < 0:
        if vm.limit == LIMIT_NONE and vm.exception != vm.error_detail:
            vm.exception = UNBOUND
            raise ConversionError(f"{describe_path(root, stack)}: it cannot be hashed")
        check_memory(ERROR)
    return 0

cdef Value to_guest(VM* vm, object v, str root) except? 1:
    """Convert a host object; shared and cyclic containers stay so, and depth costs no C stack.
    ConversionError names the path to what cannot be converted."""
    cdef Value item = scalar_to_guest(vm, v)
    cdef Value result
    cdef Opened opened
    if item != UNBOUND:
        return item
    cdef list stack = []
    cdef dict seen = {}
    result = open_host(vm, v, stack, seen, root)
    while stack:
        opened = <Opened>stack[len(stack) - 1]
        if opened.pending:
            member = opened.value
            opened.pending = False
        else:
            try:
                member = next(opened.members)
            except StopIteration:
                stack.pop()
                if stack:
                    place_in_guest(vm, <Opened>stack[len(stack) - 1], opened.guest, root, stack)
                continue
            opened.index += 1
            if opened.is_dict:
                opened.key, opened.value = member
                member = opened.key
                opened.in_key = opened.pending = True
        item = scalar_to_guest(vm, member)
        if item == UNBOUND:
            known = seen.get(id(member))
            if known is None:
                open_host(vm, member, stack, seen, root)
                continue
            item = <Value>known[0]
        place_in_guest(vm, opened, item, root, stack)
    return result

cdef object str_to_host(Str* s):
    cdef bytes raw
    if s.width == 1:
        return (<char*>s.data)[:s.length].decode("latin-1")
    if s.width == 2:
        return (<char*>s.data)[:s.length * 2].decode("utf-16-le", "surrogatepass") if not has_surrogates(s) else ucs2_to_host(s)
    return (<char*>s.data)[:s.length * 4].decode("utf-32-le", "surrogatepass")

cdef bint has_surrogates(Str* s):
    cdef int64_t i
    for i in range(s.length):
        if 0xD800 <= (<uint16_t*>s.data)[i] < 0xE000:
            return True
    return False

cdef object ucs2_to_host(Str* s):
    """Lone surrogates must not be joined to pairs on the way."""
    return "".join([chr((<uint16_t*>s.data)[i]) for i in range(s.length)])

cdef object int_to_host(Value v):
    cdef BigInt* big
    cdef object number
    if is_int(v):
        return as_int(v)
    big = <BigInt*>v
    number = int.from_bytes((<char*>big + sizeof(BigInt))[:<Py_ssize_t>big.length * 8], "little")
    return -number if big.sign < 0 else number

cdef object bytes_to_host(Value v):
    return (<char*>v + sizeof(Bytes))[:(<Bytes*>v).length]

cdef object scalar_to_host(VM* vm, Value v):
    """A guest value that contains no others; the class Opened for the rest."""
    cdef uint32_t shape
    if v == NONE:
        return None
    if is_int(v):
        return as_int(v)
    if is_float(v):
        return as_float(v)
    if is_bool(v):
        return v == TRUE_
    if v == ELLIPSIS:
        return ...
    if is_pointer(v):
        shape = as_header(v).shape
        if shape == SHAPE_STR:
            return str_to_host(<Str*>v)
        if shape == SHAPE_INT:
            return int_to_host(v)
        if shape == SHAPE_BYTES:
            return bytes_to_host(v)
        if shape == SHAPE_COMPLEX:
            return complex((<Complex*>v).real, (<Complex*>v).imag)
        if shape == SHAPE_BYTEARRAY:
            return bytearray((<char*>(<ByteArray*>v).data)[:(<ByteArray*>v).length])
    return Opened

cdef bint is_large(Value v):
    """Whether copies of a value without members, one for each place it has, could take much more than the guest's one."""
    cdef uint32_t shape
    if not is_pointer(v):
        return False
    shape = as_header(v).shape
    if shape == SHAPE_STR:
        return (<Str*>v).length > SHARED_UNITS
    if shape == SHAPE_BYTES:
        return (<Bytes*>v).length > SHARED_UNITS
    if shape == SHAPE_INT:
        return (<BigInt*>v).length > SHARED_UNITS
    return shape == SHAPE_BYTEARRAY

cdef object shared_to_host(VM* vm, Value v, dict seen):
    """scalar_to_host(), which gives the same object for the same large value."""
    if not is_large(v):
        return scalar_to_host(vm, v)
    item = seen.get(v)
    if item is None:
        item = seen[v] = scalar_to_host(vm, v)
    return item

cdef int open_guest(VM* vm, Value v, list stack, dict seen, str root) except -1:
    """Begin the host's container for a guest's one. A list or dict is known to its members from now on; a tuple
    or set comes into being when they are all there."""
    cdef Opened opened = Opened.__new__(Opened)
    cdef Opened outer
    cdef uint32_t shape = as_header(v).shape if is_pointer(v) else 0
    if stack:
        outer = <Opened>stack[len(stack) - 1]
        opened.hashed = outer.hashed or outer.is_set or outer.in_key
    opened.guest = v
    opened.is_dict = shape == SHAPE_DICT
    opened.is_set = shape == SHAPE_SET or shape == SHAPE_FROZENSET
    if shape == SHAPE_LIST:
        opened.host = []
        seen[v] = opened.host
    elif shape == SHAPE_DICT:
        opened.host = {}
        seen[v] = opened.host
    elif shape == SHAPE_TUPLE or opened.is_set:
        opened.host = []
        seen[v] = opened
    else:
        raise ConversionError(f"{describe_path(root, stack)}: {type_text(vm, v)}")
    stack.append(opened)
    return 0

cdef object finish_host(Opened opened, dict seen):
    """The host's container once all its members are there."""
    cdef uint32_t shape = as_header(opened.guest).shape
    if shape == SHAPE_LIST or shape == SHAPE_DICT:
        return opened.host
    made = tuple(opened.host) if shape == SHAPE_TUPLE else set(opened.host) if shape == SHAPE_SET else frozenset(opened.host)
    seen[opened.guest] = made
    return made

cdef int place_in_host(VM* vm, Opened opened, object item) except -1:
    if not opened.is_dict:
        opened.host.append(item)
    elif opened.in_key:
        opened.in_key = False
        opened.key = item
    else:
        opened.host[opened.key] = item
        opened.guest_key = UNBOUND
    return 0

cdef bint next_member(Opened opened, Value* member):
    """The next member of a guest's container. A dict gives its keys and values in turn."""
    cdef uint32_t shape = as_header(opened.guest).shape
    cdef Value key, value = UNBOUND
    cdef int64_t hash
    if shape == SHAPE_LIST or shape == SHAPE_TUPLE:
        if opened.index >= sequence_length(opened.guest):
            return False
        member[0] = sequence_items(opened.guest)[opened.index]
    elif shape == SHAPE_DICT:
        if opened.guest_key != UNBOUND:
            member[0] = opened.guest_key
            return True
        if not dict_next(<Dict*>opened.guest, &opened.position, &key, &value):
            return False
        opened.in_key = True
        opened.guest_key = value
        opened.key = "?"
        member[0] = key
    elif set_next(<Set*>opened.guest, &opened.position, &key, &hash):
        member[0] = key
    else:
        return False
    opened.index += 1
    return True

cdef class Refused:
    """Stands for a container that could not be converted."""

cdef object to_host(VM* vm, Value v, str root, dict seen=None):
    """Convert a guest value; shared and cyclic containers stay so, and depth costs no C stack.
    ConversionError names the path to what cannot be converted. Values that are converted together share what
    they have `seen`: the guest's memory holds it once, and so does the host's."""
    cdef list stack = []
    cdef Opened opened
    if seen is None:
        seen = {}
    cdef object item = shared_to_host(vm, v, seen)
    if item is not Opened:
        return item
    if v in seen:
        item = seen[v]
        if item is Refused:
            raise ConversionError(f"{root}: {type_text(vm, v)}")
        return item
    try:
        return container_to_host(vm, v, root, stack, seen)
    except ConversionError:
        for opened in stack:
            seen[opened.guest] = Refused
        raise

cdef object container_to_host(VM* vm, Value v, str root, list stack, dict seen):
    cdef object item
    cdef Value member = UNBOUND
    cdef Opened opened
    cdef int64_t keys = 0            # containers open inside keys of dicts and members of sets
    open_guest(vm, v, stack, seen, root)
    while True:
        opened = <Opened>stack[len(stack) - 1]
        if next_member(opened, &member):
            item = shared_to_host(vm, member, seen)
            if item is Opened:
                if member in seen:
                    item = seen[member]
                    if type(item) is Opened:
                        raise ConversionError(f"{describe_path(root, stack)}: a tuple that contains itself")
                    if item is Refused:
                        raise ConversionError(f"{describe_path(root, stack)}: {type_text(vm, member)}")
                else:
                    open_guest(vm, member, stack, seen, root)
                    if as_header(member).shape != SHAPE_LIST and as_header(member).shape != SHAPE_DICT:
                        keys += 1
                        opened = <Opened>stack[len(stack) - 1]
                        if keys > HASHED_DEPTH and (opened.hashed or opened.is_set):
                            raise ConversionError(f"{describe_path(root, stack)}: a key is nested too deeply")
                    continue
        else:
            stack.pop()
            item = finish_host(opened, seen)
            if as_header(opened.guest).shape != SHAPE_LIST and as_header(opened.guest).shape != SHAPE_DICT:
                keys -= 1
            if not stack:
                return item
            opened = <Opened>stack[len(stack) - 1]
        place_in_host(vm, opened, item)

cdef str type_text(VM* vm, Value v):
    return str_to_host(<Str*>class_of(vm, v).name)
