# Decorators on functions, methods and classes; with arguments; stacked; order of evaluation.
def trace(f):
    def wrapper(*args, **kwargs):
        print("call", f.__name__, args, kwargs)
        result = f(*args, **kwargs)
        print("return", result)
        return result

    wrapper.__name__ = f.__name__
    return wrapper


def repeat(times):
    print("repeat", times)

    def decorate(f):
        print("decorate", f.__name__)

        def wrapper(*args):
            return [f(*args) for _ in range(times)]

        wrapper.__name__ = "repeated_" + f.__name__
        return wrapper

    return decorate


@trace
def add(a, b=1):
    return a + b


@repeat(2)
@repeat(3)
def hello(name):
    return "hi " + name


@trace
@repeat(1)
def both(x):
    return x * 2


print(add(2), add(2, b=5), hello("bob"), both(4), hello.__name__, add.__name__)


def memo(f):
    cache = {}

    def wrapper(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]

    wrapper.cache = cache
    return wrapper


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(60), len(fib.cache))


class CountCalls:
    def __init__(self, f):
        self.f = f
        self.count = 0

    def __call__(self, *args):
        self.count += 1
        return self.f(*args)


@CountCalls
def square(x):
    return x * x


print(square(3), square(4), square.count)
registry = {}


def register(name):
    def decorate(cls):
        registry[name] = cls
        cls.registered_as = name
        return cls

    return decorate


@register("dog")
class Dog:
    sound = "woof"


@register("cat")
class Cat:
    sound = "meow"


print(sorted(registry), registry["dog"]().sound, Cat.registered_as)


def log_method(f):
    def wrapper(self, *args):
        self.log.append((f.__name__, args))
        return f(self, *args)

    return wrapper


class Account:
    def __init__(self):
        self.log = []
        self.balance = 0

    @log_method
    def deposit(self, n):
        self.balance += n

    @log_method
    def withdraw(self, n):
        if n > self.balance:
            raise ValueError("insufficient")
        self.balance -= n

    @classmethod
    @trace
    def build(cls, n):
        a = cls()
        a.deposit(n)
        return a.balance

    @staticmethod
    @repeat(2)
    def twice(x):
        return x


a = Account()
a.deposit(10)
try:
    a.withdraw(50)
except ValueError as error:
    print(error)
a.withdraw(3)
print(a.log, a.balance)
print(Account.twice(5))


def singleton(cls):
    instance = cls()
    return lambda: instance


@singleton
class Config:
    value = 1


print(Config() is Config(), Config().value)


def constant(f):
    return f()


@constant
def forty_two():
    return 42


print(forty_two)


@lambda f: (lambda *a: ("wrapped", f(*a)))
def with_lambda(x):
    return x


print(with_lambda(1))
decorators = [trace, memo]


@decorators[1]
def subscripted(n):
    return n * 7


print(subscripted(6))
