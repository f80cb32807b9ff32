# contextvars: values by context, tokens, copies.
import contextvars

v = contextvars.ContextVar("v", default=3)
w = contextvars.ContextVar("w")


def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])


def inside():
    token = v.set(4)
    w.set("inner")
    print(v.get(), w.get(), token.old_value is contextvars.Token.MISSING, token.var is v, len(contextvars.copy_context()))
    v.reset(token)
    attempt(v.reset, token)
    return v.get(), w.get("none")


context = contextvars.copy_context()
print(context.run(inside), v.get(), w.get("outer"), context.get(w), v in context, w in context, [*context] == [w])
attempt(w.get)
attempt(lambda: context[v])
attempt(lambda: context["v"])
attempt(context.run, context.run, inside)
attempt(contextvars.ContextVar, 5)
attempt(contextvars.Token)
attempt(type, "C", (contextvars.Context,), {})
token = v.set(1)
attempt(context.run, v.reset, token)
attempt(w.reset, token)
copied = context.copy()
print(copied == context, copied is context, [*copied.items()] == [(w, "inner")], [*copied.values()], contextvars.ContextVar[int], hash(v) == hash(v), v.name)
for iteration in range(3):
    other = contextvars.Context()
    print(other.run(lambda: (v.set(iteration), v.get())[1]), v.get())
