# functools.partial: calls, merged arguments, attributes, subclasses, state; cmp_to_key: keys that compare by a function.

import copy
import pickle
import weakref
from functools import cmp_to_key, partial
from operator import mul


def f(*args, **keywords):
    return args, keywords


class Counting(partial):
    def __init__(self, *args, **keywords):
        self.n = len(args)


class Calling(partial):
    def __call__(self, *args):
        return "mine", super().__call__(*args)


def deep(n):
    found = lambda: n
    for _ in range(n):
        found = Counting(found)
    return found


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__, error)


def run(text):
    for line in text.strip().splitlines():
        show(line)


p = partial(f, 1, 2, a=3)
q = Counting(int, base=2)
run("""
p(4, b=5)
p(4, a=5)
p()
(p.func is f, p.args, p.keywords)
partial(p, 9, c=8, a=0)()
partial(p, 9).func is f
exec('p.x = 5')
partial(p, 9).func is f
p.__dict__
vars(p)
'x' in dir(p)
delattr(p, 'x')
p.x
p.__dict__
exec("p.keywords['q'] = 7")
p()
exec('p.keywords.clear()')
p()
exec('p.keywords[3] = 7')
p()
exec('del p.keywords[3]')
exec("p.keywords['z'] = 7")
p()
partial()
partial(2)
partial(func=f)
partial(f, func=1, self=2, cls=3)()
partial(f).keywords
p.keywords is p.keywords
setattr(p, 'func', 1)
setattr(p, '__dict__', {'y': 1})
p.y
p.__reduce__()[2][1:]
delattr(p, '__dict__')
q('101')
q.extra()
Calling(int, base=2)('11')
partial(Calling(int, base=2), '11')()
partial(int, base=2)('12')
partial(int, base=2).__call__('11')
partial[int]
weakref.ref(p)() is p
hash(p) == hash(p)
copy.copy(p)(1)
pickle.loads(pickle.dumps(partial(int, base=2)))('11')
exec('r = partial(f); r.__setstate__((f, (r,), {}, {}))', globals())
repr(r).count('functools.partial')
p.__setstate__(1)
p.__setstate__((f, (), None, None)) or p.keywords
list(map(partial(pow, 2), [1, 2, 3]))
sorted([3, 1, 2], key=partial(mul, -1))
callable(p)
partial(partial(partial(f, 1), 2), 3).args
deep(50)()
q.__dict__ == {'n': 1}
""")

k = cmp_to_key(lambda a, b: (a > b) - (a < b))
run("""
sorted([3, 1, 2], key=k)
sorted([3, 1, 2, 1], key=k, reverse=True)
k(1) < k(2)
k(1) == k(1)
k(1) != k(1)
k(1) >= 3
3 == k(1)
hash(k(1))
k(obj=3).obj
cmp_to_key()
cmp_to_key(1, 2)
max([1, 5, 2], key=k)
min([4, 5, 2], key=k)
sorted([3, 1], key=cmp_to_key(lambda a, b: 1 // 0))
cmp_to_key(mycmp=lambda a, b: a - b)(3) < k(4)
type(k).__name__
k(1).__lt__(k(2))
[k(3), k(1)] < [k(3), k(2)]
k(1) in [k(2), k(1)]
k.obj
sorted([3, 1, 2], key=cmp_to_key(lambda a, b: 'x'))
sorted(range(20), key=cmp_to_key(lambda a, b: (a % 3) - (b % 3)))
""")
