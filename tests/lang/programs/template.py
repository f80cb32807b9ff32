# A template engine: variables, filters, loops, conditions, includes, escaping, errors with lines.
class TemplateError(Exception):
    pass


def escape(text):
    for a, b in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(a, b)
    return text


FILTERS = {
    "upper": lambda v: str(v).upper(),
    "lower": lambda v: str(v).lower(),
    "title": lambda v: str(v).title(),
    "len": len,
    "join": lambda v, sep=", ": sep.join(str(x) for x in v),
    "default": lambda v, d="": v if v else d,
    "pad": lambda v, n="5": str(v).rjust(int(n)),
    "money": lambda v: "%.2f" % v,
    "first": lambda v: v[0],
    "sort": sorted,
    "raw": lambda v: Raw(v),
}


class Raw(str):
    pass


def split_tags(source):
    line = 1
    i = 0
    while True:
        starts = [(source.find(o, i), o, c) for o, c in (("{{", "}}"), ("{%", "%}"), ("{#", "#}"))]
        starts = [s for s in starts if s[0] >= 0]
        if not starts:
            if i < len(source):
                yield "text", source[i:], line
            return
        at, opening, closing = min(starts)
        if at > i:
            yield "text", source[i:at], line
            line += source.count("\n", i, at)
        end = source.find(closing, at)
        if end < 0:
            raise TemplateError("line %d: unclosed %s" % (line, opening))
        body = source[at + 2:end].strip()
        if opening == "{{":
            yield "var", body, line
        elif opening == "{%":
            yield "tag", body, line
        line += source.count("\n", at, end)
        i = end + 2


class Template:
    registry = {}

    def __init__(self, source, name=None):
        self.tokens = list(split_tags(source))
        self.i = 0
        self.nodes, ended = self.block(())
        if name:
            Template.registry[name] = self

    def block(self, until):
        nodes = []
        while self.i < len(self.tokens):
            kind, body, line = self.tokens[self.i]
            self.i += 1
            if kind == "text":
                nodes.append(("text", body))
            elif kind == "var":
                nodes.append(("var", body, line))
            else:
                word, _, rest = body.partition(" ")
                if word in until:
                    return nodes, (word, rest)
                if word == "for":
                    names, sep, expression = rest.partition(" in ")
                    if not sep:
                        raise TemplateError("line %d: bad for" % line)
                    inner, ended = self.block(("endfor", "empty"))
                    other = []
                    if ended[0] == "empty":
                        other, ended = self.block(("endfor",))
                    nodes.append(("for", [n.strip() for n in names.split(",")], expression.strip(), inner, other, line))
                elif word == "if":
                    branches = []
                    condition = rest
                    while True:
                        inner, ended = self.block(("elif", "else", "endif"))
                        branches.append((condition, inner, line))
                        if ended[0] == "endif":
                            break
                        condition = ended[1] if ended[0] == "elif" else None
                    nodes.append(("if", branches))
                elif word == "include":
                    nodes.append(("include", rest, line))
                elif word == "set":
                    name, _, expression = rest.partition("=")
                    nodes.append(("set", name.strip(), expression.strip(), line))
                else:
                    raise TemplateError("line %d: unknown tag %r" % (line, word))
        if until:
            raise TemplateError("missing " + "/".join(until))
        return nodes, None

    def render(self, **context):
        out = []
        render_nodes(self.nodes, [context], out)
        return "".join(out)


def lookup(path, scopes, line):
    path = path.strip()
    if path[:1] in "'\"" and path:
        return path[1:-1]
    if path.lstrip("-").isdigit():
        return int(path)
    first, *rest = path.split(".")
    for scope in reversed(scopes):
        if first in scope:
            value = scope[first]
            break
    else:
        raise TemplateError("line %d: %r is undefined" % (line, first))
    for part in rest:
        if isinstance(value, dict) and part in value:
            value = value[part]
        elif part.isdigit() and isinstance(value, (list, tuple, str)):
            value = value[int(part)]
        elif hasattr(value, part):
            value = getattr(value, part)
            if callable(value):
                value = value()
        else:
            raise TemplateError("line %d: no %r in %s" % (line, part, path))
    return value


