# Shows searching, splitting, joining and comparing at the lengths where the machine changes its step.

lengths = [0, 1, 2, 3, 4, 7, 8, 9, 15, 16, 17, 23, 24, 25, 31, 32, 33, 63, 64, 65, 66, 100, 255, 256, 257, 470, 480, 512, 700]
letters = "abcdefghijklmnopqrstuvwxyz"


def text_of(length, shift=0):
    return "".join(letters[(k * k + shift) % 26] for k in range(length))


for length in lengths:
    text = text_of(length)
    marked = text + ","
    twice = marked + text_of(length, 3)
    print(length, marked.find(","), twice.split(",") == [text, text_of(length, 3)], twice.count(","), ",".join([text, text]) == text + "," + text)
    print(twice.replace(",", "--") == text + "--" + text_of(length, 3), (twice * 3).split(",", 2)[1] == text_of(length, 3) + text)
    print((" " + text + "  " + text + "\t").split() == ([text, text] if text else []), "".join([text]) == text, "".join([text, "", text]) == text * 2)
    for position in sorted({0, 1, length // 2, length - 2, length - 1} & set(range(length))):
        other = text[:position] + "," + text[position + 1:]
        print(position, other == text, other < text, text < other, other.find(","), other.rfind(","), other.count(","), other.split(",") == [text[:position], text[position + 1:]])
        for width in (1, 2, 3, 5, 9, 17):
            piece = other[position:position + width]
            found = other.find(piece, position // 2)
            if found < 0 or other[found:found + len(piece)] != piece or found > position:
                print("lost", position, width)
    wide = text + "\u20ac"
    latin = text + "\xe9"
    print(len(wide.split("\u20ac")), wide.find("\u20ac"), latin.find("\xe9"), latin.split("\xe9") == [text, ""], (latin + text).isascii(), (latin + text)[length + 1:].isascii())
    print((text + "\xe9," + text).split(",")[1].isascii(), f"{text}|{latin}|{wide}" == text + "|" + latin + "|" + wide, (wide + "," + text).split(",")[1] == text)

# The needle's first and last characters agree at many places.
hay = "abab" * 50 + "abba" + "ab" * 40
for needle in ("abba", "ba" * 9 + "bb", "abb", "bb", "aab", "b" + "ab" * 20 + "ba", "abab", hay[150:], hay[-33:]):
    print(needle[:10], hay.find(needle), hay.rfind(needle), hay.count(needle), needle in hay, hay.find(needle, 100, 210), len(hay.split(needle)))

same = {text_of(length): length for length in lengths}
print([same["".join(list(text_of(length)))] for length in lengths])
print(sorted(text_of(length, 1) for length in lengths) == sorted((text_of(length, 1) for length in reversed(lengths))))
print(sorted(["b", "abcdefgh", "abcdefghi", "abcdefgi", "", "\xe9", "z", "\u20ac", "abcdefghh"]))
records = [(1, "b"), (1, "a"), (0, "z"), (1.0, "c"), (True, "d"), (2, None), (0, "y")]
print(sorted(records, key=lambda record: record[:1]), sorted(records[:5]))
print(sorted([(1, 2), (1,), (), (0, 5), (1, 1, 9)]), sorted([3.5, -1.0, 2.25, 0.0]), sorted([5, 3, 9, 1] * 20, reverse=True)[::13])
print(sorted(range(100), key=lambda k: k % 7)[::9], sorted(range(100), key=lambda k: -(k % 5), reverse=True)[::9])
