"""How a host uses pvm: untrusted rules inside limits, host functions, errors that come back.

This one runs in CPython; the code that it runs runs in the machine.
"""

import pvm

RULE = """
def score(customer):
    points = 10 * len(customer["orders"])
    for order in customer["orders"]:
        points += int(order["total"] // 50)
        if lookup(order["item"]) == "fragile":
            points -= 1
    return {"points": points, "level": "gold" if points > 40 else "plain"}
"""

ITEMS = {"vase": "fragile", "book": "plain"}


def main():
    machine = pvm.VM(functions={"lookup": lambda name: ITEMS.get(name, "unknown")})
    machine.run(RULE)
    customer = {"orders": [{"item": "vase", "total": 120.0}, {"item": "book", "total": 15.5}] * 2}
    print("a rule's answer:", machine.call("score", customer))
    print("it took", machine.usage.steps, "steps")

    for title, source in [
        ("a busy loop", "while True: pass"),
        ("a memory bomb", "x = [0]\nwhile True: x += x"),
        ("a recursion", "def f(): return f()\nf()"),
        ("a way out", "open('secrets.txt')"),
        ("a mistake", "total = 0\nfor v in [1, 2, 'three']:\n    total += v"),
    ]:
        limits = pvm.Limits(seconds=0.5, memory="32 MiB", steps=50_000_000)
        try:
            pvm.run(source, limits=limits)
        except pvm.LimitError as error:
            print(f"{title}: stopped by {type(error).__name__}: {error}")
        except pvm.GuestError as error:
            print(f"{title}: {error.type_name}: {error.args[0] if error.args else ''}")


if __name__ == "__main__":
    main()
