# Functions are objects: attributes, identity, containers of functions, higher-order use.
def counter():
    counter.calls += 1
    return counter.calls


counter.calls = 0
counter()
counter()
print(counter.calls, counter.__name__, counter.__qualname__, counter.__module__, counter.__dict__)


def compose(*fs):
    def composed(x):
        for f in reversed(fs):
            x = f(x)
        return x

    return composed


def inc(x):
    return x + 1


def double(x):
    return x * 2


print(compose(inc, double)(5), compose(double, inc)(5), compose()(7), compose(str, abs)(-3))
table = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b}
print([table[op](7, 3) for op in "+-*"], [f(3) for f in (inc, double, str, float, bool, lambda v: v)])
print(inc == inc, inc is inc, inc == double, callable(inc), callable(5), callable(str), callable(print), {inc: "inc"}[inc], type(inc).__name__, type(len).__name__, type(lambda: 0).__name__)


def curry(f):
    return lambda a: lambda b: f(a, b)


print(curry(pow)(2)(10), (lambda f: f(f))(lambda f: "self"), list(map(inc, [1, 2])), list(filter(None, [0, 1, "", "a"])), list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])))
fact = (lambda f: lambda n: f(f, n))(lambda f, n: 1 if n < 2 else n * f(f, n - 1))
print(fact(10))


def outer():
    def inner():
        return inner.__qualname__

    return inner() + "/" + (lambda: 0).__qualname__


print(outer())
inc.note = "adds one"
print(inc.note, hasattr(inc, "note"), getattr(inc, "nope", "default"))
del inc.note
print(hasattr(inc, "note"))
try:
    inc.missing
except AttributeError as error:
    print(error)
renamed = double
renamed.__name__ = "twice"
print(double.__name__, renamed(4))
double.__doc__ = "doc"
print(double.__doc__)


def changing():
    return "old"


saved = changing


def changing():
    return "new"


print(saved(), changing())
if True:
    def conditional():
        return "true branch"
else:
    def conditional():
        return "false branch"
print(conditional())
acts = []
for i in range(3):
    def act(i=i):
        return i * 10

    acts.append(act)
print([a() for a in acts], [act() for act in acts])
