# bench: n=60000
# Counts words in a dict with string keys.
def main(n):
    words = ["w" + str(k * 7919 % 641) for k in range(2000)]
    counts = {}
    for k in range(n):
        word = words[k * 13 % 2000]
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
    return len(counts) * 1000000 + counts["w0"] + max(counts.values())
