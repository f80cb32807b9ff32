# property with getter, setter, deleter; inheritance of properties; computed attributes; errors.
class Temperature:
    def __init__(self, celsius=0):
        self._celsius = celsius
        self.changes = []

    @property
    def celsius(self):
        """Degrees Celsius."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("below absolute zero")
        self.changes.append((self._celsius, value))
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        self.changes.append("deleted")
        self._celsius = 0

    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self.celsius = (value - 32) * 5 / 9

    kelvin = property(lambda self: self._celsius + 273.15)


t = Temperature(25)
print(t.celsius, t.fahrenheit, t.kelvin)
t.celsius = 30
t.fahrenheit = 212
t.celsius += 5
print(t.celsius, t.changes, Temperature.celsius.__doc__)
del t.celsius
print(t.celsius, t.changes[-1])
for action in ("t.celsius = -300", "t.kelvin = 5", "del t.fahrenheit", "t.fahrenheit = -1000"):
    try:
        if action == "t.celsius = -300":
            t.celsius = -300
        elif action == "t.kelvin = 5":
            t.kelvin = 5
        elif action == "del t.fahrenheit":
            del t.fahrenheit
        else:
            t.fahrenheit = -1000
    except ValueError as error:
        print("ValueError", error)
    except AttributeError as error:
        print("AttributeError", error)


class Clamped(Temperature):
    @property
    def celsius(self):
        return min(super().celsius, 50)

    @celsius.setter
    def celsius(self, value):
        Temperature.celsius.fset(self, value * 2)


c = Clamped(10)
c.celsius = 40
print(c.celsius, c._celsius, c.fahrenheit, c.kelvin)


class Lazy:
    def __init__(self, f):
        self.f = f
        self.name = f.__name__

    def __get__(self, obj, cls):
        if obj is None:
            return self
        print("computing", self.name)
        value = self.f(obj)
        obj.__dict__[self.name] = value
        return value


class Circle:
    def __init__(self, r):
        self.r = r

    @Lazy
    def area(self):
        return 3 * self.r * self.r

    @property
    def broken(self):
        return self.missing_attribute


k = Circle(2)
print(k.area, k.area, k.__dict__, isinstance(Circle.area, Lazy))
try:
    k.broken
except AttributeError as error:
    print(error)
print(hasattr(k, "broken"), getattr(k, "broken", "fallback"))


class Typed:
    def __init__(self, kind, default):
        self.kind = kind
        self.default = default

    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, cls):
        return self if obj is None else getattr(obj, self.name, self.default)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError("%s must be %s, got %s" % (self.name[1:], self.kind.__name__, type(value).__name__))
        setattr(obj, self.name, value)

    def __delete__(self, obj):
        delattr(obj, self.name)


class Person:
    name = Typed(str, "nobody")
    age = Typed(int, 0)

    def __init__(self, **values):
        for key, value in values.items():
            setattr(self, key, value)


p = Person(name="Ann", age=30)
print(p.name, p.age, Person().name, p.__dict__)
p.age += 1
print(p.age)
try:
    p.age = "old"
except TypeError as error:
    print(error)
del p.age
print(p.age)
p.__dict__["name"] = "shadow"
print(p.name)


class NonData:
    def __get__(self, obj, cls):
        return "from descriptor"


class Holder:
    attr = NonData()


h = Holder()
print(h.attr, Holder.attr)
h.attr = "from instance"
print(h.attr, Holder().attr)
