# Polymorphism over a small zoo: overriding, class attributes, cooperative initialisers.
class Animal:
    legs = 4
    population = 0

    def __init__(self, name, **extra):
        self.name = name
        self.extra = extra
        Animal.population += 1
        type(self).count = getattr(type(self), "count", 0) + 1

    def speak(self):
        return "..."

    def describe(self):
        return "%s the %s says %s on %d legs" % (self.name, type(self).__name__.lower(), self.speak(), self.legs)


class Dog(Animal):
    def speak(self):
        return "woof"


class Puppy(Dog):
    def speak(self):
        return super().speak().replace("oo", "i") + "?"


class Bird(Animal):
    legs = 2

    def __init__(self, name, wingspan, **extra):
        super().__init__(name, wingspan=wingspan, **extra)
        self.wingspan = wingspan

    def speak(self):
        return "tweet" * (1 + self.wingspan // 50)


class Swimmer:
    depth = 10

    def __init__(self, *args, depth=None, **kwargs):
        super().__init__(*args, **kwargs)
        if depth is not None:
            self.depth = depth

    def swim(self):
        return "%s dives %dm" % (self.name, self.depth)


class Duck(Swimmer, Bird):
    def speak(self):
        return "quack, " + super().speak()


class Penguin(Swimmer, Bird):
    depth = 200

    def describe(self):
        return super().describe() + " and " + self.swim()


zoo = [Dog("Rex"), Puppy("Bit"), Bird("Tweety", 20), Duck("Donald", 90, depth=3), Penguin("Pingu", 60, colour="black"), Duck("Daisy", 40)]
for animal in zoo:
    print(animal.describe(), animal.extra)
print(Animal.population, Dog.count, Puppy.count, Duck.count, Animal.__dict__.get("count"), [a.name for a in zoo if isinstance(a, Swimmer)], [a.swim() for a in zoo if hasattr(a, "swim")])
by_class = {}
for animal in zoo:
    for cls in type(animal).__mro__:
        by_class.setdefault(cls.__name__, []).append(animal.name)
for name in sorted(by_class):
    print(name, by_class[name])
Dog.legs = 3
print([(a.name, a.legs) for a in zoo])
zoo[1].legs = 5
del Dog.legs
print([(a.name, a.legs) for a in zoo])
