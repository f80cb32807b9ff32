# Proxies forward operators in place and reflected ones; references show no name that is not the class's.
import weakref


class Number:
    def __floordiv__(self, other):
        return "//"

    def __ifloordiv__(self, other):
        return "//="

    def __matmul__(self, other):
        return "@"

    def __rmatmul__(self, other):
        return "reflected @"

    def __imatmul__(self, other):
        return "@="

    def __iadd__(self, other):
        return "+="

    def __rdivmod__(self, other):
        return "reflected divmod"

    def __rpow__(self, other):
        return "reflected **"

    def __ipow__(self, other):
        return "**="


number = Number()
proxy = weakref.proxy(number)
print(proxy // 5, proxy @ 5, 5 @ proxy, divmod(5, proxy), 5 ** proxy)
first = second = third = fourth = proxy
first //= 5
second @= 5
third += 5
fourth **= 5
print(first, second, third, fourth)

function = lambda: 0
try:
    next(weakref.proxy(function))
except TypeError as error:
    print(error)


class Settings(dict):
    def __getattr__(self, name):
        return self[name]


settings = Settings(offset=5)
print("Settings" in repr(weakref.ref(settings)), "(function)" not in repr(weakref.ref(settings)))


def named():
    pass


print("(named)" in repr(weakref.ref(named)), "(Settings)" in repr(weakref.ref(Settings)))
