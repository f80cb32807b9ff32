# BytesIO while views of its bytes live: in place it may be written only as its size stays, and it stays open.
import io
import pickle

stream = io.BytesIO(b"1234567890")
view = stream.getbuffer()
stream.seek(5)
for change in (lambda: stream.write(b"x"), lambda: stream.write(b"x" * 100), stream.truncate, stream.close,
               lambda: stream.__setstate__((b"", 0, None))):
    try:
        change()
        print("changed")
    except BufferError as error:
        print(error)
view[3:6] = b"abc"
print(stream.getvalue(), stream.closed, stream.tell())
view.release()
stream.write(b"x" * 6)
stream.truncate()
print(stream.getvalue())

print(stream.getbuffer().nbytes)
stream.write(b"after a view that is gone")
print(stream.getvalue(), pickle.loads(pickle.dumps(stream)).getvalue())

stream.close()
for function in (stream.getbuffer, lambda: stream.__setstate__((b"closed", 0, None))):
    try:
        function()
    except ValueError as error:
        print(error)
