# Inventory rules: a plug-in of discount rules over orders, reports by category, undo log.
class Money:
    def __init__(self, cents):
        self.cents = int(cents)

    @classmethod
    def parse(cls, text):
        whole, _, part = text.partition(".")
        return cls(int(whole) * 100 + int((part + "00")[:2]))

    def __add__(self, other):
        return Money(self.cents + other.cents)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __sub__(self, other):
        return Money(self.cents - other.cents)

    def __mul__(self, k):
        return Money(round(self.cents * k))

    def __lt__(self, other):
        return self.cents < other.cents

    def __eq__(self, other):
        return isinstance(other, Money) and self.cents == other.cents

    def __hash__(self):
        return hash(("money", self.cents))

    def __str__(self):
        sign = "-" if self.cents < 0 else ""
        return "%s%d.%02d" % (sign, abs(self.cents) // 100, abs(self.cents) % 100)

    __repr__ = __str__


class Product:
    def __init__(self, sku, name, price, category, stock):
        self.sku, self.name, self.price, self.category, self.stock = sku, name, Money.parse(price), category, stock


RULES = []


def rule(priority):
    def register(f):
        RULES.append((priority, f.__name__, f))
        RULES.sort(key=lambda r: r[:2])
        return f

    return register


@rule(10)
def bulk(order):
    """ten per cent off lines of five or more"""
    for line in order.lines:
        if line.count >= 5:
            yield line.total() * 0.1, "bulk %s" % line.product.name


@rule(5)
def cheapest_free(order):
    """the cheapest of three books is free"""
    books = [line for line in order.lines if line.product.category == "book"]
    if sum(line.count for line in books) >= 3:
        cheapest = min(books, key=lambda line: line.product.price)
        yield cheapest.product.price, "free " + cheapest.product.name


@rule(20)
def big_order(order):
    if order.subtotal() > Money(10000):
        yield (order.subtotal() - order.discount_so_far()) * 0.05, "big order"


class OutOfStock(Exception):
    def __init__(self, product, wanted):
        super().__init__("%s: wanted %d, have %d" % (product.name, wanted, product.stock))


class Line:
    def __init__(self, product, count):
        self.product = product
        self.count = count

    def total(self):
        return self.product.price * self.count


class Order:
    def __init__(self, number, lines):
        self.number = number
        self.lines = lines
        self.discounts = []

    def subtotal(self):
        return sum(line.total() for line in self.lines)

    def discount_so_far(self):
        return sum((d for d, _ in self.discounts), Money(0))

    def apply_rules(self):
        for _, _, f in RULES:
            for amount, reason in f(self):
                self.discounts.append((amount, reason))
        return self

    def total(self):
        return self.subtotal() - self.discount_so_far()


class Store:
    def __init__(self, products):
        self.products = {p.sku: p for p in products}
        self.orders = []
        self.undo = []

    def place(self, items):
        lines = []
        taken = []
        try:
            for sku, count in items:
                product = self.products[sku]
                if product.stock < count:
                    raise OutOfStock(product, count)
                product.stock -= count
                taken.append((product, count))
                lines.append(Line(product, count))
        except (KeyError, OutOfStock):
            for product, count in taken:
                product.stock += count
            raise
        order = Order(len(self.orders) + 1, lines).apply_rules()
        self.orders.append(order)
        self.undo.append(lambda: (self.orders.remove(order), [setattr(p, "stock", p.stock + c) for p, c in taken]))
        return order

    def take_back(self):
        self.undo.pop()()

    def report(self):
        table = {}
        for order in self.orders:
            for line in order.lines:
                row = table.setdefault(line.product.category, {"count": 0, "total": Money(0), "skus": set()})
                row["count"] += line.count
                row["total"] += line.total()
                row["skus"].add(line.product.sku)
        for category in sorted(table, key=lambda c: table[c]["total"], reverse=True):
            row = table[category]
            yield "%-6s %3d %9s %s" % (category, row["count"], row["total"], ",".join(sorted(row["skus"])))


STOCK = """b1|Dune|9.99|book|10
b2|Emma|5.50|book|3
b3|Ulysses|12|book|1
t1|Pen|1.2|tool|100
t2|Saw|35.00|tool|4
f1|Tea|4.05|food|20"""
store = Store(Product(*fields[:4], int(fields[4])) for fields in (row.split("|") for row in STOCK.split("\n")))
CARTS = [
    [("b1", 1)], [("b1", 2), ("b2", 1)], [("t1", 50), ("t2", 2)], [("b3", 1), ("b2", 2), ("b1", 1)], [("b3", 1)], [("f1", 5), ("zz", 1)],
    [("t2", 2), ("f1", 10), ("t1", 7)], [("f1", 6)], [("t2", 1)],
]
print([(p, n, f.__doc__) for p, n, f in RULES])
for cart in CARTS:
    try:
        order = store.place(cart)
    except KeyError as error:
        print("no such product", error)
    except OutOfStock as error:
        print("out of stock:", error)
    else:
        print(order.number, order.subtotal(), order.discounts, order.total())
print("\n".join(store.report()))
print({p.sku: p.stock for p in store.products.values()})
before = len(store.orders)
store.take_back()
store.take_back()
print(before, len(store.orders), store.products["f1"].stock, sum(o.total() for o in store.orders))
print(Money.parse("3") + Money.parse("0.05"), Money(-5), Money(5) * 2.5, sorted([Money(3), Money(-1)]), Money(1) == Money(1), Money(1) == 1, {Money(1): "x"}[Money(1)])
