# help(...) prints what pydoc says.
class Thing:
    "Doc of Thing."

    def method(self, x: int = 3, *y, **z) -> str:
        "Doc of method."

    @property
    def given(self):
        "Doc of given."


help(Thing)
help(Thing.method)
help("len")
help(str.join)
help("no such thing at all")
help(max)
