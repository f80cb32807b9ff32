# The null device has no position: what is written and sought there leaves it at its beginning.

import os

with open(os.devnull, "w+b", buffering=0) as file:
    print(file.write(b"abc"), file.tell(), file.seek(7), file.seek(2, 2), file.tell(), file.read())
    try:
        file.seek(-1)
    except OSError as error:
        print(error)
with open(os.devnull, "w") as text:
    text.write("abc")
    print(text.tell())
descriptor = os.open(os.devnull, os.O_RDWR)
print(os.write(descriptor, b"abc"), os.lseek(descriptor, 0, 1), os.lseek(descriptor, 5, 1))
