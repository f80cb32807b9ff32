# bench: n=6000
# Sequence, mapping, literal and or-patterns with guards.
COMMANDS = [["go", "north", 3], ["go", "south", -1], ("take", {"item": "lamp", "weight": 2}), "quit", 17, ["drop"],
            {"kind": "event", "at": 5, "by": "x"}, ["push", 1, 2, 3, 4], None]


def act(command):
    match command:
        case ["go", ("north" | "south") as where, steps] if steps > 0:
            return len(where) + steps
        case ["go", _, _]:
            return 1
        case ("take", {"item": item, "weight": weight}):
            return len(item) + weight
        case "quit" | "exit":
            return 2
        case int(number):
            return number
        case [single]:
            return len(single)
        case {"kind": "event", "at": at, **rest}:
            return at + len(rest)
        case ["push", first, *others]:
            return first + len(others)
        case _:
            return 0


def main(n):
    total = 0
    for _ in range(n):
        for command in COMMANDS:
            total += act(command)
    return total
