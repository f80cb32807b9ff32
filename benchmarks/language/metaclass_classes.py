# bench: n=300
# Classes made in a loop, with __init_subclass__, __set_name__ and a metaclass's __new__.
class Field:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        return self if instance is None else instance.__dict__.get(self.name, 0)

    def __set__(self, instance, value):
        instance.__dict__[self.name] = value


class Meta(type):
    def __new__(mcls, name, bases, namespace, **keywords):
        namespace["fields"] = [key for key, value in namespace.items() if isinstance(value, Field)]
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace)


class Base(metaclass=Meta):
    known = []

    def __init_subclass__(cls, tag=None):
        Base.known.append(tag)


def main(n):
    Base.known.clear()
    total = 0
    for k in range(n):
        class Record(Base, tag=k):
            first = Field()
            second = Field()

            def total(self):
                return self.first + self.second

        record = Record()
        record.first = k
        record.second = 2
        total += record.total() + len(Record.fields)
    return total + len(Base.known)
