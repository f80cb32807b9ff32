# repr of strings and bytes over the whole of Latin-1 and chosen planes, and back by literals.
for start in range(0, 256, 32):
    print(repr("".join(chr(c) for c in range(start, start + 32))))
    print(repr(bytes(range(start, start + 32))))
for c in (0x100, 0x378, 0xAD, 0x200B, 0x2028, 0xD7FF, 0xE000, 0xFEFF, 0xFFFD, 0xFFFF, 0x10000, 0x1F600, 0xE0001, 0x10FFFF):
    print(hex(c), repr(chr(c)), ascii(chr(c)))
print(repr("\ud800"), len("\udfff"), "\ud83d\ude00" == "😀")
print(repr("'"), repr('"'), repr("'\""), repr("\\"), repr("\\n"), repr(b"'"), repr(b'"'), repr(b"'\""))
print(str(["a'b", 'c"d', "e\n"]), str({"k\t": "v\\"}), str(("é", b"\xe9")), [repr("x")])
