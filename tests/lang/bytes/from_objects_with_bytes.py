# bytes() of what has a __bytes__, and items whose index or value changes the bytearray.
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class SW(str):
    def __bytes__(self): return b'abc'
class BW(bytes):
    def __bytes__(self): return b'abc'
class BS(bytes): pass
show(lambda: bytes(SW('x')))
show(lambda: bytes(SW('x'), 'ascii'))
show(lambda: bytes(BW(b'x')))
show(lambda: BS(SW('x')))
show(lambda: bytearray(BW(b'x')))
show(lambda: bytes(SW('x'), errors='strict'))
show(lambda: bytearray(SW('x')))
class Boom:
    def __index__(self): b.clear(); return 0
b = bytearray(b'abc')
show(lambda: b.__setitem__(0, Boom()))
b = bytearray(b'abc')
show(lambda: b.__setitem__(Boom(), 1))
b = bytearray(b'abc')
show(lambda: b.__delitem__(Boom()))
b = bytearray(b'abc')
show(lambda: b.__getitem__(Boom()))
b = bytearray(b'abc')
show(lambda: b.insert(Boom(), 4))
print(b)
b = bytearray(b'abc')
show(lambda: b.pop(Boom()))
print(b)
b = bytearray(b'abc')
show(lambda: b.append(Boom()))
print(b)
b = [1,2,3]
show(lambda: b.__setitem__(Boom(), 1))
b = [1,2,3]
show(lambda: b.__getitem__(Boom()))
b = [1,2,3]
show(lambda: b.__delitem__(Boom()))
b=[1,2,3]
show(lambda: b.pop(Boom()))
