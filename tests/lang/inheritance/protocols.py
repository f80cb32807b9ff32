# Hooks that classes may define: __init_subclass__, __set_name__, __class_getitem__, __new__, metaclass-free registries.
class Plugin:
    registry = []

    def __init_subclass__(cls, label=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.label = label or cls.__name__.lower()
        Plugin.registry.append(cls)


class Csv(Plugin):
    pass


class Xml(Plugin, label="markup"):
    pass


class Strict(Xml, label="strict"):
    pass


print([(c.__name__, c.label) for c in Plugin.registry])


class Field:
    def __set_name__(self, owner, name):
        self.name = name
        print("named", owner.__name__, name)

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, "unset " + self.name)

    def __set__(self, instance, value):
        instance.__dict__[self.name] = value


class Record:
    title = Field()
    size = Field()


r = Record()
print(r.title, r.size)
r.title = "t"
print(r.title, r.__dict__, Record.title.name)


class Single:
    _instance = None

    def __new__(cls, *args):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.inits = 0
        return cls._instance

    def __init__(self, *args):
        self.inits += 1
        self.args = args


a, b = Single(1), Single(2)
print(a is b, a.inits, a.args)


class Factory:
    def __new__(cls, kind):
        if kind == "int":
            return 42
        return object.__new__(cls)

    def __init__(self, kind):
        print("init", kind)


print(Factory("int"), type(Factory("self")).__name__)


class Box:
    def __class_getitem__(cls, item):
        return cls.__name__ + "[" + getattr(item, "__name__", str(item)) + "]"


print(Box[int], Box["x"])
