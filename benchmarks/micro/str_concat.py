# bench: n=100000
# Grows a string by small pieces, starting again when it is long.
def main(n):
    text = ""
    lengths = 0
    for k in range(n):
        text += "xyz"
        if len(text) >= 3000:
            lengths += len(text)
            text = ""
    return lengths + len(text)
