"""A shop's discount rules, as a customer would write them: run on a day's orders."""

CATALOGUE = {"tea": (4.5, "food"), "kettle": (39.0, "home"), "mug": (7.25, "home"), "biscuits": (2.8, "food"), "spoon": (1.1, "home")}


class Order:
    def __init__(self, customer, lines, member):
        self.customer = customer
        self.lines = lines
        self.member = member

    def subtotal(self):
        return sum(CATALOGUE[name][0] * count for name, count in self.lines)

    def count(self, kind):
        return sum(count for name, count in self.lines if CATALOGUE[name][1] == kind)


def bulk_food(order):
    if order.count("food") >= 6:
        yield "six of food: 10 %", 0.1 * sum(CATALOGUE[n][0] * c for n, c in order.lines if CATALOGUE[n][1] == "food")


def member_day(order):
    if order.member:
        yield "member: 5 %", order.subtotal() * 0.05


def free_spoon(order):
    names = {name for name, _ in order.lines}
    if {"tea", "mug"} <= names and "spoon" in names:
        yield "tea and a mug: a spoon free", CATALOGUE["spoon"][0]


RULES = [bulk_food, member_day, free_spoon]


def orders(n):
    seed = 2024
    names = sorted(CATALOGUE)
    for number in range(n):
        lines = []
        for _ in range(3):
            seed = (seed * 1103515245 + 12345) % 2**31
            lines.append((names[seed % 5], seed // 5 % 4 + 1))
        yield Order("customer %d" % number, lines, seed % 3 == 0)


def main():
    totals = {}
    revenue = given = 0.0
    for order in orders(300000):
        saved = 0.0
        for rule in RULES:
            for reason, amount in rule(order):
                saved += amount
                count, total = totals.get(reason, (0, 0.0))
                totals[reason] = (count + 1, total + amount)
        revenue += order.subtotal() - saved
        given += saved
    print(f"revenue {revenue:,.2f}, discounts {given:,.2f}")
    for reason, (count, total) in sorted(totals.items(), key=lambda kv: -kv[1][1]):
        print(f"  {reason:<30} {count:>6} orders {total:>12,.2f}")


main()
