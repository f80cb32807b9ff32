# Template strings in all places, their classes' arguments, fields and errors.
# since 3.14
from string.templatelib import Template, Interpolation, convert
def show(f):
    try: r = f()
    except BaseException as e: r = (type(e).__name__, str(e))
    print(r)
name, n, width = "World", 42, 7
t = t"Hello {name!r:>{width}} and {n:03d}{n}!"
print(t, type(t), t.strings, t.values)
for i in t.interpolations: print(i, i.value, i.expression, i.conversion, i.format_spec)
print(list(t), [type(x).__name__ for x in t], type(iter(t)))
print(t"", t"a", t"{n}", t"{n}{n}", t"{ n + 1 }", t"{n=}", t"{n = }", t"{n=!s}", t"{n=:5}", t"{n!s}", t"{n!a}", t"{{x}}")
print(t"a" t"b{n}c" t"d", (t"x" + t"y{n}").strings)
print(t'''multi
{n
 +
 1}
end''')
print(rt"\n{n}\t", Rt'\{n}', tr"a\{n}")
show(lambda: t"a" + "b"); show(lambda: "b" + t"a"); show(lambda: t"a" + 3); show(lambda: t"a" * 2); show(lambda: 3 + t"a")
show(lambda: t"a" == t"a"); show(lambda: hash(t"a") is not None); show(lambda: len(t"a")); show(lambda: str(t"{n}")); show(lambda: f"{t'{n}'}"); show(lambda: format(t"a", "x")); show(lambda: t"a" in "a"); show(lambda: bool(t""))
show(lambda: t"{undefined_name}"); show(lambda: t"{1/0}"); show(lambda: t"a".strings[5]); show(lambda: t"a".foo); show(lambda: setattr(t"a", "strings", ())); show(lambda: setattr(t"a", "foo", ())); show(lambda: delattr(t"a", "strings"))
show(lambda: Template("a", "b", Interpolation(1, "x"), Interpolation(2), "c")); show(lambda: Template()); show(lambda: Template(3)); show(lambda: Template("a", 3)); show(lambda: Template(a=3)); show(lambda: Template(*t"x{n}y").strings); show(lambda: Template(Interpolation(1)).strings)
show(lambda: Interpolation()); show(lambda: Interpolation(1, 2)); show(lambda: Interpolation(1, "a", "z")); show(lambda: Interpolation(1, "a", 3)); show(lambda: Interpolation(1, "a", "r", 3)); show(lambda: Interpolation(1, conversion="s", expression="q")); show(lambda: Interpolation(1, "a", "r", "s", 3)); show(lambda: Interpolation(value=3, format_spec="x"))
show(lambda: setattr(Interpolation(1), "value", 3)); show(lambda: Interpolation(1) == Interpolation(1)); show(lambda: Interpolation[int]); show(lambda: Template[int]); show(lambda: Interpolation.__match_args__); show(lambda: Template.__match_args__)
show(lambda: type("X", (Template,), {})); show(lambda: type("X", (Interpolation,), {})); show(lambda: (Template.__module__, Template.__qualname__, Template.__name__, Interpolation.__module__)); show(lambda: Template.__doc__); show(lambda: Interpolation.__doc__)
show(lambda: sorted(k for k in dir(Template) if not hasattr(object, k))); show(lambda: sorted(k for k in dir(Interpolation) if not hasattr(object, k)))
import pickle, copy
for p in range(pickle.HIGHEST_PROTOCOL + 1):
    show(lambda: pickle.loads(pickle.dumps(t"a{n!r:x}b", p)))
show(lambda: copy.copy(t"a{n}")); show(lambda: copy.deepcopy(t"a{[n]}"))
show(lambda: pickle.loads(pickle.dumps(Interpolation(1, "a", "r", "s"))))
show(lambda: (convert(3, None), convert("a", "r"), convert("é", "a"), convert(4, "s"))); show(lambda: convert(1, "x"))
match t"{n!r:x}".interpolations[0]:
    case Interpolation(v, e, c, f): print(v, e, c, f)
match t"a{n}":
    case Template(strings=s, interpolations=(Interpolation(value=v),)): print(s, v)
def html(t):
    out = []
    for item in t:
        match item:
            case str(): out.append(item)
            case Interpolation(): out.append(format(convert(item.value, item.conversion), item.format_spec))
    return "".join(out)
print(html(t"<{name!r:>10}|{n:x}|{[i for i in range(3)]}|{(lambda: 5)()}|{ {'a': 1}['a'] }>"))
async def co():
    async def v(): return 7
    return t"{await v()}"

try: co().send(None)
except StopIteration as e: print(e.value)
def gen():
    x = t"{(yield 1)}"
    yield x
g = gen(); print(next(g), g.send(9))
class C:
    a = 1
    t = t"{a}"
    u = [t"{i}" for i in range(2)]
print(C.t, C.u)
print(t"{n:{width}.{n}}", t"{n:{'>'}{width}}", t"{n:{width!r}}")
show(lambda: eval('t"{n:{1/0}}"'))
print(t"{f'{n}'}", t"{t'{n}'}", t"{'a' 'b'}", t"{n,}", t"{n, width}", t"{*[1,2],}", t"{(x:=5)}", x)
print(t"{n:%H:%M}", t"{n!r:}", t"{n:}")
import ast
print(ast.dump(ast.parse('t"a{b!r:c{d}}e"')))
print(ast.unparse(ast.parse('t"a{b!r:c{d}}e"')))
show(lambda: t"a".__add__("b")); show(lambda: t"a".__radd__ if hasattr(Template, '__radd__') else None)
show(lambda: t"\N{BULLET}{n}\x41".strings); show(lambda: t"{n}\{n}")
show(lambda: isinstance(t"a", Template)); show(lambda: next(iter(t""))); show(lambda: list(t"{1}{2}"))
it = iter(t"a{n}b"); print(next(it), next(it), next(it)); show(lambda: next(it));
t += t" more {n}"; print(t.strings)
def f(a=t"{n}", *, b: t"{n}" = 1): return a
print(f(), f.__annotations__)
