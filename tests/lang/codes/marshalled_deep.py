# marshal takes values as deep as 2000, whatever the limit of recursion, and refuses deeper ones.
import marshal

deep = last = []
for _ in range(1998):
    last.append([0])
    last = last[-1]
again = marshal.loads(marshal.dumps(deep))
depth = 0
while again != [0]:
    again, depth = again[-1], depth + 1
    if depth > 1990:
        break
print(depth, len(marshal.dumps(deep)))
last.append([0])
try:
    marshal.dumps(deep)
except ValueError as error:
    print(error)
try:
    marshal.loads(b"[\x01\x00\x00\x00" * 2000 + b"N")
except ValueError as error:
    print(error)
