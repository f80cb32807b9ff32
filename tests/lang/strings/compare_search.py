# Searching and comparing, over lengths where different algorithms take over.
needle_texts = ["a", "ab", "aab", "abcab", "x" * 10 + "y", "é", "日本", "b" * 40]
hay = ("aab" * 30 + "abcab" + "x" * 25 + "y" + "日本é" + "b" * 41) * 3
for needle in needle_texts:
    positions = []
    i = hay.find(needle)
    while i >= 0:
        positions.append(i)
        i = hay.find(needle, i + 1)
    print(repr(needle[:12]), len(positions), positions[:5], hay.rfind(needle), hay.count(needle), len(hay.split(needle)), len(hay.replace(needle, "<>")), needle in hay)
for k in range(1, 60, 7):
    s = "ab" * k
    print(k, s.find("ba" * k), s.find("b" + "ab" * (k - 1)), s.rfind("ab"), s.count("aba"), s.startswith("ab" * (k - 1)), s.endswith("b"), s == "ab" * k, s < s + "a", s + "b" > s + "a")
words = ["apple", "Apple", "apples", "app", "", "banana", "éclair", "zebra", "日", "a\0b", "a"]
print(sorted(words), sorted(words, key=lambda w: (w.lower(), w)), max(words), min(words))
print([(a, b) for a in words for b in words if a < b and b.startswith(a)][:12])
print("abc" < "abcd", "abd" > "abcd", "Z" < "a", "10" < "9", "" < "a", "a" == "a ", "ab" != "ba", "é" == "e\u0301")
print("aaa".find("a", 1), "aaa".find("a", 3), "aaa".find("", 3), "aaa".find("", 4), "abc".find("c", -1), "abc".find("b", 0, 1), "abc".rfind("b", 2), "abc".index("c", 1, 3), "abcabc".count("bc", 2), "abc".startswith("b", 1), "abc".endswith("b", 0, 2), "abc".startswith("", 3), "abc".startswith("", 4))
interned = "name"
built = "".join(["na", "me"])
print(built == interned, {interned: 1}[built], hash(built) == hash(interned), built in {interned}, {"k" + str(i): i for i in range(3)}["k" + "2"])
