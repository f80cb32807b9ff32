# print to streams as it happens, with objects that have __str__, and nested containers.
import sys


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.parts.append("<flush>")


w = Writer()
print("a", 1, [2], file=w)
print("b", end="", file=w, flush=True)
print(file=w)
print("x", "y", sep="|", file=w)
print(w.parts)


class S:
    def __str__(self):
        return "S!"

    def __repr__(self):
        return "R!"


print(S(), [S()], (S(), {S(): S()}), {"k": S()}, sep=" / ")
old = sys.stdout
sys.stdout = w
print("captured")
sys.stdout = old
print(w.parts[-2:])
for i in range(3):
    print(i, end=";" if i < 2 else "\n")
print("multi\nline\ttab", "q'uote", 'd"ouble', "é日😀")
print("%s" % "percent", f"{1 + 1}", "{}".format("fmt"), "con" "cat", "a" + "b")
print("a\rb".replace("\r", "\\r"), "\\", "\x41", "nul:" + repr("\0"))
print(print is print, print.__name__, print(end=""))
