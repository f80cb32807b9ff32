# A bytearray changes its size once the views of it are gone, and not before; what an attempt has used up is not used twice.
import array


def idiom(buf, n):
    data = bytes(memoryview(buf)[:n])
    del buf[:n]
    return data


buf = bytearray(b"abcdefgh")
print(idiom(buf, 2), idiom(buf, 3), buf)


def changes(buf):
    bytes(memoryview(buf)[1:])
    buf[1:1] = b"xyz"
    bytes(memoryview(buf)[1:])
    buf += b"tail"
    len(memoryview(buf))
    buf.append(65)
    len(memoryview(buf))
    buf.extend(b"more")
    len(memoryview(buf))
    popped = buf.pop()
    len(memoryview(buf))
    buf.insert(0, 66)
    len(memoryview(buf))
    buf.remove(65)
    size = len(memoryview(buf))
    del buf[::2]
    memoryview(buf)
    buf *= 2
    return popped, size, buf


print(changes(bytearray(b"0123456789")))


def still_there():
    buf = bytearray(b"abc")
    view = memoryview(buf)
    outcome = []
    for change in (buf.clear, lambda: buf.append(1), lambda: buf.extend(iter(b"12")), lambda: buf.__delitem__(0), lambda: buf.__iadd__(b"1")):
        try:
            change()
            outcome.append("changed")
        except BufferError as error:
            outcome.append(str(error))
    outcome.append(bytes(view))
    return outcome


print(still_there())


def array_too():
    items = array.array("i", [1, 2, 3])
    total = sum(memoryview(items))
    items.append(4)
    del items[0]
    return total, items


print(array_too())
