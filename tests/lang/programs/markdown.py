# A Markdown to HTML converter: blocks, lists nested by indentation, inline marks, tables of contents.
def escape(s):
    return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def inline(s):
    out, i = [], 0
    while i < len(s):
        if s[i] == "`":
            end = s.find("`", i + 1)
            if end > 0:
                out.append("<code>" + escape(s[i + 1:end]) + "</code>")
                i = end + 1
                continue
        for mark, tag in (("**", "strong"), ("__", "strong"), ("*", "em"), ("_", "em"), ("~~", "del")):
            if s.startswith(mark, i):
                end = s.find(mark, i + len(mark))
                if end > i + len(mark):
                    out.append("<%s>%s</%s>" % (tag, inline(s[i + len(mark):end]), tag))
                    i = end + len(mark)
                    break
        else:
            if s[i] in "[!" and "](" in s[i:]:
                image = s[i] == "!"
                start = i + 2 if image else i + 1
                middle = s.find("](", start)
                end = s.find(")", middle)
                if (not image or s[i + 1:i + 2] == "[") and end > 0:
                    text, target = s[start:middle], s[middle + 2:end]
                    out.append('<img src="%s" alt="%s">' % (target, escape(text)) if image else '<a href="%s">%s</a>' % (target, inline(text)))
                    i = end + 1
                    continue
            out.append(escape(s[i]))
            i += 1
    return "".join(out)


def indent_of(line):
    return len(line) - len(line.lstrip(" "))


def item_start(line):
    s = line.lstrip(" ")
    if s[:2] in ("- ", "* "):
        return "ul", s[2:]
    head, dot, rest = s.partition(". ")
    if dot and head.isdigit():
        return "ol", rest
    return None


class Converter:
    def __init__(self, source):
        self.lines = source.split("\n")
        self.i = 0
        self.out = []
        self.headings = []

    def line(self):
        return self.lines[self.i] if self.i < len(self.lines) else None

    def convert(self):
        while (line := self.line()) is not None:
            if not line.strip():
                self.i += 1
            elif line.startswith("#"):
                self.heading(line)
            elif line.startswith("```"):
                self.fence()
            elif line.startswith(">"):
                self.quote()
            elif item_start(line):
                self.list(indent_of(line), 0)
            elif set(line.strip()) <= {"-"} and len(line.strip()) >= 3:
                self.out.append("<hr>")
                self.i += 1
            elif "|" in line and self.i + 1 < len(self.lines) and set(self.lines[self.i + 1]) <= set("|-: ") and "-" in self.lines[self.i + 1]:
                self.table()
            else:
                self.paragraph()
        return self.out

    def heading(self, line):
        level = len(line) - len(line.lstrip("#"))
        text = line.lstrip("#").strip()
        slug = "-".join("".join(c for c in text.lower() if c.isalnum() or c == " ").split())
        self.headings.append((level, text, slug))
        self.out.append('<h%d id="%s">%s</h%d>' % (level, slug, inline(text), level))
        self.i += 1

    def fence(self):
        language = self.lines[self.i][3:].strip()
        self.i += 1
        body = []
        while self.line() is not None and not self.line().startswith("```"):
            body.append(escape(self.line()))
            self.i += 1
        self.i += 1
        self.out.append("<pre%s>%s</pre>" % (' class="%s"' % language if language else "", "\n".join(body)))

    def quote(self):
        body = []
        while self.line() is not None and self.line().startswith(">"):
            body.append(self.line()[1:].lstrip())
            self.i += 1
        self.out.append("<blockquote>")
        self.out.extend("  " + row for row in Converter("\n".join(body)).convert())
        self.out.append("</blockquote>")

    def list(self, indent, depth):
        kind = item_start(self.line())[0]
        pad = "  " * depth
        self.out.append("%s<%s>" % (pad, kind))
        while self.line() is not None:
            line = self.line()
            start = item_start(line)
            if not start or indent_of(line) < indent:
                break
            if indent_of(line) > indent:
                self.list(indent_of(line), depth + 1)
                continue
            if start[0] != kind:
                break
            self.out.append("%s  <li>%s</li>" % (pad, inline(start[1])))
            self.i += 1
        self.out.append("%s</%s>" % (pad, kind))

    def table(self):
        def cells(line):
            return [c.strip() for c in line.strip().strip("|").split("|")]

        heads = cells(self.lines[self.i])
        aligns = ["right" if c.endswith(":") and not c.startswith(":") else "center" if c.endswith(":") else "left" for c in cells(self.lines[self.i + 1])]
        self.i += 2
        self.out.append("<table><tr>" + "".join("<th>%s</th>" % inline(h) for h in heads) + "</tr>")
        while self.line() and "|" in self.line():
            self.out.append("<tr>" + "".join('<td align="%s">%s</td>' % (a, inline(c)) for a, c in zip(aligns, cells(self.line()))) + "</tr>")
            self.i += 1
        self.out.append("</table>")

    def paragraph(self):
        body = []
        while self.line() and self.line().strip() and not self.line().startswith(("#", ">", "```")):
            body.append(self.line().strip())
            self.i += 1
        self.out.append("<p>" + inline(" ".join(body)) + "</p>")


SOURCE = """# Title with *emphasis* & more

A paragraph with **bold _nested_ text**, `code <b>`, a [link *here*](http://x.y/z)
and an ![image](pic.png). Stars 2 * 3 stay, ~~gone~~ and snake_case too.

## Lists, Part 1

- one
- two
  1. inner `a`
  2. inner **b**
    - deepest
- three
1. other kind

> Quoted text
> ## in a quote
> - item

```python
if a < b & c:
    print("x")
```
---
| name | n | mid |
|:-----|--:|:---:|
| *a* | 1 | x |
| b | 22 | `y` |

Last line."""
c = Converter(SOURCE)
print("\n".join(c.convert()))
for level, text, slug in c.headings:
    print("  " * (level - 1) + "* [%s](#%s)" % (text, slug))
for s in ("", "*", "**", "a*b", "[x](y", "![", "`un", "_a_ __b__", "<&>", "**a*b**"):
    print(repr(s), inline(s))
