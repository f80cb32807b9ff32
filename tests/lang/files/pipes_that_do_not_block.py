# A pipe that is not to block gives None where there is nothing, and takes no more than it has room for.
import os

r, w = os.pipe()
print(os.get_blocking(r), os.get_blocking(w))
os.set_blocking(r, False)
os.set_blocking(w, False)
print(os.get_blocking(r), os.get_blocking(w))
try:
    os.read(r, 1)
except BlockingIOError as error:
    print(error)
reader = open(r, "rb", buffering=0)
print(reader.read(3), reader.read(), reader.readinto(bytearray(3)))
total = 0
while True:
    try:
        total += os.write(w, b"x" * 9999)
    except BlockingIOError as error:
        print(error)
        break
print(total > 0, len(reader.read()) == total)

with open(w, "wb", buffering=5000) as writer:
    sent = 0
    try:
        while True:
            sent += writer.write(b"y" * 7574)
    except BlockingIOError as error:
        sent += error.characters_written
        print(error.args[2] == error.characters_written)
    received = len(reader.read())
    writer.flush()
received += len(reader.read())
print(sent == received, reader.read(5), reader.read())
reader.close()
