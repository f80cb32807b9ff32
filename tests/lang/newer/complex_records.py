# Records of complex numbers, in two floats or two doubles.
# since 3.14
import struct


class Complex:
    def __complex__(self):
        return 3 + 4j


for text in """struct.pack("F", 1+2j)
struct.pack("D", 1+2j)
struct.calcsize("FD"), struct.calcsize("<FD"), struct.calcsize("cD"), struct.calcsize("cF"), struct.calcsize("2F")
struct.unpack("F", struct.pack("F", 1+2j))
struct.unpack("<D", struct.pack("<D", 1.5))
struct.unpack(">2D", struct.pack(">2D", 1j, Complex()))
struct.pack("F", "a")
struct.pack("F", 1e300)
struct.pack("D", 10 ** 400)
struct.pack("D", True)
memoryview(bytes(8)).cast("F")""".splitlines():
    try:
        print(text, eval(text))
    except Exception as error:
        print(text, type(error).__name__, error)
