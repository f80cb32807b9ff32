# The only place where Python objects and guest values meet. Values are converted, never shared.

cdef object ConversionError, GuestError, GuestExit, StepLimit, MemoryLimit, TimeLimit, OutputLimit, Cancelled, FormatError, Error
from pvm.errors import (ConversionError, GuestError, GuestExit, StepLimit, MemoryLimit, TimeLimit, OutputLimit, Cancelled,
                        FormatError, Error)

cdef enum:
    CONVERSION_DEPTH = 2000  # of nested containers

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

cdef class Outward:
    """Conversion of host objects into one machine; shared and cyclic containers stay so."""

    cdef VM* vm
    cdef dict seen
    cdef str where

    cdef Value convert(self, object v, str path, int depth) except? 1:
        cdef object kind = type(v)
        if v is None:
            return NONE
        if kind is bool:
            return TRUE_ if v else FALSE_
        if kind is int:
            return int_to_guest(self.vm, v)
        if kind is float:
            return box_float_any(v)
        if kind is str:
            return str_to_guest(self.vm, v)
        if kind is bytes:
            return check_memory(new_bytes(self.vm, <const uint8_t*><const char*>(<bytes>v), len(v)))
        if kind is complex:
            return check_memory(new_complex(self.vm, v.real, v.imag))
        if v is Ellipsis:
            return ELLIPSIS
        return self.convert_container(v, kind, path, depth)

    cdef Value convert_container(self, object v, object kind, str path, int depth) except? 1:
        cdef Value out, item
        cdef Py_ssize_t i = 0
        cdef object known = self.seen.get(id(v))
        if known is not None:
            return <Value>known[0]
        if depth > CONVERSION_DEPTH:
            raise ConversionError(f"{path}: nested too deeply")
        if kind is list:
            out = check_memory(new_list(self.vm, len(v)))
            self.seen[id(v)] = (out, v)
            for i, member in enumerate(v):
                item = self.convert(member, f"{path}[{i}]", depth + 1)
                if list_append(self.vm, <List*>out, item) < 0:
                    check_memory(ERROR)
            return out
        if kind is tuple:
            items = [self.convert(member, f"{path}[{i}]", depth + 1) for i, member in enumerate(v)]
            out = check_memory(new_tuple(self.vm, len(v)))
            for i in range(len(items)):
                tuple_items(out)[i] = <Value>items[i]
            self.seen[id(v)] = (out, v)
            return out
        if kind is dict:
            return self.convert_dict(v, path, depth)
        if kind is set or kind is frozenset:
            out = check_memory(new_set(self.vm, KIND_SET if kind is set else KIND_FROZENSET))
            self.seen[id(v)] = (out, v)
            for member in v:
                if set_add(self.vm, <Set*>out, self.convert(member, f"{path}{{...}}", depth + 1)) < 0:
                    check_memory(ERROR)
            return out
        raise ConversionError(f"{path}: {kind.__name__}")

    cdef Value convert_dict(self, dict v, str path, int depth) except? 1:
        cdef Value out = check_memory(new_dict(self.vm))
        cdef Value key
        self.seen[id(v)] = (out, v)
        for k, member in v.items():
            key = self.convert(k, f"{path} key {k!r}" if type(k) in (str, int, float, tuple, bool) else f"{path} key", depth + 1)
            if dict_set(self.vm, <Dict*>out, key, self.convert(member, f"{path}[{k!r}]", depth + 1)) < 0:
                check_memory(ERROR)
        return out

cdef Value to_guest(VM* vm, object v, str path) except? 1:
    """Convert a host object; ConversionError names the path to what cannot be converted."""
    cdef Outward outward = Outward.__new__(Outward)
    outward.vm = vm
    outward.seen = {}
    return outward.convert(v, path, 0)

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

cdef class Inward:
    """Conversion of guest values to host objects."""

    cdef VM* vm
    cdef dict seen

    cdef object convert(self, Value v, str path, int depth):
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
            return self.convert_container(v, shape, path, depth)
        raise ConversionError(f"{path}: {type_text(self.vm, v)}")

    cdef object convert_container(self, Value v, uint32_t shape, str path, int depth):
        cdef int64_t i = 0, position = 0, hash
        cdef Value key, value
        cdef object out
        if v in self.seen:
            return self.seen[v]
        if depth > CONVERSION_DEPTH:
            raise ConversionError(f"{path}: nested too deeply")
        if shape == SHAPE_LIST:
            out = []
            self.seen[v] = out
            for i in range((<List*>v).length):
                out.append(self.convert((<List*>v).items[i], f"{path}[{i}]", depth + 1))
            return out
        if shape == SHAPE_TUPLE:
            out = tuple([self.convert(tuple_items(v)[i], f"{path}[{i}]", depth + 1) for i in range(tuple_length(v))])
            self.seen[v] = out
            return out
        if shape == SHAPE_DICT:
            out = {}
            self.seen[v] = out
            while dict_next(<Dict*>v, &position, &key, &value):
                k = self.convert(key, f"{path} key", depth + 1)
                out[k] = self.convert(value, f"{path}[{k!r}]", depth + 1)
            return out
        if shape == SHAPE_SET or shape == SHAPE_FROZENSET:
            members = []
            while set_next(<Set*>v, &position, &key, &hash):
                members.append(self.convert(key, f"{path}{{...}}", depth + 1))
            out = set(members) if shape == SHAPE_SET else frozenset(members)
            self.seen[v] = out
            return out
        if shape == SHAPE_BYTEARRAY:
            return bytearray((<char*>(<ByteArray*>v).data)[:(<ByteArray*>v).length])
        raise ConversionError(f"{path}: {type_text(self.vm, v)}")

cdef str type_text(VM* vm, Value v):
    return str_to_host(<Str*>class_of(vm, v).name)

cdef object to_host(VM* vm, Value v, str path):
    """Convert a guest value; ConversionError names the path to what cannot be converted."""
    cdef Inward inward = Inward.__new__(Inward)
    inward.vm = vm
    inward.seen = {}
    return inward.convert(v, path, 0)
