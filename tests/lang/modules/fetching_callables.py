# operator's itemgetter, attrgetter and methodcaller: what they fetch and call, their errors, text, copies and pickles.

import copy
import pickle
import weakref
from operator import attrgetter, itemgetter, methodcaller


class Guest:
    def __init__(self, x):
        self.x = x

    def __getitem__(self, key):
        return ("got", key)

    def __repr__(self):
        return f"Guest({self.x})"

    @property
    def p(self):
        return self.x * 2

    def m(self, *args, **keywords):
        return self.x, args, keywords


class Hooked:
    def __getattr__(self, name):
        if name == "zz":
            raise AttributeError("no zz")
        return "attribute " + name

    def __getitem__(self, key):
        if key == 9:
            raise KeyError(key)
        return key


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__, error)


g = Guest(4)
g.y = Guest(5)
g.y.z = Guest(6)
g.own = lambda *args: ("own", args)

for line in """
itemgetter(1)([1,2,3])
itemgetter(1, 0)([1,2,3])
itemgetter(1, 0)(g)
itemgetter(1)(g)
itemgetter(slice(1, None))('abcdef')
itemgetter(5)([1])
itemgetter(0, 5)([1])
itemgetter('a')({'b': 1})
itemgetter('a', 'b')({'b': 1})
itemgetter()
itemgetter(x=1)
itemgetter(1)()
itemgetter(1)(1, 2)
itemgetter(1)(x=2)
itemgetter(1)(3)
itemgetter(9)(Hooked())
itemgetter(9, 1)(Hooked())
itemgetter(int)(list)
itemgetter(int, str)(dict)
list(map(itemgetter(1), [g, [1, 2], 'ab']))
sorted([[3, 1], [2, 2], [1, 3]], key=itemgetter(0))
attrgetter('x')(g)
attrgetter('y.z.x')(g)
attrgetter('x', 'y.z.x', 'p')(g)
attrgetter('p')(g)
attrgetter('y.p')(g)
attrgetter('q')(g)
attrgetter('x', 'q')(g)
attrgetter('y.q')(g)
attrgetter('a.b', 'c')(Hooked())
attrgetter('a')(Hooked())
attrgetter('zz')(Hooked())
attrgetter('real', 'imag')(3)
attrgetter('real')(3)
attrgetter('__name__')(int)
attrgetter('__name__', 'pi')(__import__('math'))
attrgetter()
attrgetter(2)
attrgetter('a')(1, 2)
attrgetter('a')()
attrgetter('a')(x=1)
attrgetter('a..b')(g)
[attrgetter('x')(o) for o in [g, g.y, g.y.z]]
methodcaller('m')(g)
methodcaller('m', 1, 2, a=3)(g)
methodcaller('a')(Hooked())
methodcaller('upper')('abc')
methodcaller('replace', 'a', 'b')('abc')
methodcaller('bit_length')(17)
methodcaller('nope')(17)
methodcaller('x')(g)
methodcaller('mro')(int)
methodcaller('sqrt', 4)(__import__('math'))
methodcaller('fromkeys', 'ab')(dict)
methodcaller()
methodcaller(name='a')
methodcaller(1)
methodcaller('a')()
methodcaller('name', name='x', self=1)
methodcaller('m', 1, k=2)(x=1)
list(map(methodcaller('m', 1), [g, g.y]))
methodcaller('own', 1)(g)
type('Derived', (itemgetter,), {})
weakref.ref(itemgetter(1))
setattr(itemgetter(1), 'x', 1)
max([(1, 2), (3, 0)], key=itemgetter(1))
min([g, g.y], key=attrgetter('x'))
max([(1, 'a'), (3, 2)], key=itemgetter(1))
max([], key=itemgetter(0))
max([[1], []], key=itemgetter(0))
max([(1, 2), g], key=itemgetter(1))
list(filter(itemgetter(0), [(0, 1), (1, 0), [2]]))
[x for x in map(itemgetter(0), [(0, 1), (1, 0), g])]
sum(map(itemgetter(1), [(0, 1), (1, 5)]))
""".strip().splitlines():
    show(line)

for fetcher in (itemgetter(1), itemgetter(1, "a"), attrgetter("a"), attrgetter("a.b", "c"), methodcaller("m"), methodcaller("m", 1),
                methodcaller("m", 1, k=2), methodcaller("m", k=[])):
    print(fetcher, type(fetcher).__module__, type(fetcher).__qualname__, fetcher.__reduce__()[1], copy.copy(fetcher), copy.deepcopy(fetcher))
    print(*[pickle.loads(pickle.dumps(fetcher, protocol)) for protocol in range(6)])
