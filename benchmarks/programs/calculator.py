# bench: n=1000
# Tokenizes, parses into a tree of instances, simplifies and evaluates arithmetic expressions.
class Num:
    def __init__(self, value):
        self.value = value

    def eval(self, env):
        return self.value

    def fold(self):
        return self


class Var:
    def __init__(self, name):
        self.name = name

    def eval(self, env):
        return env[self.name]

    def fold(self):
        return self


class Op:
    def __init__(self, op, left, right):
        self.op = op
        self.left = left
        self.right = right

    def eval(self, env):
        a = self.left.eval(env)
        b = self.right.eval(env)
        if self.op == "+":
            return a + b
        if self.op == "-":
            return a - b
        if self.op == "*":
            return a * b
        return a % b if b else a

    def fold(self):
        left = self.left.fold()
        right = self.right.fold()
        if isinstance(left, Num) and isinstance(right, Num):
            return Num(Op(self.op, left, right).eval({}))
        return Op(self.op, left, right)


def tokens(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c == " ":
            i += 1
        elif c.isdigit():
            j = i
            while j < len(text) and text[j].isdigit():
                j += 1
            yield int(text[i:j])
            i = j
        else:
            yield c
            i += 1
    yield None


class Parser:
    def __init__(self, text):
        self.source = tokens(text)
        self.token = next(self.source)

    def advance(self):
        token = self.token
        self.token = next(self.source)
        return token

    def sum(self):
        node = self.product()
        while self.token == "+" or self.token == "-":
            op = self.advance()
            node = Op(op, node, self.product())
        return node

    def product(self):
        node = self.atom()
        while self.token in ("*", "%"):
            op = self.advance()
            node = Op(op, node, self.atom())
        return node

    def atom(self):
        token = self.advance()
        if token == "(":
            node = self.sum()
            self.advance()
            return node
        if isinstance(token, int):
            return Num(token)
        return Var(token)


TEXTS = ["1 + 2 * x - (3 + y) * (x % 7)", "((x)) * 12 - 4 * (2 + 3 * 5) % y", "x * x * x - y * y + 100 % (x + 1)", "(1 + 2) * (3 + 4) - x * (y - 2 * (3 - x))"]


def main(n):
    total = 0
    for k in range(n):
        tree = Parser(TEXTS[k % 4]).sum().fold()
        for x in range(6):
            total += tree.eval({"x": x + k, "y": k - x})
    return total
