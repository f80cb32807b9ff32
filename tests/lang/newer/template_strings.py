# Template strings: their parts, how they are joined and taken apart.
# since 3.14
from string.templatelib import Interpolation, Template

name, width = "World", 7
template = t"Hello {name!r:>{width}} and {1 + 1}{name = }"
print(template.strings, template.values, [(i.expression, i.conversion, i.format_spec, i.value) for i in template.interpolations])
print(list(template), list(t""), list(t"{1}{2}"), t"", t"a" t"b{3}", rt"\n{1}")
print((t"a{1}" + t"{2}b").strings, Template("a", "b", Interpolation(1), Interpolation(2), "c"), Interpolation("v", "e", "s", ">"))
match Interpolation(1, "x"):
    case Interpolation(value, expression, conversion):
        print(value, expression, conversion)
for attempt in (lambda: t"a" + "b", lambda: "a" + t"b", lambda: Template(1), lambda: Template(x=1), lambda: Interpolation(1, "x", "q"),
                lambda: type("X", (Template,), {}), lambda: setattr(template, "strings", ()), lambda: Interpolation(1, 2)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
print(t"{(lambda: name)()}".values, Template[int], [t"{i}" for i in range(2)], t"{t"{1}"}")
