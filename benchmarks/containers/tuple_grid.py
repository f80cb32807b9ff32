# bench: n=70
# A grid in a dict with tuples as keys, neighbours counted.
def main(n):
    alive = {(x, y) for x in range(30) for y in range(30) if (x * 7 + y * 3) % 5 < 2}
    total = 0
    for _ in range(n // 14):
        counts = {}
        for x, y in alive:
            for dx, dy in ((-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1)):
                place = (x + dx, y + dy)
                counts[place] = counts.get(place, 0) + 1
        alive = {place for place, count in counts.items() if count == 3 or (count == 2 and place in alive)}
        total += len(alive)
    return total
