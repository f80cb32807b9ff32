# A call whose keywords come from one mapping: dicts, what is like one, and what is not.


def shown(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


def given(*arguments, **keywords):
    return arguments, keywords


def named(a, b=3, *, x=None):
    return a, b, x


class Mapping:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, name):
        return name * 2


class Overridden(dict):
    def keys(self):
        return ["z"]

    def __getitem__(self, name):
        return name * 2


class Iterated(Overridden):
    def __iter__(self):
        return iter(["w"])


class Failing(Mapping):
    def __getitem__(self, name):
        raise KeyError(name)


class Anything:
    def __getattr__(self, name):
        return given


class Made:
    def __init__(self, *arguments, **keywords):
        self.arguments, self.keywords = arguments, keywords


keywords = {"x": 1}


def changing():
    keywords["y"] = 2
    yield 1


def changed(**keywords):
    keywords["b"] = 2
    return keywords


shown(lambda: given(**keywords))
shown(lambda: given(*changing(), **keywords))
shown(lambda: given(*changing(), **keywords))
for mapping in Mapping(), Overridden(q=1), Iterated(q=1), Failing(), {1: 2}, {}, 2, None, [("a", 1)]:
    shown(lambda: given(**mapping))
    shown(lambda: given(1, **mapping))
    shown(lambda: given(a=0, **mapping))
    shown(lambda: given(*1, **mapping))
    shown(lambda: dict(**mapping))
shown(lambda: named(**{"a": 1, "x": 2}))
shown(lambda: named(1, **{"a": 1}))
shown(lambda: named(*[1], **{"q": 1}))
shown(lambda: print(*[1, 2], **{"sep": "-"}))
shown(lambda: Anything().method(*[1], **keywords))
shown(lambda: given(x=1, **keywords))
shown(lambda: given(**keywords, **keywords))
shown(lambda: given(**keywords, z=3))
original = {"a": 1}
shown(lambda: (changed(**original), original))
shown(lambda: max(*[3, 4], **{"key": lambda value: -value}))
shown(lambda: int(*["11"], **{"base": 2}))
shown(lambda: vars(Made(*[1], **original)))
shown(lambda: type("Made", (), {}, **{"a": 1}))
