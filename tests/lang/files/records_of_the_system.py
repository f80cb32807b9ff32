# Records of os cannot be changed, and those that are seldom used are pickled as well; entries of folders are not.
import binascii
import os
import pickle
import tempfile

record = os.stat(".")
for name, value in (("st_mode", 1), ("st_atime", 1), ("parrot", 1)):
    try:
        setattr(record, name, value)
    except AttributeError as error:
        print(error if name != "parrot" else "AttributeError")
for record in (os.stat("."), os.statvfs("."), os.times()):
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(record, protocol))
        if again != record or type(again) is not type(record):
            print("another", record)
    print(type(record).__name__, hasattr(os, type(record).__name__))

with tempfile.TemporaryDirectory() as folder:
    os.mkdir(os.path.join(folder, "inner"))
    with os.scandir(folder) as entries:
        for entry in entries:
            try:
                pickle.dumps(entry)
            except TypeError as error:
                print(error)
for name in ("", "=name"):
    try:
        os.putenv(name, "value")
    except (OSError, ValueError) as error:
        print(type(error).__name__)

for function in (binascii.hexlify, binascii.b2a_base64, binascii.crc32):
    try:
        print(function(memoryview(b"noncontig")[::-2]))
    except BufferError as error:
        print(error)
    print(function(memoryview(b"contig")[1:]))
