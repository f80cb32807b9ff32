# bench: n=1200
# Text beyond ASCII: split, join, find, slice, upper.
def main(n):
    text = "Gr\u00fc\u00dfe aus K\u00f6ln, \u0436\u0438\u0437\u043d\u044c \u0438 \u043c\u0438\u0440, \u4e16\u754c \u548c\u5e73"
    total = 0
    for k in range(n):
        parts = text.split(", ")
        joined = " - ".join(parts)
        total += len(joined) + joined.find("\u4e16") + len(text[k % 9:].upper()) + text.count("\u0438")
        total += len(text.replace("\u00f6", "oe"))
    return total
