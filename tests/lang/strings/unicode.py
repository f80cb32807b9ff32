# One, two and four byte code points: indexing, slicing, searching, mixing widths.
texts = ["ascii", "naïve café", "Привет", "日本語テキスト", "mixed é 日 😀 end", "😀😃😄", "\x00\xff\u0100\uffff\U00010000", ""]
for t in texts:
    print(len(t), [ord(c) for c in t][:12], t.upper(), t.lower(), t[::-1], t[1:4], repr(t[-2:]))
    print(t.encode("utf-8"), len(t.encode("utf-8")), t.encode("utf-8").decode("utf-8") == t)
    print(ascii(t), t.isascii(), t.isalpha(), t.find("é"), t.find("😀"), t.count(t[:1]), t * 2 == t + t)
narrow = "abc"
wide = "日本"
astral = "😀"
print(narrow + wide, wide + narrow, narrow + astral + wide, (narrow + astral)[:3] == narrow, (wide + astral)[2])
print((narrow + astral)[:3].isascii(), hash((narrow + astral)[:3]) == hash(narrow), {narrow: 1}[(narrow + astral)[:3]])
print("".join([narrow, wide, astral, "é"]), "é".join(["a", "b"]), "a".join(["é", "日", "😀"]))
print("日本日本".replace("日", "x"), "xyx".replace("x", "日"), "a😀b😀".replace("😀", ""), "abc".replace("b", "😀"))
print("日,本,語".split(","), "a😀b😀c".split("😀"), "日本語".partition("本"), " \u3000日\u2003".strip(), "\u3000a\u2003b".split())
print("é" < "z", "é" > "z", "日" < "😀", "\uffff" < "\U00010000", sorted(["z", "é", "a", "日", "😀", "A"]))
print("日本"[0], "日本"[-1], "本" in "日本", "x" in "日本", "日本".index("本"), "日本" == "日" + "本", "日本" != "日")
print("ǅ".lower(), "ﬁ".upper(), "İ".lower() == "i̇", "ΑΣ".lower(), "ß".title(), "ŉ".upper(), "ö".isalpha(), "²".isdigit(), "²".isdecimal(), "Ⅷ".isnumeric())
s = ""
for code in range(0x20, 0x3000, 0x155):
    s += chr(code)
print(len(s), [ord(c) for c in s][::3], s[5] == chr(0x20 + 5 * 0x155))
acc = ""
for c in "aé日😀":
    acc += c
    print(len(acc), ascii(acc), acc[0], acc[-1] == c)
print("\N{BULLET}", "\x41\u0042\U00000043", "\101", "a\
b", r"raw\n", "tab\there", 'a' "b" """c""", "nul\0end".split("\0"))
for bad in (lambda: "é".encode("ascii"), lambda: b"\xff".decode("utf-8"), lambda: b"\xc3".decode("utf-8"), lambda: "日".encode("latin-1"), lambda: "x".encode("nope")):
    try:
        print(bad())
    except (UnicodeError, LookupError) as error:
        print(type(error).__name__, error)
print("é日".encode("ascii", "ignore"), "é".encode("ascii", "replace"), b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"), "é".encode("latin-1"), b"\xe9".decode("latin-1"), "é".encode("ascii", "backslashreplace"))
