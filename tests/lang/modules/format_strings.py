# string.Formatter and what takes format strings apart.
import string
from _string import formatter_field_name_split, formatter_parser


def attempt(function, *arguments, **named):
    try:
        print(function(*arguments, **named))
    except Exception as error:
        print(type(error).__name__, error)


for text in ("a{0}b", "{{}}", "{", "}", "{a", "{a!r}", "{a!r:>{w}}", "{a!}", "{a!rx}", "{a:{b}", "{a[}]}", "{a.b[0].c:x}", "", "x}}y", "{a{b}}", "{!r}", "{:}", "{a:{{}}}"):
    attempt(lambda: [*formatter_parser(text)])
for name in ("", "a", "0", "a.b[0].c[x]", "a[", "a[]", "a.", "a[0]b", "99999999999999999999", "0x", "[a]", ".a"):
    attempt(lambda: (lambda first, rest: (first, [*rest]))(*formatter_field_name_split(name)))
f = string.Formatter()
attempt(f.format, "{0!r:>{w}} {a[b]} {{}} {}", 5, w=4, a={"b": 1})
attempt(f.format, "{} {} {x}", 1, 2, x=3)
attempt(f.format, "{0} {}", 1)
attempt(f.vformat, "{a:{b}}", (), {"a": 1.5, "b": ".3f"})
print(string.Template("$a ${b} $$").substitute(a=1, b=2), string.capwords("ab cd"))


class Named(string.Formatter):
    def get_value(self, key, arguments, named):
        return f"<{key}>"


attempt(Named().format, "{x} {0} {}")
