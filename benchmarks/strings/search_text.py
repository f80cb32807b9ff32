# bench: n=3000
# find, count, in, startswith and endswith over a longer text.
def main(n):
    text = "".join(["lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod "] * 12) + "needle in the hay"
    total = 0
    for k in range(n):
        total += text.find("needle") + text.count("dolor") + text.rfind("lorem")
        total += ("eiusmod" in text) + ("absent" in text) + text.startswith("lorem") + text.endswith("hay")
        total += text.index("sit", k % 100)
    return total
