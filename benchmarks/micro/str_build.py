# bench: n=40000
# Building text by appending pieces to a list and joining it.
def main(n):
    out = []
    for k in range(n):
        out.append(str(k & 1023))
        out.append(",")
        if k % 16 == 15:
            out.append("\n")
    text = "".join(out)
    return len(text) + text.count("\n")
