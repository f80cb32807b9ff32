# bench: n=200
# A template engine: parsed once a call, rendered with loops, conditions and filters.
SOURCE = """<h1>{{ title|upper }}</h1>
{% for item in items %}<li>{{ item.name }}: {{ item.price|money }}{% if item.stock %} in stock{% else %} sold out{% end %}</li>
{% end %}{{ footer }}"""


def upper(value):
    return str(value).upper()


def money(value):
    return "%.2f" % value


FILTERS = {"upper": upper, "money": money}


def parse(source):
    root = []
    stack = [root]
    i = 0
    while True:
        at = source.find("{", i)
        while at >= 0 and source[at + 1:at + 2] not in ("{", "%"):
            at = source.find("{", at + 1)
        if at < 0:
            stack[-1].append(("text", source[i:]))
            return root
        if at > i:
            stack[-1].append(("text", source[i:at]))
        closing = "}}" if source[at + 1] == "{" else "%}"
        end = source.find(closing, at)
        body = source[at + 2:end].strip()
        i = end + 2
        if closing == "}}":
            name, *filters = body.split("|")
            stack[-1].append(("var", name.split("."), [FILTERS[f] for f in filters]))
            continue
        words = body.split()
        if words[0] == "for":
            inner = []
            stack[-1].append(("for", words[1], words[3].split("."), inner))
            stack.append(inner)
        elif words[0] == "if":
            yes, no = [], []
            stack[-1].append(("if", words[1].split("."), yes, no))
            stack.append(yes)
        elif words[0] == "else":
            stack.pop()
            stack.append(stack[-1][-1][3])
        else:
            stack.pop()


def lookup(path, scope):
    value = scope[path[0]]
    for part in path[1:]:
        value = value[part]
    return value


def render(nodes, scope, out):
    for node in nodes:
        kind = node[0]
        if kind == "text":
            out.append(node[1])
        elif kind == "var":
            value = lookup(node[1], scope)
            for f in node[2]:
                value = f(value)
            out.append(str(value))
        elif kind == "for":
            for item in lookup(node[2], scope):
                render(node[3], {**scope, node[1]: item}, out)
        elif lookup(node[1], scope):
            render(node[2], scope, out)
        else:
            render(node[3], scope, out)


def main(n):
    items = [{"name": "item %d" % k, "price": k * 1.25, "stock": k % 3} for k in range(30)]
    check = 0
    for k in range(n):
        out = []
        render(parse(SOURCE), {"title": "page %d" % k, "items": items, "footer": "end"}, out)
        text = "".join(out)
        check += len(text) + text.count("sold out")
    return check
