# bench: n=6000
# Splits a text into words, counts them in a dict, joins the counts.
def main(n):
    text = "the quick brown fox jumps over the lazy dog while the cat sleeps on the warm mat " * 4
    counts = {}
    for _ in range(n // 60):
        for word in text.split():
            counts[word] = counts.get(word, 0) + 1
    return len(", ".join(f"{word}={count}" for word, count in sorted(counts.items()))) + counts["the"]