def evaluate(expression, scopes, line):
    if expression.startswith("not "):
        return not evaluate(expression[4:], scopes, line)
    for op in (" == ", " > ", " < "):
        if op in expression:
            a, b = (evaluate(x, scopes, line) for x in expression.split(op, 1))
            return a == b if op == " == " else a > b if op == " > " else a < b
    head, *filters = expression.split("|")
    value = lookup(head, scopes, line)
    for f in filters:
        name, _, argument = f.strip().partition(":")
        if name not in FILTERS:
            raise TemplateError("line %d: unknown filter %r" % (line, name))
        value = FILTERS[name](value, argument) if argument else FILTERS[name](value)
    return value


def render_nodes(nodes, scopes, out):
    for node in nodes:
        kind = node[0]
        if kind == "text":
            out.append(node[1])
        elif kind == "var":
            value = evaluate(node[1], scopes, node[2])
            out.append(value if isinstance(value, Raw) else escape(str(value)))
        elif kind == "if":
            for condition, inner, line in node[1]:
                if condition is None or evaluate(condition, scopes, line):
                    render_nodes(inner, scopes, out)
                    break
        elif kind == "for":
            _, names, expression, inner, other, line = node
            items = list(evaluate(expression, scopes, line))
            for n, item in enumerate(items):
                scope = {"loop": {"index": n + 1, "first": n == 0, "last": n + 1 == len(items)}}
                if len(names) == 1:
                    scope[names[0]] = item
                else:
                    scope.update(zip(names, item))
                render_nodes(inner, scopes + [scope], out)
            if not items:
                render_nodes(other, scopes, out)
        elif kind == "set":
            scopes[-1][node[1]] = evaluate(node[2], scopes, node[3])
        elif kind == "include":
            if node[1] not in Template.registry:
                raise TemplateError("line %d: no template %r" % (node[2], node[1]))
            render_nodes(Template.registry[node[1]].nodes, scopes, out)


class Item:
    def __init__(self, name, price, tags=()):
        self.name = name
        self.price = price
        self.tags = list(tags)

    def total(self):
        return self.price * 2


Template("<li>{{ loop.index }}. {{ item.name|title }} {{ item.price|money|pad:9 }}{% if item.tags %} [{{ item.tags|sort|join:/ }}]{% endif %}{% if loop.last %} (last){% endif %}</li>\n", "row")
PAGE = Template("""<h1>{{ title }}</h1> {# a comment #}
{% set count = items|len %}{{ count }} items
<ul>
{% for item in items %}{% include row %}{% empty %}<li>nothing</li>
{% endfor %}</ul>
{% if count > 2 %}many{% elif count == 2 %}two{% elif not count %}none{% else %}one{% endif %}
{% for key, value in pairs.items %}{{ key }}={{ value.0 }};{% endfor %}
{{ note|raw }} {{ note }} {{ missing.deep|default:none }}
""")
items = [Item("apple & pear", 1.5, ["fruit", "Fresh"]), Item("<bread>", 20), Item("tea", 3.25, "zab")]
for n in (3, 2, 1, 0):
    print(PAGE.render(title='T "q"', items=items[:n], pairs={"k": [1], "m": "xy"}, note="<b>", missing={"deep": None}))
for bad in ("{{ x", "{% for a %}{% endfor %}", "{% if x %}", "{% bogus %}", "a\nb {{ nope }}", "{{ x.y.z }}", "{{ x|nofilter }}", "{% include absent %}", "{% endif %}", "\n\n{% for i in 5 %}{% endfor %}"):
    try:
        print(Template(bad).render(x={"y": 1}))
    except TemplateError as error:
        print(repr(bad), error)
    except TypeError as error:
        print(repr(bad), error)
