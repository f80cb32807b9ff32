# An AttributeError that leaves a getter, __getattr__ or __getattribute__ is told which attribute of what it is about.
import sys
import types


def show(get):
    try:
        get()
    except AttributeError as error:
        print(error, error.name, type(error.obj).__name__)


class Hook:
    def __getattr__(self, name):
        raise AttributeError("hook")


class Every:
    def __getattribute__(self, name):
        raise AttributeError("every")


class Getter:
    @property
    def field(self):
        raise AttributeError("getter")

    @property
    def told(self):
        raise AttributeError("told", name="other", obj=3)

    @property
    def called(self):
        return function()

    def method(self):
        raise AttributeError("method")


class Meta(type):
    def __getattr__(cls, name):
        raise AttributeError("meta")


class Made(metaclass=Meta):
    pass


def function():
    raise AttributeError("function")


def module_getattr(name):
    raise AttributeError("module")


module = types.ModuleType("module")
module.__getattr__ = module_getattr
# From 3.12 on CPython forgets the name where it has made a property's getter part of the code that asks, the second time already.
for _ in range(3 if sys.version_info < (3, 12) else 1):
    show(lambda: Hook().field)
    show(lambda: Every().field)
    show(lambda: Getter().field)
    show(lambda: Getter().told)
    show(lambda: Getter().called)
    show(lambda: Getter().method())
    show(lambda: Made.field)
    show(lambda: module.field)
    show(function)
