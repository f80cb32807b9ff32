# bench: n=2500
# replace, upper, lower, strip, title and translate.
def main(n):
    text = "  some words, which are to be changed: one by one; and again.  "
    table = {ord(","): ";", ord(":"): None, ord("e"): "3"}
    total = 0
    for _ in range(n):
        total += len(text.replace("one", "another").replace(" ", "_").strip("_"))
        total += len(text.upper().lower().title()) + len(text.translate(table))
    return total
