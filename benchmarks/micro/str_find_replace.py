# bench: n=8000
# find, replace, startswith, strip, upper and in.
def main(n):
    text = "  the quick brown fox jumps over the lazy dog  "
    total = 0
    for k in range(n):
        total += text.find("lazy") + text.count("the")
        if "fox" in text and text.strip().startswith("the"):
            total += len(text.replace("the", "a"))
        total += len(text.upper()) + (k & 1)
    return total
